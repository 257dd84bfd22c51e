import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { randomFrom, shuffled } from '../../../src/judging/assignment/random.js';
import { fitAdditive } from '../../../src/judging/statistics/additive-model.js';
import { estimate } from '../../../src/judging/statistics/estimate.js';
import { judgeInformation } from '../../../src/judging/statistics/judge-information.js';
import { varianceRatio } from '../../../src/judging/statistics/reml.js';
import { cardsOf, meansOf, type Sheet } from '../../../src/judging/statistics/sheet.js';
import { mostProbableRatio, restrictedLikelihood } from '../support/dense-reml.js';
import { isOneIsland, sheets, withConstant } from '../support/random-sheets.js';
import { aSheet } from '../support/sheets.js';

const fitted = (sheet: Sheet, ratio: number) => {
  const { values, offsets } = fitAdditive(cardsOf(sheet), ratio);
  return { values: [...values], offsets: [...offsets] };
};

/** Twenty-four works, each with the cards of three of six judges as a draw would give them, who are alike but for noise. */
function aDrawnSheet(seed: number): Sheet {
  const random = randomFrom(seed);
  const panelOf = () => shuffled([0, 1, 2, 3, 4, 5], random).slice(0, 3);
  return aSheet(
    [...Array(24).keys()].flatMap((work) => panelOf().map((judge) => [work, judge, random()] as const)),
    { entries: 24, judges: 6 },
  );
}

/** How much the works that a judge saw rose above those that the judge did not see. */
function rise(sheet: Sheet, judge: number, [before, after]: readonly ArrayLike<number>[]): number {
  const seen = new Set(sheet.cards.filter((card) => card.judge === judge).map((card) => card.entry));
  const known = [...Array(sheet.entries).keys()].filter((work) => !Number.isNaN(before![work]!));
  const mean = (works: number[]) => works.reduce((sum, work) => sum + after![work]! - before![work]!, 0) / works.length;
  return mean(known.filter((work) => seen.has(work))) - mean(known.filter((work) => !seen.has(work)));
}

describe('The additive model', () => {
  test.each([
    [Infinity, [8.5, 6.5, 7.5], [-1.5, 1.5]],
    [4, [8.2, 6.5, 7.8], [-1.2, 1.2]],
    [1, [7.75, 6.5, 8.25], [-0.75, 0.75]],
    [0.01, [7.014851485, 6.5, 8.985148515], [-0.014851485, 0.014851485]],
    [0, [7, 6.5, 9], [0, 0]],
  ])('gives case C-1 at a ratio of %p, between least squares and the mean', (ratio, values, offsets) => {
    const fit = fitted(
      aSheet([
        [0, 0, 7],
        [1, 0, 5],
        [1, 1, 8],
        [2, 1, 9],
      ]),
      ratio,
    );
    for (const [work, value] of values.entries()) expect(fit.values[work]).toBeCloseTo(value, 8);
    for (const [judge, offset] of offsets.entries()) expect(fit.offsets[judge]).toBeCloseTo(offset, 8);
  });

  test('adjusts nothing between judges who share no work (case C-2), at any ratio', () => {
    const apart = aSheet([
      [0, 0, 7],
      [1, 0, 5],
      [2, 1, 8],
      [3, 1, 9],
    ]);
    for (const ratio of [0.01, 1, 100, Infinity])
      expect(fitted(apart, ratio)).toEqual({ values: [7, 5, 8, 9], offsets: [0, 0] });
  });

  test('takes the variance ratio at which a dense restricted likelihood of all cards is largest', () => {
    fc.assert(
      fc.property(sheets({ entries: 6, judges: 4 }), (sheet) => {
        const information = judgeInformation(cardsOf(sheet));
        fc.pre(information.freedom > 6);
        const found = restrictedLikelihood(sheet, varianceRatio(information));
        expect(found).toBeGreaterThan(restrictedLikelihood(sheet, mostProbableRatio(sheet)) - 1e-6);
      }),
      { numRuns: 25 },
    );
  });

  test('keeps every difference of works under fixed judges when one judge gives more to all', () => {
    fc.assert(
      fc.property(sheets({ entries: 7, judges: 4 }), fc.integer({ min: -5, max: 5 }), (sheet, constant) => {
        fc.pre(isOneIsland(sheet));
        const before = fitted(sheet, Infinity).values;
        const moves = fitted(withConstant(sheet, 0, constant), Infinity).values.map(
          (value, work) => value - before[work]!,
        );
        const known = moves.filter((move) => !Number.isNaN(move));
        for (const move of known) expect(move).toBeCloseTo(known[0]!, 9);
      }),
    );
  });

  test('lifts the works of a judge who gives more to all less than the mean does, at any ratio', () => {
    fc.assert(
      fc.property(sheets({ entries: 7, judges: 4 }), fc.constantFrom(0.1, 1, 10), (sheet, ratio) => {
        const both = [sheet, withConstant(sheet, 0, 1)].map(cardsOf);
        const ofMean = rise(sheet, 0, both.map(meansOf));
        fc.pre(!Number.isNaN(ofMean));
        expect(
          rise(
            sheet,
            0,
            both.map((cards) => fitAdditive(cards, ratio).values),
          ),
        ).toBeLessThanOrEqual(ofMean + 1e-12);
      }),
    );
  });

  test('as the default, by the ratio that it finds itself, is moved less than the mean by a judge who gives more to all', () => {
    fc.assert(
      fc.property(fc.nat(), fc.double({ min: 1, max: 3, noNaN: true }), (seed, constant) => {
        const sheet = aDrawnSheet(seed);
        const both = [sheet, withConstant(sheet, 0, constant)];
        const ofMean = rise(
          sheet,
          0,
          both.map((one) => meansOf(cardsOf(one))),
        );
        const ofDefault = rise(
          sheet,
          0,
          both.map((one) => estimate(one, 'semi').values.map((value) => value ?? NaN)),
        );
        expect(Math.abs(ofDefault)).toBeLessThan(ofMean);
      }),
    );
  });

  test('is the same under other numbers for works and judges, and for cards in another order', () => {
    fc.assert(
      fc.property(sheets({ entries: 7, judges: 5 }), fc.nat(), (sheet, seed) => {
        const random = randomFrom(seed);
        const works = shuffled([...Array(sheet.entries).keys()], random);
        const judges = shuffled([...Array(sheet.judges).keys()], random);
        const cards = sheet.cards.map((card) => ({ ...card, entry: works[card.entry]!, judge: judges[card.judge]! }));
        const own = estimate(sheet, 'semi');
        const renamed = estimate({ ...sheet, cards: shuffled(cards, random) }, 'semi');
        for (const [work, value] of own.values.entries())
          // A work without a card has no value under either name.
          expect(renamed.values[works[work]!] ?? -1).toBeCloseTo(value ?? -1, 7);
      }),
    );
  });

  test('gives the same numbers to the last bit for the same cards, in whatever order they come', () => {
    fc.assert(
      fc.property(sheets({ entries: 7, judges: 5 }), (sheet) => {
        const turned = { ...sheet, cards: sheet.cards.toReversed() };
        expect(estimate(turned, 'semi').values).toEqual(estimate(sheet, 'semi').values);
      }),
    );
  });
});
