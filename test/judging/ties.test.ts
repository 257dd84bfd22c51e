import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { CardInput } from '../../src/judging/results/card-total.js';
import { fraction } from '../../src/judging/results/fraction.js';
import { cardEvidence } from '../../src/judging/results/ties/card-evidence.js';
import { unravel, type TieAnswer, type TieStep } from '../../src/judging/results/ties/tie-ladder.js';

/** Two criteria of five steps; `theme` weighs as much as `craft`. */
const criteria = ['theme', 'craft'].map((code) => ({ id: code, code, parts: 1, scale: 5 }));

/** Cards as `work judge theme craft`. */
const cardsOf = (...lines: string[]): CardInput[] =>
  lines.map((line) => {
    const [roundEntryId = '', roundJudgeId = '', theme, craft] = line.split(' ');
    return { roundEntryId, roundJudgeId, scores: { theme: Number(theme), craft: Number(craft) } };
  });

interface Tied {
  cards: readonly CardInput[];
  ladder: readonly TieStep[];
  answers?: readonly TieAnswer[];
}

const climbed = (tied: string, { cards, ladder, answers = [] }: Tied) => {
  const told = unravel(tied.split('').toSorted(), { ladder, answers, evidence: cardEvidence({ criteria, cards }) });
  return { ...told, order: told.order.map((level) => level.join('')).join(' > ') };
};

const theme: TieStep = { step: 'criterion', code: 'theme' };
const headToHead: TieStep = { step: 'head_to_head' };
const topMarks: TieStep = { step: 'top_marks' };
const pairwise: TieStep = { step: 'pairwise' };
const chair: TieStep = { step: 'chair' };
const shared: TieStep = { step: 'shared' };

describe('The named criterion', () => {
  test('puts the higher mean of that criterion first, and says that it did', () => {
    const cards = cardsOf('A 1 5 3', 'B 1 3 5');
    const { order, breaks } = climbed('BA', { cards, ladder: [theme, shared] });
    expect(order).toBe('A > B');
    expect(breaks).toEqual([{ step: 'criterion', code: 'theme', tied: ['A', 'B'], order: [['A'], ['B']] }]);
  });

  test('compares means exactly: two thirds of one card and of three cards are level', () => {
    const cards = cardsOf('A 1 3 4', 'A 2 4 3', 'A 3 5 3', 'B 1 4 4');
    expect(climbed('AB', { cards, ladder: [theme] }).order).toBe('AB');
  });

  test('says nothing when the rubric does not have it', () => {
    const cards = cardsOf('A 1 5 3', 'B 1 3 5');
    expect(climbed('AB', { cards, ladder: [{ step: 'criterion', code: 'rhyme' }] })).toMatchObject({
      order: 'AB',
      breaks: [],
    });
  });

  test('leaves to the next rung only those that it left level', () => {
    const cards = cardsOf('A 1 5 3', 'B 1 4 4', 'C 2 4 4', 'B 3 3 3', 'C 3 3 2');
    const { order, breaks } = climbed('ABC', { cards, ladder: [theme, headToHead] });
    expect(order).toBe('A > B > C');
    expect(breaks.map(({ step, tied }) => [step, tied.join('')])).toEqual([
      ['criterion', 'ABC'],
      ['head_to_head', 'BC'],
    ]);
  });
});

describe('Head to head', () => {
  test('asks only the judges who saw both', () => {
    const cards = cardsOf('A 1 5 5', 'A 2 2 2', 'B 2 3 3', 'B 3 4 4');
    expect(climbed('AB', { cards, ladder: [headToHead] }).order).toBe('B > A');
  });

  test('leaves works level that no judge saw together, or whose judges are of two minds', () => {
    expect(climbed('AB', { cards: cardsOf('A 1 5 5', 'B 2 1 1'), ladder: [headToHead] }).order).toBe('AB');
    const split = cardsOf('A 1 5 5', 'B 1 1 1', 'A 2 1 1', 'B 2 5 5');
    expect(climbed('AB', { cards: split, ladder: [headToHead] }).order).toBe('AB');
  });

  test('counts judges, not points: one wide win does not outweigh two narrow ones', () => {
    const cards = cardsOf('A 1 5 5', 'B 1 1 1', 'A 2 3 3', 'B 2 3 4', 'A 3 4 4', 'B 3 5 4');
    expect(climbed('AB', { cards, ladder: [headToHead] }).order).toBe('B > A');
  });

  test('leaves a circle of three level', () => {
    const cards = cardsOf('A 1 3 3', 'B 1 2 2', 'B 2 3 3', 'C 2 2 2', 'C 3 3 3', 'A 3 2 2');
    expect(climbed('ABC', { cards, ladder: [headToHead] }).order).toBe('ABC');
  });

  test('is asked once more among those that it left level', () => {
    // A and B both beat C and D; the duel of A and B itself decides between them, as that of C and D does.
    const cards = cardsOf('A 1 5 5', 'B 1 5 4', 'C 1 2 2', 'D 1 2 1');
    expect(climbed('ABCD', { cards, ladder: [headToHead] }).order).toBe('A > B > C > D');
    const circleAbove = [...cardsOf('A 1 5 5', 'B 1 4 4'), ...cardsOf('B 2 5 5', 'C 2 4 4', 'C 3 5 5', 'A 3 4 4')];
    const withLoser = [...circleAbove, ...cardsOf('D 1 1 1', 'D 2 1 1', 'D 3 1 1')];
    expect(climbed('ABCD', { cards: withLoser, ladder: [headToHead] }).order).toBe('ABC > D');
  });
});

