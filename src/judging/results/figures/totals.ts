import { settingsOf } from '../../round/mode.js';
import { sheetOfCards, sheetOfPoints } from '../../statistics/round-numbers.js';
import type { Sheet } from '../../statistics/sheet.js';
import { cardTotal, completeCards } from '../card-total.js';
import { fraction, type Fraction } from '../fraction.js';
import type { TallyInput } from '../tally-input.js';

/** What one judge gave one work, in 0…1, exactly. */
export interface Total {
  roundEntryId: string;
  roundJudgeId: string;
  total: Fraction;
}

/** Complete cards, or the points of complete ballots as parts of the most that one work may get. */
export function totalsOf(input: TallyInput): Total[] {
  if (input.mode === 'points')
    return input.ballots.map(({ roundEntryId, roundJudgeId, points }) => ({
      roundEntryId,
      roundJudgeId,
      total: fraction(BigInt(points ?? 0), BigInt(mostPoints(input))),
    }));
  return completeCards(input.criteria, input.cards).map((card) => ({
    roundEntryId: card.roundEntryId,
    roundJudgeId: card.roundJudgeId,
    total: cardTotal(input.criteria, card),
  }));
}

/** The same as the statistics see them. */
export const sheetOf = (input: TallyInput): Sheet =>
  input.mode === 'points'
    ? sheetOfPoints(input, { lines: input.ballots, most: mostPoints(input) })
    : sheetOfCards(input, input);

const mostPoints = ({ modeSettings }: TallyInput): number => settingsOf('points', modeSettings).most;
