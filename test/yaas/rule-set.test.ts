import { describe, expect, test } from '@jest/globals';
import { hashOf } from '../../src/yaas/editions/canonical-json.js';
import { birthDatesOf } from '../../src/yaas/editions/age.js';
import { ruleSetSchema } from '../../src/yaas/editions/rule-set.schema.js';
import { consentUntil, deadlineDay, windowOf } from '../../src/yaas/editions/window.js';
import { readRuleSet } from '../../src/yaas/editions/rule-set/older.js';
import { yaas2026 } from '../../src/yaas/index.js';
import { nameIn } from '../../src/yaas/exhibit/name-form.js';

const rules = ruleSetSchema.parse(yaas2026);
const refusalOf = (changed: object): string[] => {
  const read = ruleSetSchema.safeParse({ ...yaas2026, ...changed });
  return read.success ? [] : read.error.issues.map(({ message }) => message);
};

describe('the rules of 2026 as data', () => {
  test('“April 1, 11:59 PM ET” lasts until midnight in New York', () => {
    expect(windowOf(rules).closesAt.toISOString()).toBe('2026-04-02T04:00:00.000Z');
    expect(deadlineDay(rules)).toBe('2026-04-01');
  });

  test('“12 to 18 years” is printed as birth dates, so that nobody reads it two ways', () => {
    expect(birthDatesOf(rules.ages, '2026-04-01')).toEqual({ earliest: '2007-04-02', latest: '2014-04-01' });
  });

  test('guardians have until the end of the seventh day', () => {
    expect(consentUntil(rules).toISOString()).toBe('2026-04-09T04:00:00.000Z');
  });

  test('a gap between age groups is refused', () => {
    const [younger, older] = yaas2026.groups.groups;
    const groups = { by: 'age', groups: [younger, { ...older, ages: { from: 16, until: 19 } }] };
    expect(refusalOf({ groups })).toEqual(['The age groups cover the ages without gap or overlap.']);
  });

  test('a window that closes before it opens is refused', () => {
    const window = { ...yaas2026.window, closes: '2025-01-01T00:00' };
    expect(refusalOf({ window })).toEqual(['The window closes after it opens.']);
  });

  test('the same rules have the same hash, in whatever order they are written', () => {
    expect(hashOf(Object.fromEntries(Object.entries(rules).toReversed()))).toBe(hashOf(rules));
    expect(hashOf({ ...rules, quotas: [] })).not.toBe(hashOf(rules));
  });
});

describe('how an artist is named', () => {
  const ana = { name: 'Ana María de la Cruz', calledName: null };

  test.each([
    ['full', 'Ana María de la Cruz'],
    ['first_initial', 'Ana C.'],
    ['first', 'Ana'],
    ['city', null],
    ['none', null],
  ] as const)('%s: %s', (form, shown) => {
    expect(nameIn(form, ana)).toBe(shown);
  });

  test('the first name is how the person wishes to be called', () => {
    expect(nameIn('first', { name: 'Sato Yuki', calledName: 'Yuki' })).toBe('Yuki');
  });

  test('who has one name has no initial', () => {
    expect(nameIn('first_initial', { name: 'Suharto', calledName: null })).toBe('Suharto');
  });
});

describe('versions of the first season', () => {
  test('are read for ever, in today’s words', () => {
    const { groups, judging, consents, originality, ...same } = yaas2026;
    const { criteria, judgesPerEntry, unsigned } = judging;
    const stored = {
      ...same,
      categories: same.categories.map(({ code, label, description, work }) => ({ code, label, description, work })),
      ageGroups: groups.groups,
      criteria,
      judgesPerEntry,
      unsigned,
      consentGraceDays: consents.graceDays,
      ageOfConsent: consents.aloneFrom,
      aiUse: originality.ai,
      plagiarism: originality.plagiarism,
    };
    expect(readRuleSet(stored)).toEqual({
      ...rules,
      categories: rules.categories.map((one) => ({
        ...one,
        companions: {
          ...rules.categories.at(-1)!.companions,
          statement: { need: 'optional', minWords: 0, maxWords: 1_500 },
        },
      })),
    });
  });
});
