import { describe, expect, test } from '@jest/globals';
import { drawLine, type Contender } from '../../src/judging/results/advancement.js';
import { fraction, fromDecimal, toDecimal } from '../../src/judging/results/fraction.js';
import { naturalGap, naturalGaps } from '../../src/judging/results/natural-gap.js';
import { cardEvidence } from '../../src/judging/results/ties/card-evidence.js';
import type { Advancement } from '../../src/judging/round/advancement.js';
import type { TieStep } from '../../src/judging/round/tie-ladder.js';

const work = (id: string, hundredths: number | null, more: Partial<Contender> = {}): Contender => ({
  id,
  pool: '12-14',
  value: hundredths === null ? null : fraction(BigInt(hundredths), 100n),
  ...more,
});
const evidence = cardEvidence({ criteria: [], cards: [] });
const lineOf = (works: readonly Contender[], advancement: Advancement | null, ladder: TieStep[] = [], places = 3) =>
  drawLine(works, { advancement, places }, { ladder, answers: [], evidence });
const chosen = (works: readonly Contender[], advancement: Advancement | null) => {
  const { standings } = lineOf(works, advancement);
  return works.flatMap(({ id }) => (standings.get(id)!.chosen ? [id] : [])).join('');
};
const top = (count: number): Advancement => ({ kind: 'top', count, per: 'round' });
const values = (...hundredths: number[]) => hundredths.map((value) => fraction(BigInt(value), 100n));

describe('The best n', () => {
  const works = [work('A', 90), work('B', 80), work('C', 70, { pool: '15-18' }), work('D', 60, { pool: '15-18' })];

  test('of the round, or of each pool', () => {
    expect(chosen(works, { kind: 'top', count: 2, per: 'round' })).toBe('AB');
    expect(chosen(works, { kind: 'top', count: 1, per: 'pool' })).toBe('AC');
  });

  test('of each country or sponsor, known by its number; works of which none is known are one group', () => {
    const from = [
      work('A', 90, { group: '1' }),
      work('B', 80, { group: '1' }),
      work('C', 70, { group: '2' }),
      work('D', 60),
      work('E', 50),
    ];
    for (const per of ['country', 'sponsor'] as const) expect(chosen(from, { kind: 'top', count: 1, per })).toBe('ACD');
  });

  test('are all, when there are fewer; a work without a card is never among them', () => {
    expect(chosen([work('A', 10), work('B', null)], { kind: 'top', count: 5, per: 'round' })).toBe('A');
  });

  test('are more, when works stay level across the line', () => {
    const level = [work('A', 90), work('B', 80), work('C', 80), work('D', 80), work('E', 70)];
    expect(chosen(level, { kind: 'top', count: 2, per: 'round' })).toBe('ABCD');
  });

  test('show how far each is from the line: the last above it, the first below', () => {
    const { standings } = lineOf(works, { kind: 'top', count: 2, per: 'round' });
    const margins = ['A', 'B', 'C', 'D'].map((id) => toDecimal(standings.get(id)!.margin!, 2));
    expect(margins).toEqual(['0.20', '0.10', '-0.10', '-0.20']);
  });

  test('have no margin where nobody is on the other side', () => {
    const { standings } = lineOf([work('A', 90)], { kind: 'top', count: 2, per: 'round' });
    expect(standings.get('A')).toEqual({ chosen: true, margin: null });
  });
});

describe('A threshold', () => {
  test('takes a work on whose value is exactly at it, and none below', () => {
    const works = [work('A', 61), { ...work('B', 0), value: fraction(3n, 5n) }, work('C', 59)];
    expect(chosen(works, { kind: 'threshold', at: 0.6 })).toBe('AB');
  });

  test('waits for no tie', () => {
    const level = [work('A', 60), work('B', 60)];
    expect(lineOf(level, { kind: 'threshold', at: 0.5 }, [{ step: 'chair' }]).open).toEqual([]);
  });
});

describe('A tie that waits for people', () => {
  const chair: TieStep[] = [{ step: 'chair' }];
  const works = [work('A', 90), work('B', 90), work('C', 80), work('D', 70), work('E', 70), work('F', 60)];
  const waiting = (advancement: Advancement | null, places = 3) =>
    lineOf(works, advancement, chair, places).open.map(({ tied }) => tied.join(''));

  test('holds up a final when it decides a place: the tie for the last place, not the one behind', () => {
    expect(waiting(null, 3)).toEqual(['AB']);
    expect(waiting(null, 4)).toEqual(['AB', 'DE']);
  });

  test('holds up an advancement only across the line', () => {
    expect(waiting(top(1))).toEqual(['AB']);
    expect(waiting(top(2))).toEqual([]);
    expect(waiting(top(3))).toEqual([]);
    expect(waiting(top(4))).toEqual(['DE']);
    expect(waiting(top(5))).toEqual([]);
  });
});

describe('A natural gap', () => {
  test('is the widest step from half to double the wished count', () => {
    expect(naturalGap(values(95, 94, 60, 58, 57, 10), 2)).toMatchObject({ count: 2 });
    expect(naturalGap(values(95, 94, 93, 92, 50, 49, 48, 47), 3)).toMatchObject({ count: 4 });
  });

  test('is told for each line that the rule draws, and of no pool of which a part is hidden', () => {
    const ranking = [95, 94, 60, 58, 90, 50, 40].map((points, place) => ({
      pool: place < 4 ? '12-14' : '15-18',
      exact: `${points}/100`,
    }));
    const final = { advancement: null, places: 2 };
    expect(naturalGaps(ranking, final)).toEqual([
      { pool: '12-14', count: 2, width: '0.340' },
      { pool: '15-18', count: 1, width: '0.400' },
    ]);
    expect(naturalGaps(ranking, final, new Set(['12-14'])).map(({ pool }) => pool)).toEqual(['15-18']);
    const whole = { advancement: { kind: 'top', count: 3, per: 'round' }, places: 2 } as const;
    expect(naturalGaps(ranking, whole)).toEqual([{ pool: null, count: 3, width: '0.300' }]);
    expect(naturalGaps(ranking, whole, new Set(['12-14']))).toEqual([]);
    expect(naturalGaps(ranking, { advancement: { kind: 'threshold', at: 0.5 }, places: 2 })).toEqual([]);
  });

  test('is no gap where all are level, and none is looked for far away', () => {
    expect(naturalGap(values(50, 50, 50), 2)).toBeNull();
    expect(naturalGap(values(90, 80, 79, 78, 77, 76, 10), 2)).toMatchObject({ count: 1 });
  });
});

test('Decimals are read and written exactly, also below zero', () => {
  expect(fromDecimal('-0.594764')).toEqual(fraction(-594_764n, 1_000_000n));
  expect(toDecimal(fromDecimal('-0.594764'))).toBe('-0.594764');
  expect(toDecimal(fraction(-1n, 3n), 2)).toBe('-0.33');
  expect(toDecimal(fraction(-1n, 1000n), 2)).toBe('0.00');
});
