import { describe, expect, test } from '@jest/globals';
import { secondaryStudents } from '../../src/law/index.js';
import { isKept, refusal } from './support/asked.js';

const {
  annualReportIsSent,
  endIsReported,
  movesAreReported,
  noShowIsReported,
  participationIsValidated,
  placementsAreReported,
  siteOfActivityIsRecorded,
  sponsorChangeIsReported,
  staysThreeWeeks,
  whoLeavesIsNotTerminated,
} = secondaryStudents;

const noon = (day: string) => new Date(`${day}T12:00Z`);

describe('The final placements, 62.25(n)(2)', () => {
  const report = { kind: 'academic_year', beginsOn: '2026-08-24', day: '2026-09-01', sentOn: null } as const;
  const due = (wishes: Partial<secondaryStudents.PlacementReportFacts>) =>
    refusal(placementsAreReported, { ...report, ...wishes })?.['due'] ?? null;

  test('of an academic year or a fall are reported by 31 August', () => {
    expect([due({ day: '2026-08-31' }), due({})]).toEqual([null, noon('2026-08-31')]);
    expect([due({ sentOn: '2026-08-31' }), due({ sentOn: '2026-09-01' })]).toEqual([null, noon('2026-08-31')]);
    expect(due({ kind: 'fall_semester' })).toEqual(noon('2026-08-31'));
  });

  test('of a spring or a calendar year are reported by 15 January, also when it begins in December', () => {
    const spring = { kind: 'spring_semester', beginsOn: '2027-01-11' } as const;
    expect([due({ ...spring, day: '2027-01-15' }), due({ ...spring, day: '2027-01-16' })]).toEqual([
      null,
      noon('2027-01-15'),
    ]);
    expect(due({ kind: 'calendar_year', beginsOn: '2026-12-28', day: '2027-01-16' })).toEqual(noon('2027-01-15'));
  });
});

const lastDay = (endsOn: string, day: string) =>
  refusal(movesAreReported, { endsOn, day, sentOn: null })?.['last'] ?? null;

describe('Students who moved, 62.25(n)(3)', () => {
  test('are reported by 31 July after the end', () => {
    expect([lastDay('2027-06-20', '2027-07-31'), lastDay('2027-06-20', '2027-08-01')]).toEqual([
      null,
      noon('2027-07-31'),
    ]);
    expect([lastDay('2027-12-15', '2028-07-31'), lastDay('2027-12-15', '2028-08-01')]).toEqual([
      null,
      noon('2028-07-31'),
    ]);
  });
});

describe('The annual report, 62.15', () => {
  test('is sent by the day in the letter of designation', () => {
    const sent = (day: string, sentOn: string | null = null) =>
      isKept(annualReportIsSent, { day, dueOn: '2027-09-30', sentOn });
    expect([sent('2027-09-30'), sent('2027-10-01'), sent('2027-10-01', '2027-09-30')]).toEqual([true, false, true]);
    expect(isKept(annualReportIsSent, { day: '2027-10-01', dueOn: null, sentOn: null })).toBe(true);
  });
});

const mayRecord = (record: secondaryStudents.EndOnRecord, isVoluntary: boolean) =>
  isKept(whoLeavesIsNotTerminated, { record, isVoluntary });

describe('The Department’s system, 62.13', () => {
  const begins = { programBeginsOn: '2026-08-10', doneOn: null };

  const isValidated = (day: string, wishes = {}) =>
    isKept(participationIsValidated, { ...begins, hasArrived: true, day, ...wishes });

  test('has an arrival validated within thirty days of the first day: (a)(1)', () => {
    expect([
      isValidated('2026-09-09'),
      isValidated('2026-09-10'),
      isValidated('2026-09-10', { doneOn: '2026-09-09' }),
    ]).toEqual([true, false, true]);
    expect(isValidated('2026-09-10', { hasArrived: false })).toBe(true);
  });

  const isReported = (day: string, hasArrived = false) => isKept(noShowIsReported, { ...begins, hasArrived, day });

  test('has who did not come within thirty days: (a)(2)', () => {
    expect([isReported('2026-09-09'), isReported('2026-09-10'), isReported('2026-09-10', true)]).toEqual([
      true,
      false,
      true,
    ]);
  });

  // Friday before the holiday of Monday, 12 October 2026.
  const friday = { holidays: ['2026-10-12'], doneOn: null };

  const endIsKept = (day: string, wishes = {}) =>
    isKept(endIsReported, { ...friday, endedOn: '2026-10-09', day, ...wishes });

  test('has an end within five business days, holidays left out: (a)(3)', () => {
    expect([
      endIsKept('2026-10-19'),
      endIsKept('2026-10-20'),
      endIsKept('2026-10-19', { holidays: [], doneOn: '2026-10-19' }),
    ]).toEqual([true, false, false]);
  });

  test('has nobody terminated who leaves of their own accord: (a)(5)', () => {
    expect([mayRecord('terminated', true), mayRecord('withdrawn', true), mayRecord('terminated', false)]).toEqual([
      false,
      true,
      true,
    ]);
  });

  const siteIsKept = (day: string) => isKept(siteOfActivityIsRecorded, { ...friday, placedOn: '2026-10-09', day });

  test('has a new school within ten business days: (b)(2)', () => {
    expect([siteIsKept('2026-10-26'), siteIsKept('2026-10-27')]).toEqual([true, false]);
  });

  const changeIsKept = (day: string) => isKept(sponsorChangeIsReported, { ...friday, changedOn: '2026-10-09', day });

  test('has the sponsor’s own changes within ten business days: (c)', () => {
    expect([changeIsKept('2026-10-26'), changeIsKept('2026-10-27')]).toEqual([true, false]);
  });
});

const isLongEnough = (endsOn: string) => isKept(staysThreeWeeks, { beginsOn: '2027-07-01', endsOn });

describe('The shortest stay, 62.8(b)', () => {
  test('is three weeks, first and last day counted', () => {
    expect([isLongEnough('2027-07-20'), isLongEnough('2027-07-21')]).toEqual([false, true]);
  });
});
