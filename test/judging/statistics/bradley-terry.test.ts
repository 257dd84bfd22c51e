import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { bradleyTerry } from '../../../src/judging/statistics/bradley-terry.js';
import type { Comparison } from '../../../src/judging/statistics/duels.js';

const A = 0;
const B = 1;
const C = 2;

/** So many times the first work won, and so many times it lost. */
const duel = (first: number, second: number, [won, lost]: readonly [number, number]): Comparison[] => [
  ...Array.from({ length: won }, () => ({ first, second, winner: 'first' as const })),
  ...Array.from({ length: lost }, () => ({ first, second, winner: 'second' as const })),
];

const difference = (comparisons: Comparison[]) => {
  const { values } = bradleyTerry(2, comparisons);
  return values[A]! - values[B]!;
};

describe('Comparisons in pairs', () => {
  test('put three wins of four at ln 3 (case C-3)', () => {
    expect(difference(duel(A, B, [3, 1]))).toBeCloseTo(1.098612, 6);
  });

  test('fit three works at once (case C-3)', () => {
    const { values, prior } = bradleyTerry(3, [...duel(A, B, [2, 1]), ...duel(B, C, [2, 1]), ...duel(A, C, [3, 1])]);
    expect(prior).toBe(0);
    expect(values[A]).toBeCloseTo(0.594764, 6);
    expect(values[B]).toBeCloseTo(0, 9);
    expect(values[C]).toBeCloseTo(-0.594764, 6);
  });

  test('of two works differ by the logarithm of the odds, a tie being half a win for each', () => {
    const count = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(count, count, fc.nat(5), (won, lost, ties) => {
        const tied = Array.from({ length: ties }, () => ({ first: A, second: B, winner: 'tie' as const }));
        const odds = Math.log((won + ties / 2) / (lost + ties / 2));
        expect(difference([...duel(A, B, [won, lost]), ...tied])).toBeCloseTo(odds, 9);
      }),
    );
  });

  test('stay finite when one work wins all, and keep it first', () => {
    const { values, standardErrors, prior } = bradleyTerry(3, [...duel(A, B, [4, 0]), ...duel(B, C, [1, 1])]);
    expect(prior).toBe(0.5);
    expect([...values, ...standardErrors].every((number) => Number.isFinite(number))).toBe(true);
    expect(values[A]).toBeGreaterThan(Math.max(values[B]!, values[C]!));
  });

  test('give a work that was not compared no strength', () => {
    expect(bradleyTerry(3, duel(A, C, [2, 1])).values[B]).toBeNull();
    expect(bradleyTerry(2, []).values).toEqual([null, null]);
  });

  test('do not depend on the order in which they were made', () => {
    const made = [...duel(A, B, [2, 1]), ...duel(B, C, [2, 1]), ...duel(C, A, [1, 3])];
    expect(bradleyTerry(3, made.toReversed())).toEqual(bradleyTerry(3, made));
  });

  test('are known to the error that the information of the odds gives', () => {
    // Of two works with n comparisons the difference has variance 1/(n p q); each stands half of it from the middle.
    const { standardErrors } = bradleyTerry(2, duel(A, B, [3, 1]));
    expect(standardErrors[A]).toBeCloseTo(Math.sqrt(1 / (4 * 0.75 * 0.25)) / 2, 9);
  });
});
