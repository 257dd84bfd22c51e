import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { isReference, referenceOf } from '../../src/yls/fees/ledger/payment-reference.js';
import { refundOf, type Cancelled } from '../../src/yls/fees/refund.rule.js';
import { reminderFor } from '../../src/yls/fees/reminder.rule.js';

const steps = [
  { untilDaysBefore: 60, percent: 100 },
  { untilDaysBefore: 30, percent: 50 },
];
const cancelled = (wishes: Partial<Cancelled>) =>
  refundOf({
    steps,
    beginsOn: '2027-07-01',
    cancelledOn: '2027-01-01',
    shareCents: 100_000,
    paidCents: 100_000,
    ...wishes,
  });

describe('What is given back to whoever cancels', () => {
  test.each([
    ['2027-05-02', 100, 100_000],
    ['2027-05-03', 50, 50_000],
    ['2027-06-01', 50, 50_000],
    ['2027-06-02', 0, 0],
    ['2027-07-01', 0, 0],
    ['2027-07-05', 0, 0],
  ])('on %s is %i percent', (cancelledOn, percent, refundCents) => {
    expect(cancelled({ cancelledOn })).toEqual({ percent, refundCents, keptCents: 100_000 - refundCents });
  });

  test('is nothing where the summit says nothing, and is read in any order', () => {
    expect(cancelled({ steps: [] })).toMatchObject({ percent: 0, refundCents: 0 });
    expect(cancelled({ steps: steps.toReversed(), cancelledOn: '2027-05-20' }).percent).toBe(50);
  });

  test('is reckoned from the whole fee: a first part of it may be kept, and nothing further is asked', () => {
    const late = { cancelledOn: '2027-06-01' };
    expect(cancelled({ ...late, paidCents: 30_000 })).toEqual({ percent: 50, keptCents: 30_000, refundCents: 0 });
    expect(cancelled({ ...late, paidCents: 80_000 })).toEqual({ percent: 50, keptCents: 50_000, refundCents: 30_000 });
    expect(cancelled({ ...late, paidCents: 0 })).toEqual({ percent: 50, keptCents: 0, refundCents: 0 });
    expect(cancelled({ ...late, paidCents: 120_000 }).refundCents).toBe(70_000);
  });

  test('never exceeds what was paid, and no cent is lost', () => {
    fc.assert(
      fc.property(
        fc.nat(1_000_000),
        fc.nat(1_000_000),
        fc.nat(100),
        fc.nat(200),
        (shareCents, paidCents, percent, days) => {
          const own = [{ untilDaysBefore: days, percent }];
          const { keptCents, refundCents } = cancelled({ steps: own, shareCents, paidCents });
          expect(keptCents + refundCents).toBe(paidCents);
          expect(Math.min(keptCents, refundCents)).toBeGreaterThanOrEqual(0);
          expect(keptCents).toBeLessThanOrEqual(shareCents);
        },
      ),
    );
  });
});

test('A family is reminded once in the week before the last day, and once after it', () => {
  const dueOn = '2027-03-31';
  expect(reminderFor({ dueOn, remindedOn: null }, '2027-03-23')).toBe(null);
  expect(reminderFor({ dueOn, remindedOn: null }, '2027-03-24')).toBe('soon');
  expect(reminderFor({ dueOn, remindedOn: '2027-03-24' }, '2027-03-31')).toBe(null);
  expect(reminderFor({ dueOn, remindedOn: '2027-03-24' }, '2027-04-01')).toBe('late');
  expect(reminderFor({ dueOn, remindedOn: null }, '2027-04-01')).toBe('late');
  expect(reminderFor({ dueOn, remindedOn: '2027-04-01' }, '2027-05-01')).toBe(null);
});

test('A reference by ISO 11649 tells of a slip of the pen', () => {
  expect(referenceOf('539007547034')).toBe('RF18539007547034');
  const reference = referenceOf('YLS27AB3X0012');
  expect(isReference(reference.replace(/(.{4})/g, '$1 ').toLowerCase())).toBe(true);
  expect(isReference(reference.replace('0012', '0021'))).toBe(false);
  expect(isReference(reference.replace('0012', '0013'))).toBe(false);
});
