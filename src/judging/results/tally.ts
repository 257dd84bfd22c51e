import { asText, compareFractions, fraction, over, sum, toDecimal, type Fraction } from './fraction.js';

/** A criterion as the tally weighs it. */
export interface WeighedCriterion {
  id: string;
  parts: number;
  scale: number;
}

export interface CardInput {
  roundEntryId: string;
  roundJudgeId: string;
  /** Steps by criterion id; a card that lacks one is incomplete and does not count. */
  scores: Readonly<Record<string, number>>;
}

export interface EntryInput {
  roundEntryId: string;
  code: string;
  /** Works are ranked within their pool, the age group. */
  pool: string;
}

export interface TallyInput {
  criteria: readonly WeighedCriterion[];
  entries: readonly EntryInput[];
  cards: readonly CardInput[];
}

/** A line of the ranking, as a result run keeps it. */
export interface RankedEntry extends EntryInput {
  /** Complete cards that went in. */
  cards: number;
  /** Mean in 0…1 rounded to six digits for display; null without a complete card. */
  mean: string | null;
  /** The same, exactly, as `numerator/denominator`: what the ranking compares. */
  exact: string | null;
  /** From 1 in each pool; works with equal means share a rank. Null without a complete card. */
  rank: number | null;
}

export const METHOD = 'mean of complete cards';

/** The ranking of each pool by the mean of complete cards: pools by name, then best first, ties by code. */
export function tally({ criteria, entries, cards }: TallyInput): RankedEntry[] {
  const complete = cards.filter((card) => criteria.every(({ id }) => card.scores[id] !== undefined));
  const byEntry = Map.groupBy(complete, (card) => card.roundEntryId);
  const scored = entries.map((entry) => {
    const totals = (byEntry.get(entry.roundEntryId) ?? []).map((card) => cardTotal(criteria, card));
    return { entry, cards: totals.length, mean: meanOf(totals) };
  });
  const pools = Map.groupBy(scored, ({ entry }) => entry.pool);
  return [...pools.keys()].toSorted().flatMap((pool) => rankPool(pools.get(pool)!));
}

/** The weighted mean of a card's criteria; the lowest step of a scale is 0, the highest 1. */
function cardTotal(criteria: readonly WeighedCriterion[], { scores }: CardInput): Fraction {
  const parts = criteria.reduce((total, criterion) => total + criterion.parts, 0);
  const weighed = criteria.map(({ id, parts: own, scale }) =>
    fraction(BigInt(own) * BigInt(scores[id]! - 1), BigInt(scale - 1)),
  );
  return over(sum(weighed), BigInt(parts));
}

const meanOf = (totals: readonly Fraction[]): Fraction | null =>
  totals.length > 0 ? over(sum(totals), BigInt(totals.length)) : null;

interface Scored {
  entry: EntryInput;
  cards: number;
  mean: Fraction | null;
}

function rankPool(pool: readonly Scored[]): RankedEntry[] {
  const order = pool.toSorted((a, b) => byMean(b.mean, a.mean) || (a.entry.code < b.entry.code ? -1 : 1));
  return order.map(({ entry, cards, mean }) => ({
    roundEntryId: entry.roundEntryId,
    code: entry.code,
    pool: entry.pool,
    cards,
    mean: mean && toDecimal(mean),
    exact: mean && asText(mean),
    rank: mean && 1 + order.filter((other) => other.mean && compareFractions(other.mean, mean) > 0).length,
  }));
}

function byMean(a: Fraction | null, b: Fraction | null): number {
  if (!a || !b) return Number(a !== null) - Number(b !== null);
  return compareFractions(a, b);
}
