import type { LineRules } from './advancement.js';
import { compareFractions, fromText, minus, toDecimal, type Fraction } from './fraction.js';
import type { RankedEntry } from './tally.js';

export interface NaturalGap {
  /** So many works stand above it. */
  count: number;
  width: Fraction;
}

/**
 * The widest step between neighbours from half to double the wished count; a suggestion for people, never a rule.
 * Null when there is no step.
 */
export function naturalGap(values: readonly Fraction[], wished: number): NaturalGap | null {
  const order = values.toSorted((a, b) => compareFractions(b, a));
  const gaps = order.slice(1).map((value, index) => ({ count: index + 1, width: minus(order[index]!, value) }));
  const near = gaps.filter(({ count }) => count >= Math.ceil(wished / 2) && count <= wished * 2);
  const widest = near.reduce<NaturalGap | null>(
    (best, gap) => (!best || compareFractions(gap.width, best.width) > 0 ? gap : best),
    null,
  );
  return widest && widest.width.numerator > 0n ? widest : null;
}

export interface SuggestedGap {
  /** Null where one line divides all works of the round. */
  pool: string | null;
  count: number;
  /** For display. */
  width: string;
}

/**
 * Where each line would fall by itself, near the number that the rule lets through; none where a threshold draws it, or the line of a country or a
 * sponsor. @param cut pools of which only a part is seen: a gap might be a work that is missing
 */
export function naturalGaps(
  ranking: readonly Pick<RankedEntry, 'pool' | 'exact'>[],
  { advancement, places }: LineRules,
  cut: ReadonlySet<string> = new Set(),
): SuggestedGap[] {
  const per = advancement === null ? 'pool' : advancement.kind === 'top' ? advancement.per : null;
  if (per !== 'pool' && (per !== 'round' || cut.size > 0)) return [];
  const wished = advancement?.kind === 'top' ? advancement.count : places;
  const groups = Map.groupBy(ranking, ({ pool }) => (per === 'pool' ? pool : null));
  return [...groups].flatMap(([pool, works]) => {
    if (pool !== null && cut.has(pool)) return [];
    const gap = naturalGap(
      works.flatMap(({ exact }) => (exact ? [fromText(exact)] : [])),
      wished,
    );
    return gap ? [{ pool, count: gap.count, width: toDecimal(gap.width, 3) }] : [];
  });
}
