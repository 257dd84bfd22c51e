import type { Estimate } from './estimate.js';
import type { Gate } from './gate.js';
import { ranksOf } from './ranks.js';

/**
 * Ranks by an adjusted value in each pool that the gate finds sound. In the others no work has one: between islands nobody can tell a lenient
 * jury from better work, and an adjustment must not pretend to.
 */
export function adjustedRanks(estimate: Estimate, { soundPools }: Pick<Gate, 'soundPools'>): (number | null)[] {
  const { pools } = estimate.basis;
  return ranksOf(
    estimate.values.map((value, entry) => (soundPools[pools[entry]!] ? value : null)),
    pools,
  );
}
