import { describe, expect, test } from '@jest/globals';
import { LawInForce, secondaryStudents, type LawRule } from '../../src/law/index.js';
import { judge } from '../../src/platform/index.js';

const {
  changeIsPassedOnInTime,
  changeIsToldInTime,
  hostIsContactedEachMonth,
  hostIsMetEachSemester,
  lengthIsTold,
  midyearIsPermitted,
  schoolHasContacts,
  schoolIsAccredited,
  secondVisitIsInTime,
  sponsorHasOfficers,
  sponsorIsDesignated,
  staysOneOrTwoSemesters,
  studentIsContactedEachMonth,
  studentIsMetFirst,
  studentKeepsDocuments,
  studentReachesParents,
} = secondaryStudents;

const law = new LawInForce('2026-11-01');

/** Null when the rule is kept, else what the sentence says. */
const refusal = <F extends object>(rule: LawRule<F>, facts: F) => {
  const [result] = judge([rule], { ...facts, law });
  return result!.ok ? null : result!.because!.params;
};
const isKept = <F extends object>(rule: LawRule<F>, facts: F) => refusal(rule, facts) === null;

const officer = (rank: 'responsible' | 'alternate', wishes = {}) => ({
  rank,
  isUsPerson: true,
  isChecked: true,
  ...wishes,
});

