import { Augmentation } from './augmentation.js';
import { certify, type Certificate } from './certificate.js';
import { Distances } from './distances.js';
import { GONE, Network } from './network.js';
import { neighbourhoods } from './neighbourhoods.js';
import { Opening } from './opening.js';
import type { MatchingProblem } from './problem.js';

/** Bids and searches take turns. More bids would be a war where homes are alike or scarce; a few searches raise prices to where bids decide again. */
const FIRST_ROUNDS = 8;
const ROUNDS = 2;
const TURNS = 20;

export interface Plan {
  /** Index of the home of each student; -1 for none. */
  homeOf: Int32Array;
  certificate: Certificate;
}

export interface SolveOptions {
  /** Of the numbers that settle ties; the same in each solve that is to be compared. */
  seed?: number;
  /** Indices of students who are not to be placed. */
  absent?: ReadonlySet<number>;
}

/** The one best plan, with its proof: as many students placed as can be, then the best fit, then ties settled by ids. */
export function solve(problem: MatchingProblem, options?: SolveOptions): Plan {
  const network = networkSolved(problem, options);
  const homeOf = new Int32Array(network.students);
  for (let student = 0; student < network.students; student++) homeOf[student] = network.homeOf(student);
  return { homeOf, certificate: proven(certify(network)) };
}

/** The state behind a plan; it reads the problem's arrays, which must stay as they are. */
export function networkSolved(problem: MatchingProblem, { seed, absent }: SolveOptions = {}): Network {
  const network = new Network(problem, seed);
  for (const student of absent ?? []) network.arcOf[student] = GONE;
  const opening = new Opening(network);
  const augmentation = new Augmentation(network, new Distances(network.homes));
  for (const group of neighbourhoods(network)) {
    opening.takeFreeHomes(group);
    opening.bid(FIRST_ROUNDS);
    while (opening.waiting.length > 0) {
      const turn = Math.ceil(opening.waiting.length / TURNS);
      for (const student of opening.waiting.splice(0, turn)) augmentation.place(student);
      opening.bid(ROUNDS);
    }
  }
  return network;
}

/** A plan whose proof fails is never shown: the fault would be ours. */
function proven(certificate: Certificate): Certificate {
  if (certificate.optimal) return certificate;
  throw new Error(`The plan costs ${certificate.total}, its proof says ${certificate.bound}.`);
}
