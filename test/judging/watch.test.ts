import { describe, expect, test } from '@jest/globals';
import { isBehind } from '../../src/judging/desk/behind.js';
import { watchJury } from '../../src/judging/desk/watch.js';
import type { Sheet } from '../../src/judging/statistics/sheet.js';

const day = (number: number) => new Date(Date.UTC(2026, 4, number));
const pace = (complete: number, cards = 10) => ({ cards, complete, opensAt: day(1), closesAt: day(11) });

describe('A judge is behind', () => {
  test('when less of the cards is done than has passed of the window, to the card', () => {
    expect(isBehind(pace(4), day(6))).toBe(true);
    expect(isBehind(pace(5), day(6))).toBe(false);
  });

  test('never on the first instant, and never when everything is done', () => {
    expect(isBehind(pace(0), day(1))).toBe(false);
    expect(isBehind(pace(10), day(30))).toBe(false);
    expect(isBehind(pace(0, 0), day(30))).toBe(false);
  });

  test('when the window is over and one card is missing', () => {
    expect(isBehind(pace(9), day(11))).toBe(true);
  });
});

/** Each line is a judge's scores of works a, b, c … in tenths; a dot is no card. */
const jury = (...lines: string[]): Sheet => {
  const cards = lines.flatMap((line, judge) =>
    line.split('').flatMap((digit, entry) => (digit === '.' ? [] : [{ entry, judge, score: Number(digit) / 10 }])),
  );
  return { entries: lines[0]!.length, judges: lines.length, cards, pools: lines[0]!.split('').map(() => 0) };
};
const watched = (sheet: Sheet, more: { minutes?: (number | null)[]; drift?: (number | null)[] } = {}) => {
  const none = Array.from({ length: sheet.judges }, () => null);
  return watchJury({ sheet, minutes: none, drift: none, ...more });
};
const findings = (...lines: string[]) => watched(jury(...lines)).map((judge) => judge.findings.join(' '));

describe('What stands out in a jury', () => {
  test('is who gives clearly more or less than the others on the same works', () => {
    expect(findings('3456345', '3546345', '5678568')).toEqual(['', '', 'lenient']);
    expect(findings('5678567', '5768567', '2345235')).toEqual(['', '', 'strict']);
  });

  test('is nothing where too few works are shared, or the difference goes up and down', () => {
    expect(findings('34563', '35463', '56785')).toEqual(['', '', '']);
    expect(findings('3456345', '3546345', '5634563')).toEqual(['', '', '']);
  });

  test('compares nobody on works that only they saw', () => {
    const [first, second] = watched(jury('345678.......', '.......345678'));
    expect([first!.offset, second!.offset]).toEqual([null, null]);
  });

  test('is who uses little of the scale, or gives all the same', () => {
    expect(findings('1591591', '1591591', '4554554')[2]).toBe('narrow');
    expect(findings('1591591', '1591591', '5555555')[2]).toBe('flat');
  });

  test('is who pulls works far apart', () => {
    expect(findings('4564564', '4564564', '4564564', '0509050')[3]).toBe('wide');
  });

  test('is who takes less than a quarter of the usual time', () => {
    const cards = jury('3456345', '3456345', '3456345');
    expect(watched(cards, { minutes: [4, 4, 0.9] }).map((judge) => judge.findings)).toEqual([[], [], ['fast']]);
    expect(watched(cards, { minutes: [4, 4, 1] })[2]!.findings).toEqual([]);
  });

  test('is whose scale has moved since the first time', () => {
    const cards = jury('3456345', '3456345');
    expect(watched(cards, { drift: [1, -1] }).map((judge) => judge.findings)).toEqual([['moved_up'], ['moved_down']]);
    expect(watched(cards, { drift: [0.5, null] }).map((judge) => judge.findings)).toEqual([[], []]);
  });
});