describe('Top marks', () => {
  test('go by the share of highest steps, so that a work with more cards gains nothing by it', () => {
    const cards = cardsOf('A 1 5 1', 'B 1 3 3');
    expect(climbed('AB', { cards, ladder: [topMarks] }).order).toBe('A > B');
    const more = cardsOf('A 1 5 1', 'B 1 5 1', 'B 2 5 1');
    expect(climbed('AB', { cards: more, ladder: [topMarks] }).order).toBe('AB');
  });
});

describe('A rung that asks people', () => {
  const cards = cardsOf('A 1 3 3', 'B 2 3 3', 'C 3 3 3');

  test('waits for them, and the works stay level meanwhile', () => {
    for (const rung of [pairwise, chair])
      expect(climbed('AB', { cards, ladder: [rung, shared] })).toMatchObject({
        order: 'AB',
        breaks: [],
        open: [{ awaits: rung.step, tied: ['A', 'B'] }],
      });
  });

  test('takes their answer for exactly these works', () => {
    const answer: TieAnswer = { step: 'chair', tied: ['B', 'A'], order: [['B'], ['A']] };
    expect(climbed('AB', { cards, ladder: [chair], answers: [answer] })).toMatchObject({ order: 'B > A', open: [] });
    expect(climbed('ABC', { cards, ladder: [chair], answers: [answer] })).toMatchObject({
      order: 'ABC',
      open: [{ awaits: 'chair' }],
    });
  });

  test('hands on whom the mini-round left level', () => {
    const answer: TieAnswer = { step: 'pairwise', tied: ['A', 'B', 'C'], order: [['C'], ['A', 'B']] };
    const { order, open } = climbed('ABC', { cards, ladder: [pairwise, chair], answers: [answer] });
    expect(order).toBe('C > AB');
    expect(open).toEqual([{ awaits: 'chair', tied: ['A', 'B'] }]);
  });
});

describe('The ladder', () => {
  test('ends where it says that a place is shared, whatever stands behind', () => {
    const cards = cardsOf('A 1 5 3', 'B 1 3 5');
    expect(climbed('AB', { cards, ladder: [shared, theme] }).order).toBe('AB');
    expect(climbed('AB', { cards, ladder: [] }).order).toBe('AB');
  });

  const anyCards = fc.array(
    fc.record({
      work: fc.constantFrom('A', 'B', 'C', 'D'),
      judge: fc.constantFrom('1', '2', '3'),
      theme: fc.integer({ min: 1, max: 5 }),
      craft: fc.integer({ min: 1, max: 5 }),
    }),
    { maxLength: 12 },
  );
  const anyLadder = fc.array(fc.constantFrom(theme, headToHead, topMarks, shared), { maxLength: 4 });

  test('does not know in which order cards came', () => {
    fc.assert(
      fc.property(anyCards, anyLadder, (drawn, ladder) => {
        const once = new Map(drawn.map((card) => [card.work + card.judge, card]));
        const cards = cardsOf(
          ...[...once.values()].map((card) => `${card.work} ${card.judge} ${card.theme} ${card.craft}`),
        );
        expect(climbed('DCBA', { cards: cards.toReversed(), ladder })).toEqual(climbed('ABCD', { cards, ladder }));
      }),
    );
  });

  test('loses no work and invents none', () => {
    fc.assert(
      fc.property(anyCards, anyLadder, (drawn, ladder) => {
        const cards = cardsOf(...drawn.map((card) => `${card.work} ${card.judge} ${card.theme} ${card.craft}`));
        const evidence = cardEvidence({ criteria, cards });
        const { order } = unravel(['A', 'B', 'C', 'D'], { ladder, answers: [], evidence });
        expect(order.flat().toSorted()).toEqual(['A', 'B', 'C', 'D']);
      }),
    );
  });
});

test('A share of one criterion counts the steps from the lowest', () => {
  expect(cardEvidence({ criteria, cards: cardsOf('A 1 3 5') }).criterion('A', 'theme')).toEqual(fraction(1n, 2n));
});
