import { atLeastThree } from '../../conflicts/at-least-three.js';
import type { SummaryFacts } from '../../record/sections/summary.section.js';

type PoolCounts = SummaryFacts['pools'][number];

/** The code of no pool: small pools told together. */
export const REST = '';

/**
 * Pools as the public may read them. Small ones are told together; where even together they are few, none is told, because whoever knows
 * the works of all pools would know theirs.
 */
export function toldPools(pools: readonly PoolCounts[]): PoolCounts[] {
  const isTold = ({ works }: PoolCounts) => atLeastThree(works, true) !== null;
  const small = pools.filter((pool) => !isTold(pool));
  if (small.length === 0) return [...pools];
  const rest = small.reduce(together, { pool: REST, works: 0, placed: 0, advanced: 0 });
  return isTold(rest) ? [...pools.filter(isTold), rest] : [];
}

const together = (sum: PoolCounts, { works, placed, advanced }: PoolCounts): PoolCounts => ({
  ...sum,
  works: sum.works + works,
  placed: sum.placed + placed,
  advanced: sum.advanced + advanced,
});
