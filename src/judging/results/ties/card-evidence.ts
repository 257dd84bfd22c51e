import { cardTotal, completeCards, stepShare, type CardInput, type WeighedCriterion } from '../card-total.js';
import { meanOf } from '../exact-methods.js';
import { compareFractions, fraction, type Fraction } from '../fraction.js';
import type { TieEvidence } from './tie-ladder.js';

export interface ScoredCards {
  criteria: readonly WeighedCriterion[];
  cards: readonly CardInput[];
}

/** What complete cards say about works that are level. */
export function cardEvidence({ criteria, cards }: ScoredCards): TieEvidence {
  const byWork = Map.groupBy(completeCards(criteria, cards), (card) => card.roundEntryId);
  const of = (work: string): CardInput[] => byWork.get(work) ?? [];
  const totals = new Map(
    [...byWork].map(([work, own]) => [
      work,
      new Map(own.map((card) => [card.roundJudgeId, cardTotal(criteria, card)])),
    ]),
  );
  return {
    criterion(work, code) {
      const criterion = criteria.find((one) => one.code === code);
      return criterion ? meanOf(of(work).map(({ scores }) => stepShare(criterion, scores))) : null;
    },
    preference: (one, other) => preferenceOf(totals.get(one), totals.get(other)),
    topMarks: (work) => meanOf(of(work).flatMap(({ scores }) => criteria.map((criterion) => isTop(criterion, scores)))),
  };
}

type Totals = ReadonlyMap<string, Fraction>;

function preferenceOf(one: Totals = new Map(), other: Totals = new Map()): number {
  return [...one].reduce((balance, [judge, total]) => {
    const beside = other.get(judge);
    return beside ? balance + compareFractions(total, beside) : balance;
  }, 0);
}

const isTop = ({ id, scale }: WeighedCriterion, scores: CardInput['scores']): Fraction =>
  fraction(scores[id] === scale ? 1n : 0n);
