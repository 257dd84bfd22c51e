import { describe, expect, test } from '@jest/globals';
import { judge, refusals, refused, satisfied, type Rule } from '../../src/platform/index.js';

interface Facts {
  age: number;
  signed: boolean;
}

const oldEnough: Rule<Facts> = {
  id: 'old-enough',
  cites: 'House rules, 1',
  severity: 'block',
  reads: ['age'],
  check: ({ age }) => (age >= 12 ? satisfied : refused('house.rule.old_enough', { minimum: 12 }, { remedy: true })),
};
const noted: Rule<Facts> = {
  id: 'noted',
  cites: 'House rules, 2',
  severity: 'record',
  reads: ['signed'],
  check: ({ signed }) => (signed ? satisfied : refused('house.rule.noted')),
};

describe('a rule', () => {
  test('that is satisfied says so with its citation', () => {
    expect(judge([oldEnough], { age: 12, signed: true })).toEqual([
      { id: 'old-enough', cites: 'House rules, 1', severity: 'block', ok: true },
    ]);
  });

  test('that fails says why and what would satisfy it', () => {
    const [result] = judge([oldEnough], { age: 11, signed: true });
    expect(result).toMatchObject({
      ok: false,
      because: { key: 'house.rule.old_enough.because', params: { minimum: 12 } },
      remedy: { key: 'house.rule.old_enough.remedy' },
    });
  });

  test('that only makes a note stands in nobody’s way', () => {
    const results = judge([oldEnough, noted], { age: 11, signed: false });
    expect(refusals(results).map((result) => result.id)).toEqual(['old-enough']);
  });

  test('cannot read a fact that it does not declare', () => {
    const sneaky: Rule<Facts> = {
      ...oldEnough,
      id: 'sneaky',
      check: ({ signed }) => (signed ? satisfied : refused('x')),
    };
    expect(() => judge([sneaky], { age: 12, signed: true })).toThrow('reads the fact signed');
  });

  test('finds only its declared facts when it takes all of them', () => {
    const taken: Rule<Facts> = {
      ...oldEnough,
      check: ({ ...all }) => (Object.keys(all).join() === 'age' ? satisfied : refused('x')),
    };
    expect(judge([taken], { age: 12, signed: true })).toMatchObject([{ ok: true }]);
  });
});
