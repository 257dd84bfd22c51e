import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { adjustedRanks } from '../../../src/judging/statistics/adjusted-ranks.js';
import { estimate } from '../../../src/judging/statistics/estimate.js';
import { FINDINGS, gate } from '../../../src/judging/statistics/gate.js';
import type { Sheet } from '../../../src/judging/statistics/sheet.js';
import { sheets } from '../support/random-sheets.js';
import { aSheet } from '../support/sheets.js';

/** Case B-2: judges 1 and 2 on works 1 and 2, judges 3 and 4 on works 3 and 4. */
const islands = [
  [0, 0, 0.7],
  [0, 1, 0.4],
  [1, 0, 0.5],
  [1, 1, 0.3],
  [2, 2, 0.8],
  [2, 3, 0.9],
  [3, 2, 0.6],
  [3, 3, 0.6],
] as const;

const codes = (sheet: Sheet, randomised = true) => gate(sheet, { randomised }).findings.map(({ code }) => code);

describe('The gate before an adjustment', () => {
  test('has a sentence for each finding, in both languages', () => {
    for (const locale of ['en', 'es']) {
      const path = join(import.meta.dirname, `../../../src/judging/locales/desk-lab.${locale}.json`);
      const sentences = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
      expect(FINDINGS.filter((code) => !sentences[`judging.gate.${code}`])).toEqual([]);
    }
  });

  test('refuses a common adjusted rank to works of two islands of the jury (case B-2)', () => {
    const sheet = aSheet(islands);
    const checked = gate(sheet, { randomised: true });
    expect(checked).toMatchObject({
      sound: false,
      lambda2: 0,
      components: [
        [0, 1],
        [2, 3],
      ],
      allowsSpread: false,
    });
    expect(checked.findings).toContainEqual({ code: 'islands', params: { islands: 2 } });
    expect(checked.findings).toContainEqual({ code: 'pool_in_islands', params: { pool: 0, islands: 2 } });
    expect(adjustedRanks(estimate(sheet, 'semi'), checked)).toEqual([null, null, null, null]);
  });

  test('finds the islands joined by one bridge review', () => {
    const sheet = aSheet([...islands, [0, 2, 0.6]]);
    const checked = gate(sheet, { randomised: true });
    expect(checked).toMatchObject({ sound: true, components: [[0, 1, 2, 3]] });
    expect(checked.lambda2).toBeGreaterThan(0);
    expect(adjustedRanks(estimate(sheet, 'semi'), checked)).not.toContain(null);
  });

  test('ranks the pools apart, each by its own judges: islands that hold a whole pool harm nobody', () => {
    const checked = gate(aSheet(islands, { pools: [0, 0, 1, 1] }), { randomised: true });
    expect(checked).toMatchObject({ sound: true, soundPools: [true, true] });
  });

  test('says that works were not dealt by chance, and then allows no spread model', () => {
    expect(codes(aSheet(islands), false)).toContain('not_randomised');
    expect(codes(aSheet(islands))).not.toContain('not_randomised');
  });

  test('says when judges do not differ, so that nothing is to be adjusted', () => {
    const alike = aSheet(
      Array.from({ length: 40 }, (_, card) => [card >> 1, card % 2, ((card >> 1) + ((card * 7) % 3)) / 30] as const),
    );
    expect(codes(alike)).toContain('no_adjustment_needed');
    const apart = aSheet(alike.cards.map(({ entry, judge, score }) => [entry, judge, score + judge / 2] as const));
    expect(codes(apart)).not.toContain('no_adjustment_needed');
  });

  test('counts judges with few cards and works that one judge alone saw', () => {
    const { findings } = gate(aSheet([...islands, [4, 3, 0.5]]), { randomised: true });
    expect(findings).toContainEqual({ code: 'few_cards', params: { judges: 4, least: 5 } });
    expect(findings).toContainEqual({ code: 'single_cards', params: { works: 1 } });
  });

  test('says that no judges can be compared when each work has one card', () => {
    expect(
      codes(
        aSheet([
          [0, 0, 0.5],
          [1, 0, 0.4],
        ]),
      ),
    ).toContain('nothing_shared');
  });

  test('tells the least known difference of two judges: two judges who share one work know it to the variance of two cards', () => {
    const two = aSheet([
      [0, 0, 0.5],
      [0, 1, 0.4],
    ]);
    expect(gate(two, { randomised: true })).toMatchObject({ worstContrast: 2 });
    expect(gate(two, { randomised: true }).lambda2).toBeCloseTo(1, 9);
  });

  test('has a positive λ₂ exactly when the jury is one island of two judges or more', () => {
    fc.assert(
      fc.property(sheets({ entries: 5, judges: 4 }), (sheet) => {
        const { lambda2, components } = gate(sheet, { randomised: true });
        expect(lambda2 > 1e-9).toBe(components.length === 1 && components[0]!.length > 1);
      }),
    );
  });
});
