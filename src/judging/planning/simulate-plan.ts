import { bestOf } from '../statistics/best-of.js';
import { ImaginedRound } from './imagined-round.js';
import type { Alternative, PlanShape } from './plan-shape.js';

export interface Simulation {
  alternative: Alternative;
  /** Pools of simulated rounds that the figures rest on. */
  samples: number;
  /** Part of them in which the truly best work came first. */
  bestWins: number;
  /** Part of the truly best works, one for each place, that got a place. */
  prizesFound: number;
  /** Cards of a judge, on average, the final's among them. */
  cardsEach: number;
  /** Works in the final of all pools; 0 without one. */
  inFinal: number;
}

export interface SimulationRequest {
  shape: PlanShape;
  alternative: Alternative;
  seed: number;
}

/** Cards that a simulation may imagine, so that one of the largest round ends in seconds. */
const CARDS = 400_000;
const MOST_RUNS = 400;
const FEWEST_RUNS = 8;

/**
 * Plays the round again and again with imagined works and judges, whose truth is known, in its own shape, and counts how often the right
 * works win. The judges are those of `USUAL`: it compares plans, and predicts no jury.
 */
export function simulatePlan({ shape, alternative, seed }: SimulationRequest): Simulation {
  const pools = [...Map.groupBy(shape.pools.keys(), (work) => shape.pools[work]!).values()];
  const runs = Math.min(MOST_RUNS, Math.max(FEWEST_RUNS, Math.round(CARDS / (shape.pools.length * alternative.k))));
  const sums = { bestWins: 0, prizesFound: 0, cards: 0, inFinal: 0 };
  for (let run = 0; run < runs; run++) {
    const round = new ImaginedRound(shape, alternative, seed + run);
    for (const works of pools) {
      const right = bestOf(round.truth, works, shape.places);
      const placed = round.placed(works);
      sums.bestWins += Number(placed[0] === right[0]);
      sums.prizesFound += right.filter((work) => placed.includes(work)).length / right.length;
    }
    sums.cards += round.cards;
    sums.inFinal += round.inFinal;
  }
  const samples = runs * pools.length;
  return {
    alternative,
    samples,
    bestWins: sums.bestWins / samples,
    prizesFound: sums.prizesFound / samples,
    cardsEach: sums.cards / runs / Math.max(1, shape.judges),
    inFinal: sums.inFinal / runs,
  };
}
