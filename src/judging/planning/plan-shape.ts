import type { Method } from '../round/mode.js';

/** A round as its plan is simulated: numbers alone, so that rounds of one shape have one simulation. */
export interface PlanShape {
  /** The pool of each work, numbered from 0. */
  pools: readonly number[];
  judges: number;
  /** Pairs of work and judge that must not meet. */
  conflicts: readonly (readonly [number, number])[];
  /** Judges for each work. */
  k: number;
  /** Places to award in each pool. */
  places: number;
  method: Method;
  /** Steps of a criterion's scale. */
  steps: number;
  /** Works that a judge puts in order, in a round by ranking. */
  top: number | null;
  /** Works of each pool that a final would have. */
  finalists: number;
}

/** One way to run the round. */
export interface Alternative {
  k: number;
  /** Whether the best works of each pool are then seen by all judges. */
  final: boolean;
}

/** One judge fewer and one more for each work, and the plan with a final after it. */
export function alternativesTo({ k, judges, pools, finalists }: PlanShape): Alternative[] {
  if (pools.length === 0) return [];
  const counts = [k - 1, k, k + 1].filter((count) => count >= 1 && count <= judges);
  const poolSizes = [...Map.groupBy(pools, (pool) => pool).values()].map((works) => works.length);
  const cuts = poolSizes.some((size) => size > finalists) && judges > 1;
  return [...counts.map((count) => ({ k: count, final: false })), ...(cuts ? [{ k, final: true }] : [])];
}

/** A final of about twenty works in all, and of two for each place at least. */
export const finalistsFor = ({ pools, places }: { pools: number; places: number }): number =>
  Math.max(2 * places, Math.round(TOGETHER / Math.max(1, pools)));

const TOGETHER = 20;
