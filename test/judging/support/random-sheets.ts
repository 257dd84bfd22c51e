import * as fc from 'fast-check';
import { islandOfJudges, membersOf } from '../../../src/judging/statistics/components.js';
import { cardsOf, type Sheet } from '../../../src/judging/statistics/sheet.js';
import { aSheet } from './sheets.js';

/** Sheets of up to so many works and judges, with a card in tenths, or none, for each pair. */
export const sheets = ({ entries, judges }: { entries: number; judges: number }): fc.Arbitrary<Sheet> =>
  fc
    .array(fc.option(fc.integer({ min: 0, max: 10 })), { minLength: entries * judges, maxLength: entries * judges })
    .map((scores) =>
      aSheet(
        scores.flatMap((score, pair) =>
          score === null ? [] : [[Math.floor(pair / judges), pair % judges, score / 10] as const],
        ),
        { entries, judges },
      ),
    );

export const isOneIsland = (sheet: Sheet): boolean => membersOf(islandOfJudges(cardsOf(sheet))).length === 1;

/** The same sheet after one judge gave this much more on every card. */
export const withConstant = (sheet: Sheet, judge: number, constant: number): Sheet => ({
  ...sheet,
  cards: sheet.cards.map((card) => (card.judge === judge ? { ...card, score: card.score + constant } : card)),
});
