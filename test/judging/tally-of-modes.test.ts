import { describe, expect, test } from '@jest/globals';
import type { BallotLineInput } from '../../src/judging/ballots/ballot-input.js';
import type { CardInput } from '../../src/judging/results/card-total.js';
import type { TallyInput } from '../../src/judging/results/tally-input.js';
import { tally } from '../../src/judging/results/tally.js';
import { anInput } from './support/an-input.js';

const stars = [{ id: 'stars', code: 'stars', parts: 1, scale: 5 }];
const works = (...codes: string[]) => codes.map((code) => ({ roundEntryId: code, code, pool: 'all' }));

/** Cards as `judge work steps`. */
const cardsOf = (...lines: string[]): CardInput[] =>
  lines.map((line) => {
    const [roundJudgeId = '', roundEntryId = '', steps] = line.split(' ');
    return { roundEntryId, roundJudgeId, scores: { stars: Number(steps) } };
  });
const rankedBy = (input: Partial<TallyInput>) => {
  const whole = anInput(input);
  const { output } = tally(whole);
  return output.map(({ code, rank }) => `${code}${rank ?? '-'}`).join(' ');
};

describe('The median', () => {
  test('does not follow one judge who is far off', () => {
    const cards = cardsOf('1 A 4', '2 A 4', '3 A 1', '1 B 3', '2 B 3', '3 B 5');
    const about = { criteria: stars, entries: works('A', 'B'), cards };
    expect(rankedBy({ ...about, method: 'mean' })).toBe('B1 A2');
    expect(rankedBy({ ...about, method: 'median' })).toBe('A1 B2');
  });
});

describe('The adjusted figure', () => {
  /** Judge 1 is two steps milder than judge 2 on the three works that both saw; A and B were seen by one each. */
  const cards = cardsOf(
    ...['C', 'D', 'E', 'F', 'G', 'H'].flatMap((code) => [`1 ${code} 4`, `2 ${code} 2`]),
    '1 A 4',
    '2 B 3',
  );
  const about = { criteria: stars, entries: works('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'), cards };

  test('takes out what a judge gives more than the others', () => {
    const best = (['mean', 'semi'] as const).map((method) => tally(anInput({ ...about, method })).output[0]!.code);
    expect(best).toEqual(['A', 'B']);
  });

  test('says how sure it is, and how probable a place', () => {
    const { output } = tally(anInput({ ...about, method: 'semi', places: 1 }));
    const [best] = output;
    expect(Number(best!.low)).toBeLessThan(Number(best!.value));
    expect(Number(best!.high)).toBeGreaterThan(Number(best!.value));
    const chances = output.map(({ prizeProbability }) => Number(prizeProbability));
    expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 2);
  });

  test('is the same to the last digit whenever it is computed', () => {
    const input = anInput({ ...about, method: 'semi' });
    expect(tally(input)).toEqual(tally(structuredClone(input)));
  });

  test('adjusts nothing between islands: there the mean stays', () => {
    const apart = cardsOf('1 A 5', '1 B 4', '1 C 3', '2 D 2', '2 E 1', '2 F 2');
    const input = { criteria: stars, entries: works('A', 'B', 'C', 'D', 'E', 'F'), cards: apart };
    const values = (method: 'mean' | 'semi') => tally(anInput({ ...input, method })).output.map(({ value }) => value);
    expect(values('semi')).toEqual(values('mean'));
  });
});

const pointsOf = (...lines: string[]): BallotLineInput[] =>
  lines.map((line) => {
    const [roundJudgeId = '', roundEntryId = '', points] = line.split(' ');
    return { roundEntryId, roundJudgeId, rank: null, points: Number(points) };
  });

