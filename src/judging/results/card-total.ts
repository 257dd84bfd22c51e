import { fraction, over, sum, type Fraction } from './fraction.js';

/** A criterion as the tally weighs it. */
export interface WeighedCriterion {
  id: string;
  /** What the rule book calls it. */
  code: string;
  parts: number;
  scale: number;
}

export interface CardInput {
  roundEntryId: string;
  roundJudgeId: string;
  /** Steps by criterion id; a card that lacks one is incomplete and does not count. */
  scores: Readonly<Record<string, number>>;
}

export const completeCards = <Card extends CardInput>(
  criteria: readonly WeighedCriterion[],
  cards: readonly Card[],
): Card[] => cards.filter((card) => criteria.every(({ id }) => card.scores[id] !== undefined));

/** The lowest step of a scale is 0, the highest 1. */
export const stepShare = ({ id, scale }: WeighedCriterion, scores: CardInput['scores']): Fraction =>
  fraction(BigInt(scores[id]! - 1), BigInt(scale - 1));

/** The weighted mean of a complete card's criteria, in 0…1. */
export function cardTotal(criteria: readonly WeighedCriterion[], { scores }: CardInput): Fraction {
  const parts = criteria.reduce((total, criterion) => total + criterion.parts, 0);
  const weighed = criteria.map((criterion) => {
    const { numerator, denominator } = stepShare(criterion, scores);
    return fraction(BigInt(criterion.parts) * numerator, denominator);
  });
  return over(sum(weighed), BigInt(parts));
}
