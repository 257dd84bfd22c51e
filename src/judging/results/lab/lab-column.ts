import type { Method } from '../../round/mode.js';
import { ranksOf } from '../../statistics/ranks.js';

/** One way of counting: a figure and a rank for each work. */
export interface LabColumn {
  method: Method | 'z';
  /** Rounded to six digits; null where the method says nothing of the work. */
  values: (number | null)[];
  /** In each pool; null where there is none, or where an adjustment must not give one. */
  ranks: (number | null)[];
}

/** @param pools by number; in their place the ranks themselves, where not every pool may have them */
export const columnOf = (
  method: LabColumn['method'],
  values: readonly (number | null)[],
  pools: readonly number[] | { ranks: (number | null)[] },
): LabColumn => ({
  method,
  values: values.map((value) => (value === null ? null : Math.round(value * 1e6) / 1e6)),
  ranks: 'ranks' in pools ? pools.ranks : ranksOf(values, pools),
});
