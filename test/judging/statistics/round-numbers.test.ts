import { describe, expect, test } from '@jest/globals';
import type { CardInput } from '../../../src/judging/results/card-total.js';
import {
  comparisonsOf,
  rankingsOf,
  sheetOfCards,
  sheetOfPoints,
} from '../../../src/judging/statistics/round-numbers.js';

const named = {
  entries: [
    { roundEntryId: 'poem', pool: 'older' },
    { roundEntryId: 'song', pool: 'younger' },
    { roundEntryId: 'tale', pool: 'older' },
  ],
  judges: ['ana', 'bo'],
};
const line = (roundEntryId: string, roundJudgeId: string, given: { rank?: number; points?: number }) => ({
  roundEntryId,
  roundJudgeId,
  rank: given.rank ?? null,
  points: given.points ?? null,
});

describe('A round in numbers', () => {
  test('has a score for each complete card, the weighted mean of its criteria', () => {
    const criteria = [
      { id: 'o', code: 'originality', parts: 3, scale: 5 },
      { id: 'c', code: 'craft', parts: 1, scale: 3 },
    ];
    const cards: CardInput[] = [
      { roundEntryId: 'tale', roundJudgeId: 'bo', scores: { o: 5, c: 1 } },
      { roundEntryId: 'poem', roundJudgeId: 'ana', scores: { o: 5 } },
    ];
    expect(sheetOfCards(named, { criteria, cards })).toEqual({
      entries: 3,
      judges: 2,
      pools: [0, 1, 0],
      cards: [{ entry: 2, judge: 1, score: 0.75, criteria: [1, 0] }],
    });
  });

  test('takes points as parts of the most that one work may get', () => {
    const lines = [line('poem', 'ana', { points: 15 }), line('song', 'ana', { points: 0 })];
    expect(sheetOfPoints(named, { lines, most: 20 }).cards.map(({ score }) => score)).toEqual([0.75, 0]);
  });

  test('has a ballot for each judge, best first, with what was left out', () => {
    const lines = [
      line('poem', 'bo', { rank: 2 }),
      line('song', 'bo', { rank: 1 }),
      line('tale', 'bo', {}),
      line('tale', 'ana', { rank: 1 }),
    ];
    expect(rankingsOf(named, { lines, unrankedIsLast: true })).toEqual({
      works: 3,
      unrankedIsLast: true,
      ballots: [
        { groups: [[1], [0]], unranked: [2] },
        { groups: [[2]], unranked: [] },
      ],
    });
  });

  test('has comparisons by the numbers of their works', () => {
    const made = [{ roundJudgeId: 'bo', firstEntryId: 'tale', secondEntryId: 'poem', winner: 'tie' as const }];
    expect(comparisonsOf(named, made)).toEqual([{ first: 2, second: 0, winner: 'tie' }]);
  });
});
