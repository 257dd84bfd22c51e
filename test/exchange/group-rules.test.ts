import { describe, expect, test } from '@jest/globals';
import { groupRules } from '../../src/exchange/groups/group.rules.js';
import type { AdultOnTrip, GroupOnTrip, TripFacts } from '../../src/exchange/groups/trip.facts.js';
import { unrelatedAmong } from '../../src/vetting/index.js';
import { judge, refusals } from '../../src/platform/index.js';

const LAST_DAY = '2027-07-21';

const adult = (accountId: string, wishes: Partial<AdultOnTrip> = {}): AdultOnTrip => ({
  name: accountId,
  gender: 'female',
  accountId,
  clearedUntil: LAST_DAY,
  relatives: [],
  ...wishes,
});

/** The rules in the way of a trip of three weeks with two women, but for what is wished. */
function against(group: Partial<GroupOnTrip> | null, trip: Partial<TripFacts> = {}): string[] {
  const whole = { students: 8, hasGirls: true, hasBoys: false, adults: [adult('Ada'), adult('Bea')], ...group };
  const numbers = { endsOn: LAST_DAY, studentsPerChaperone: 8, unrelatedAdults: 2, womanAndMan: false };
  const results = judge([...groupRules], { trip: { ...numbers, ...trip, group: group && whole } });
  return refusals(results).map(({ id }) => id.replace('exchange-', ''));
}

describe('A group of Youth Ambassadors', () => {
  test('is asked for on such a trip alone', () => {
    expect(against(null)).toEqual(['student-is-in-group']);
    expect(refusals(judge([...groupRules], { trip: null }))).toEqual([]);
  });

  test('has a chaperone for each eight students: sixteen with two, not one more', () => {
    expect(against({ students: 16 })).toEqual([]);
    expect(against({ students: 17 })).toEqual(['chaperones-suffice']);
    expect(against({ students: 17 }, { studentsPerChaperone: 9 })).toEqual([]);
  });

  test('travels while training and checks of everybody count through its last day', () => {
    expect(against({ adults: [adult('Ada'), adult('Bea', { clearedUntil: LAST_DAY })] })).toEqual([]);
    const dayBefore = adult('Bea', { clearedUntil: '2027-07-20' });
    expect(against({ adults: [adult('Ada'), dayBefore] })).toEqual(['chaperones-are-cleared']);
    const third = adult('Cleo', { accountId: null, clearedUntil: null });
    expect(against({ adults: [adult('Ada'), adult('Bea'), third] })).toEqual(['chaperones-are-cleared']);
  });

  test('has two adults who are unrelated, whoever of a couple declared it', () => {
    const couple = [adult('Ada'), adult('Bea', { relatives: ['Ada'] })];
    expect(against({ adults: couple })).toEqual(['adults-are-unrelated']);
    expect(against({ adults: couple }, { unrelatedAdults: 1 })).toEqual([]);
    expect(against({ adults: [...couple, adult('Cleo')] })).toEqual([]);
    expect(against({ adults: [] })).toEqual(['chaperones-suffice', 'adults-are-unrelated']);
  });

  test('has a woman with girls and a man with boys, where the term asks for it', () => {
    const asks = { womanAndMan: true };
    expect(against({ hasBoys: true })).toEqual([]);
    expect(against({ hasBoys: true }, asks)).toEqual(['woman-and-man-accompany']);
    expect(against({ hasBoys: true, adults: [adult('Ada'), adult('Ben', { gender: 'male' })] }, asks)).toEqual([]);
  });
});

test('Relatives of relatives are one family', () => {
  const chain = [
    adult('Ada', { relatives: ['Bea'] }),
    adult('Cleo', { relatives: ['Bea'] }),
    adult('Bea'),
    adult('Dot'),
  ];
  expect(unrelatedAmong(chain)).toBe(2);
  expect(unrelatedAmong([])).toBe(0);
});
