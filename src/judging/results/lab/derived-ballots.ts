import type { Comparison } from '../../statistics/duels.js';
import type { Rankings } from '../../statistics/majorities.js';
import type { CardScore, Sheet } from '../../statistics/sheet.js';

/** Scores read as orders: each judge's works from the best, equal scores level. */
export const ballotsOf = ({ entries, cards }: Sheet): Rankings => ({
  works: entries,
  unrankedIsLast: false,
  ballots: handsOf(cards).map((hand) => {
    const levels = Map.groupBy(hand, ({ score }) => score);
    const order = [...levels.keys()].toSorted((a, b) => b - a);
    return { groups: order.map((score) => levels.get(score)!.map(({ entry }) => entry)), unranked: [] };
  }),
});

/** Scores read as comparisons: each pair of works that a judge saw. */
export const pairsOf = ({ cards }: Sheet): Comparison[] =>
  handsOf(cards).flatMap((hand) =>
    hand.flatMap((one, index) => hand.slice(index + 1).map((other) => comparisonOf(one, other))),
  );

function comparisonOf(one: CardScore, other: CardScore): Comparison {
  const winner = one.score === other.score ? 'tie' : one.score > other.score ? 'first' : 'second';
  return { first: one.entry, second: other.entry, winner };
}

const handsOf = (cards: readonly CardScore[]): CardScore[][] => [...Map.groupBy(cards, ({ judge }) => judge).values()];