describe('A sponsor, 62.25(b) and 62.9(g)', () => {
  const sponsor = {
    day: '2026-11-01',
    isTaxExempt: true,
    isUsPerson: true,
    designation: 'P-3-00000',
    designatedUntil: '2026-11-01',
  };

  test('is designated on the day, its last one too', () => {
    expect(isKept(sponsorIsDesignated, sponsor)).toBe(true);
    expect(refusal(sponsorIsDesignated, { ...sponsor, day: '2026-11-02' })).toMatchObject({ lacks: 'designation' });
    expect(isKept(sponsorIsDesignated, { ...sponsor, designatedUntil: null })).toBe(false);
    expect(isKept(sponsorIsDesignated, { ...sponsor, designation: ' ' })).toBe(false);
  });

  test('is tax exempt and a U.S. person', () => {
    expect(refusal(sponsorIsDesignated, { ...sponsor, isTaxExempt: false })).toMatchObject({ lacks: 'exemption' });
    expect(refusal(sponsorIsDesignated, { ...sponsor, isUsPerson: false })).toMatchObject({ lacks: 'person' });
  });

  test('has one responsible officer and one to ten alternates, U.S. persons and checked', () => {
    const withAlternates = (count: number) => ({
      officers: [officer('responsible'), ...Array.from({ length: count }, () => officer('alternate'))],
    });
    expect([0, 1, 10, 11].map((count) => isKept(sponsorHasOfficers, withAlternates(count)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    const unchecked = { officers: [officer('responsible'), officer('alternate', { isChecked: false })] };
    expect(isKept(sponsorHasOfficers, unchecked)).toBe(false);
  });
});

describe('A school, 62.25(c)(1) and (d)(14)', () => {
  const school = { endsOn: '2027-06-20', isFullCourse: true, accreditedUntil: '2027-06-20', isProven: true };

  test('is accredited until the student’s last day', () => {
    expect(isKept(schoolIsAccredited, school)).toBe(true);
    expect(isKept(schoolIsAccredited, { ...school, accreditedUntil: '2027-06-19' })).toBe(false);
    expect(isKept(schoolIsAccredited, { ...school, isProven: false })).toBe(false);
    expect(refusal(schoolIsAccredited, { ...school, isFullCourse: false })).toMatchObject({ lacks: 'course' });
  });

  const sent = {
    day: '2026-09-01',
    schoolBeginsOn: '2026-09-01',
    coordinatorSince: '2026-06-01',
    sentOn: '2026-08-31',
    sent: ['coordinator', 'sponsor', 'department'] as const,
  };

  test('has all three contacts before its first day', () => {
    expect(isKept(schoolHasContacts, sent)).toBe(true);
    expect(refusal(schoolHasContacts, { ...sent, sentOn: '2026-09-01' })).toMatchObject({ lacks: 'time' });
    expect(refusal(schoolHasContacts, { ...sent, sent: ['coordinator', 'sponsor'] })).toMatchObject({
      lacks: 'contacts',
    });
    expect(isKept(schoolHasContacts, { ...sent, day: '2026-08-31', sentOn: null })).toBe(true);
  });

  test('has them again when there is another coordinator', () => {
    const another = { ...sent, day: '2026-12-02', coordinatorSince: '2026-12-01' };
    expect(refusal(schoolHasContacts, another)).toMatchObject({ lacks: 'coordinator' });
    expect(isKept(schoolHasContacts, { ...another, sentOn: '2026-12-01' })).toBe(true);
  });
});

const stays = (divides: 'semesters' | 'trimesters' | 'quarters', terms: number, earlierTerms = 0) =>
  isKept(staysOneOrTwoSemesters, { divides, terms, earlierTerms });

describe('A stay, 62.25(c)(2) and (3)', () => {
  test('is one semester at least and two at most, earlier ones counted', () => {
    expect([0, 1, 2, 3].map((terms) => stays('semesters', terms))).toEqual([false, true, true, false]);
    expect(stays('semesters', 1, 1)).toBe(true);
    expect(stays('semesters', 1, 2)).toBe(false);
  });

  test('is two quarters at least and four at most, or two or three trimesters', () => {
    expect([1, 2, 4, 5].map((terms) => stays('quarters', terms))).toEqual([false, true, true, false]);
    expect([1, 2, 3, 4].map((terms) => stays('trimesters', terms))).toEqual([false, true, true, false]);
  });

  const spring = {
    stay: 'semester',
    begins: 'spring',
    isOppositeCalendar: false,
    beginsOn: '2027-01-11',
    permittedOn: '2027-01-10',
  } as const;

  test('begins in spring only with the school’s word in writing, given before', () => {
    expect(isKept(midyearIsPermitted, spring)).toBe(true);
    expect(refusal(midyearIsPermitted, { ...spring, permittedOn: '2027-01-11' })).toMatchObject({
      lacks: 'permission',
    });
    expect(isKept(midyearIsPermitted, { ...spring, permittedOn: null })).toBe(false);
    expect(isKept(midyearIsPermitted, { ...spring, begins: 'fall', permittedOn: null })).toBe(true);
  });

  test('is a calendar year only for students whose own school year is one, and an academic year from fall', () => {
    const year = { ...spring, stay: 'calendar-year' } as const;
    expect(refusal(midyearIsPermitted, year)).toMatchObject({ lacks: 'calendar' });
    expect(isKept(midyearIsPermitted, { ...year, isOppositeCalendar: true })).toBe(true);
    expect(refusal(midyearIsPermitted, { ...spring, stay: 'academic-year' })).toMatchObject({ lacks: 'year' });
  });

  test('is told to host and school before it begins', () => {
    const told = { beginsOn: '2026-09-01', hostToldOn: '2026-08-31', schoolToldOn: '2026-08-01' };
    expect(isKept(lengthIsTold, told)).toBe(true);
    expect(isKept(lengthIsTold, { ...told, hostToldOn: '2026-09-01' })).toBe(false);
    expect(isKept(lengthIsTold, { ...told, schoolToldOn: null })).toBe(false);
  });
});

const talk = (on: string, isInPerson = false) => ({ on, isInPerson });

describe('Contacts, 62.25(d)(11) and (13)', () => {
  const since = { arrivedOn: '2026-08-30', day: '2026-11-30' };

  test.each([
    ['student', studentIsContactedEachMonth],
    ['host', hostIsContactedEachMonth],
  ])('with the %s are in every calendar month from the arrival’s on', (_who, rule) => {
    const contacts = [talk('2026-08-31', true), talk('2026-09-01'), talk('2026-10-31')];
    expect(isKept(rule, { ...since, contacts })).toBe(true);
    expect(isKept(rule, { ...since, day: '2026-12-01', contacts })).toBe(false);
    expect(refusal(rule, { ...since, contacts: contacts.toSpliced(1, 1) })).toEqual({
      month: new Date('2026-09-15T12:00Z'),
    });
    expect(isKept(rule, { ...since, contacts: contacts.slice(1) })).toBe(false);
  });

  test('before the arrival or of a day to come count for nothing', () => {
    const contacts = [talk('2026-08-29'), talk('2026-09-05'), talk('2026-10-05')];
    expect(isKept(studentIsContactedEachMonth, { ...since, contacts })).toBe(false);
  });

  test('with a student begin in person', () => {
    const met = (contacts: ReturnType<typeof talk>[]) => isKept(studentIsMetFirst, { ...since, contacts });
    expect(met([])).toBe(true);
    expect(met([talk('2026-09-05'), talk('2026-08-30', true)])).toBe(true);
    expect(met([talk('2026-08-30'), talk('2026-08-30', true)])).toBe(true);
    expect(met([talk('2026-08-30'), talk('2026-08-31', true)])).toBe(false);
  });

  const semesters = [
    { beginsOn: '2026-09-01', endsOn: '2027-01-22' },
    { beginsOn: '2027-01-25', endsOn: '2027-06-20' },
  ];
  const meets = (day: string, contacts: ReturnType<typeof talk>[]) =>
    isKept(hostIsMetEachSemester, { day, semesters, contacts });

  test('with the host are in person once in fall and once in spring', () => {
    const fall = talk('2027-01-22', true);
    expect(meets('2027-01-22', [])).toBe(true);
    expect(meets('2027-01-23', [])).toBe(false);
    expect(meets('2027-01-23', [talk('2027-01-22')])).toBe(false);
    expect(meets('2027-01-23', [fall])).toBe(true);
    expect(meets('2027-06-21', [fall])).toBe(false);
    expect(meets('2027-06-21', [fall, talk('2027-01-25', true)])).toBe(true);
  });

  test('bring to light when a student cannot reach home or has no passport, (d)(7) and (8)', () => {
    const well = { reachesParents: true, keepsDocuments: true };
    expect([isKept(studentReachesParents, well), isKept(studentKeepsDocuments, well)]).toEqual([true, true]);
    expect(isKept(studentReachesParents, { ...well, reachesParents: false })).toBe(false);
    expect(isKept(studentKeepsDocuments, { ...well, keepsDocuments: false })).toBe(false);
  });
});

describe('The second visit, 62.25(d)(12)', () => {
  const visit = { arrivedOn: '2026-08-20', isTemporary: false, visitedOn: null, day: '2026-10-19' };

  test('is made by the sixtieth day', () => {
    expect(isKept(secondVisitIsInTime, visit)).toBe(true);
    expect(isKept(secondVisitIsInTime, { ...visit, day: '2026-10-20' })).toBe(false);
    expect(isKept(secondVisitIsInTime, { ...visit, day: '2027-01-01', visitedOn: '2026-10-19' })).toBe(true);
    expect(isKept(secondVisitIsInTime, { ...visit, day: '2027-01-01', visitedOn: '2026-10-20' })).toBe(false);
  });

  test('of a temporary home by the thirtieth; one before the arrival is none', () => {
    expect(isKept(secondVisitIsInTime, { ...visit, isTemporary: true, day: '2026-09-19' })).toBe(true);
    expect(isKept(secondVisitIsInTime, { ...visit, isTemporary: true, day: '2026-09-20' })).toBe(false);
    expect(isKept(secondVisitIsInTime, { ...visit, visitedOn: '2026-08-19', day: '2026-10-20' })).toBe(false);
  });
});

describe('Changes, 62.10(d)(3) and (4)', () => {
  const change = { day: '2026-11-11', changedOn: '2026-11-01', toldOn: null, updatedOn: null, holidays: [] };

  test('are told by the student within ten days', () => {
    expect(isKept(changeIsToldInTime, change)).toBe(true);
    expect(isKept(changeIsToldInTime, { ...change, day: '2026-11-12' })).toBe(false);
    expect(isKept(changeIsToldInTime, { ...change, day: '2026-12-24', toldOn: '2026-11-11' })).toBe(true);
  });

  test('are passed on within ten business days, holidays left out', () => {
    const told = { ...change, toldOn: '2026-11-06', holidays: ['2026-11-11'] };
    expect(isKept(changeIsPassedOnInTime, { ...change, day: '2027-01-01' })).toBe(true);
    expect(isKept(changeIsPassedOnInTime, { ...told, day: '2026-11-23' })).toBe(true);
    expect(isKept(changeIsPassedOnInTime, { ...told, day: '2026-11-24' })).toBe(false);
    expect(isKept(changeIsPassedOnInTime, { ...told, holidays: [], day: '2026-11-23' })).toBe(false);
    expect(isKept(changeIsPassedOnInTime, { ...told, day: '2027-01-01', updatedOn: '2026-11-23' })).toBe(true);
  });
});
