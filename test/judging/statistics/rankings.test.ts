import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { copeland } from '../../../src/judging/statistics/copeland.js';
import { MOST_RANKED, type RankedBallot, type Rankings } from '../../../src/judging/statistics/majorities.js';
import { schulze } from '../../../src/judging/statistics/schulze.js';
import { naiveCopeland, naiveSchulze } from '../support/naive-elections.js';

const WORKS = 5;

/** Each judge holds some works, ranks some of them with ties, and leaves the others. */
const ballots: fc.Arbitrary<RankedBallot> = fc
  .array(fc.constantFrom(null, 'left', 0, 1, 2, 3), { minLength: WORKS, maxLength: WORKS })
  .map((places) => {
    const at = (place: number | string) => [...places.keys()].filter((work) => places[work] === place);
    return { groups: [0, 1, 2, 3].map(at).filter((group) => group.length > 0), unranked: at('left') };
  });
const rankings: fc.Arbitrary<Rankings> = fc.record({
  works: fc.constant(WORKS),
  ballots: fc.array(ballots, { maxLength: 7 }),
  unrankedIsLast: fc.boolean(),
});

/** So many judges with this order of letters: `many(3, 'ABC')`. */
const many = (times: number, order: string): RankedBallot[] =>
  Array.from({ length: times }, () => ({
    groups: order.split('').map((letter) => [letter.charCodeAt(0) - 65]),
    unranked: [],
  }));

describe('Rankings by judges', () => {
  test('score by Copeland as the definition does, pair by pair', () => {
    fc.assert(fc.property(rankings, (given) => expect(copeland(given)).toEqual(naiveCopeland(given))));
  });

  test('score by Schulze as the definition does over all paths', () => {
    fc.assert(fc.property(rankings, (given) => expect(schulze(given)).toEqual(naiveSchulze(given))));
  });

  test("order Schulze's own example of 45 voters as E, A, C, B, D", () => {
    const given = [
      ...many(5, 'ACBED'),
      ...many(5, 'ADECB'),
      ...many(8, 'BEDAC'),
      ...many(3, 'CABED'),
      ...many(7, 'CAEBD'),
      ...many(2, 'CBADE'),
      ...many(7, 'DCEBA'),
      ...many(8, 'EBADC'),
    ];
    expect(schulze({ works: 5, ballots: given, unrankedIsLast: false })).toEqual([3, 1, 2, 0, 4]);
  });

  test('put a work first that beats every other one', () => {
    fc.assert(
      fc.property(rankings, (given) => {
        const winner = naiveCopeland(given).indexOf(WORKS - 1);
        fc.pre(winner >= 0);
        expect(copeland(given)[winner]).toBe(WORKS - 1);
        expect(schulze(given)[winner]).toBe(WORKS - 1);
      }),
    );
  });

  test('know nothing of a work that a judge left out, unless the round asked for a top list', () => {
    const ballot = { groups: [[0]], unranked: [1] };
    expect(copeland({ works: 2, ballots: [ballot], unrankedIsLast: false })).toEqual([0.5, 0.5]);
    expect(copeland({ works: 2, ballots: [ballot], unrankedIsLast: true })).toEqual([1, 0]);
  });

  test('say nothing of works that the judge does not hold, top list or not', () => {
    expect(copeland({ works: 2, ballots: [{ groups: [[0]], unranked: [] }], unrankedIsLast: true })).toEqual([
      0.5, 0.5,
    ]);
  });

  test('are refused for more works than anybody can rank', () => {
    expect(() => copeland({ works: MOST_RANKED + 1, ballots: [], unrankedIsLast: false })).toThrow(RangeError);
  });
});
