import { certify, type Certificate } from './certificate.js';
import { CostScaling } from './cost-scaling.js';
import { withinReach } from './cover.js';
import { dearestOf, type FlowNetwork } from './flow-network.js';
import { JudgeGraph } from './judge-graph.js';
import { openingPrices } from './opening-prices.js';
import { penaltiesOf, type Penalties } from './penalties.js';
import { makeRoundTrips } from './round-trips.js';

/** An optimal plan, with its proof. */
export interface Solution {
  /** 1 for each arc that the plan takes. */
  taken: Uint8Array;
  /** Price of a place with each judge: whole numbers that prove the plan optimal. */
  price: Float64Array;
  penalties: Penalties;
  certificate: Certificate;
}

/** In parts of the dearest arc. The first is coarse, and mostly enough. */
const PHASES = [1 / 125, 1 / 500, 1 / 2_000, 1 / 8_000];
/** Above so many round trips the next phase is faster. */
const TRIPS = 32;

/**
 * The plan of least cost, found in three steps: prices under which loads are about even, panels that are optimal but for a small epsilon, then
 * round trips between judges until a proof stands. Same network, same plan.
 */
export function solve(network: FlowNetwork, penalties = usualPenalties(network)): Solution {
  const reachable = withinReach(network);
  const { panels, price } = openingPrices(reachable);
  const scaling = new CostScaling(reachable, panels, price);
  const exact = new Float64Array(network.judges);
  for (const phase of PHASES) {
    scaling.refine(phase * dearestOf(network));
    const budget = phase === PHASES.at(-1) ? Infinity : TRIPS;
    exact.set(price);
    if (makeExact(new JudgeGraph(network, panels, penalties), exact, budget)) break;
  }
  const claim = { taken: panels.taken, price: exact };
  return { ...claim, penalties, certificate: proven(certify(network, penalties, claim)) };
}

export const usualPenalties = (network: FlowNetwork): Penalties =>
  penaltiesOf({ judges: network.judges, dearest: dearestOf(network) });

/** Prices are the labels' differences to that of the sink, where a place costs nothing. */
function makeExact(graph: JudgeGraph, price: Float64Array, budget: number): boolean {
  const labels = new Float64Array(graph.size);
  for (const [judge, one] of price.entries()) labels[judge] = -Math.round(one);
  const isDone = makeRoundTrips(graph, labels, budget);
  for (const judge of price.keys()) price[judge] = labels[graph.sink]! - labels[judge]!;
  return isDone;
}

/** A plan whose proof fails is never shown: the fault would be ours. */
function proven(certificate: Certificate): Certificate {
  if (certificate.optimal) return certificate;
  throw new Error(`The plan costs ${certificate.cost}, its proof says ${certificate.dualValue}.`);
}