describe('Points', () => {
  const about = {
    mode: 'points' as const,
    modeSettings: { budget: 10, most: 5 },
    entries: works('A', 'B', 'C'),
    judges: ['1', '2'],
    ballots: pointsOf('1 A 5', '1 B 5', '1 C 0', '2 A 4', '2 B 4', '2 C 2'),
  };

  test('are parts of the most that one work may get, and a work without any has none, not nothing', () => {
    const { output } = tally(anInput(about));
    expect(output.map(({ code, exact, cards }) => [code, exact, cards])).toEqual([
      ['A', '9/10', 2],
      ['B', '9/10', 2],
      ['C', '1/5', 2],
    ]);
  });

  test('break ties by judges who saw both', () => {
    const split = {
      ...about,
      ballots: pointsOf('1 A 5', '1 B 3', '2 A 2', '2 B 3', '3 A 2', '3 B 3'),
      judges: ['1', '2', '3'],
    };
    expect(rankedBy({ ...split, ladder: [{ step: 'head_to_head' }] })).toBe('B1 A2 C-');
  });
});

const ranksOn = (...lines: string[]): BallotLineInput[] =>
  lines.flatMap((line, judge) => {
    const [ranked = '', left = ''] = line.split('|');
    const told = { roundJudgeId: String(judge + 1), points: null };
    return [
      ...ranked.split('').map((roundEntryId, place) => ({ ...told, roundEntryId, rank: place + 1 })),
      ...left.split('').map((roundEntryId) => ({ ...told, roundEntryId, rank: null })),
    ];
  });

describe('A ranking', () => {
  const about = {
    mode: 'ranking' as const,
    modeSettings: { top: 3 },
    method: 'copeland' as const,
    entries: works('A', 'B', 'C'),
    judges: ['1', '2', '3'],
  };

  test('goes by majorities of judges who hold both works', () => {
    expect(rankedBy({ ...about, ballots: ranksOn('ABC', 'ABC', 'CBA') })).toBe('A1 B2 C3');
    expect(rankedBy({ ...about, method: 'schulze', ballots: ranksOn('ABC', 'ABC', 'CBA') })).toBe('A1 B2 C3');
  });

  test('takes what was left out for unknown, unless the round says that it stands last', () => {
    const left = ranksOn('A|B', 'A|B', 'BA');
    expect(rankedBy({ ...about, entries: works('A', 'B'), ballots: left })).toBe('B1 A2');
    expect(
      rankedBy({ ...about, entries: works('A', 'B'), modeSettings: { top: 3, unrankedIsLast: true }, ballots: left }),
    ).toBe('A1 B2');
  });

  test('ranks no work that stands on no ballot', () => {
    expect(rankedBy({ ...about, ballots: ranksOn('AB') })).toBe('A1 B2 C-');
  });

  test('breaks a tie by first places', () => {
    const level = ranksOn('AB', 'BA');
    expect(rankedBy({ ...about, entries: works('A', 'B'), ballots: level })).toBe('A1 B1');
    const firsts = ranksOn('AC', 'BC', 'C');
    expect(rankedBy({ ...about, ballots: firsts, ladder: [{ step: 'top_marks' }] })).toBe('A1 B1 C3');
  });
});

const compared = (...pairs: string[]) =>
  pairs.map((pair, index) => {
    const [firstEntryId, sign, secondEntryId] = pair.split('') as [string, string, string];
    const winner = sign === '>' ? ('first' as const) : sign === '<' ? ('second' as const) : ('tie' as const);
    return { roundJudgeId: String(index % 2), firstEntryId, secondEntryId, winner };
  });

describe('Pairs', () => {
  const about = { mode: 'pairwise' as const, method: 'bradley_terry' as const, judges: ['0', '1'] };

  test('are fitted all at once: the worked case C-3', () => {
    const comparisons = compared('A>B', 'A>B', 'B>A', 'B>C', 'B>C', 'C>B', 'A>C', 'A>C', 'A>C', 'C>A');
    const { output } = tally(anInput({ ...about, entries: works('A', 'B', 'C'), comparisons }));
    expect(output.map(({ value }) => value)).toEqual(['0.594764', '0.000000', '-0.594764']);
    expect(output.map(({ cards }) => cards)).toEqual([7, 6, 7]);
  });

  test('that are even leave two works level', () => {
    expect(rankedBy({ ...about, entries: works('A', 'B'), comparisons: compared('A>B', 'A<B', 'A=B') })).toBe('A1 B1');
  });
});
