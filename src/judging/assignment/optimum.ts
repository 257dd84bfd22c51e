import { Candidates } from './candidates.js';
import type { FlowNetwork } from './flow/flow-network.js';
import { penaltiesOf } from './flow/penalties.js';
import { solve, type Solution } from './flow/solve.js';
import type { Instance } from './instance.js';
import { withLoadBounds } from './load-bounds.js';
import { overlooked } from './overlooked.js';

/** The best plan over all pairs of an instance, on a network of those that come into question. */
export interface Optimum extends Solution {
  network: FlowNetwork;
}

/**
 * Solves over some candidates, then looks by the prices whether any other pair would make the plan better, and solves again with those; without
 * one, the prices prove the plan optimal over all pairs.
 */
export function optimumOf(instance: Instance, breadth: number, random: () => number): Optimum {
  const { works, judges, pairs, wanted, wishes } = instance;
  const penalties = penaltiesOf({ judges: judges.length, dearest: pairs.dearest });
  const candidates = new Candidates(pairs, { works: works.length, judges: judges.length, breadth }, random);
  for (;;) {
    const sizes = { entries: works.length, judges: judges.length, wanted };
    const network = withLoadBounds({ ...sizes, ...candidates.arcs() }, wishes, pairs.allAlike);
    const optimum = { ...solve(network, penalties), network };
    if (breadth >= judges.length) return optimum;
    const better = overlooked(pairs, candidates, optimum);
    if (better.size === 0) return optimum;
    for (const [work, found] of better) candidates.add(work, found);
  }
}
