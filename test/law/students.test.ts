import { describe, expect, test } from '@jest/globals';
import { secondaryStudents } from '../../src/law/index.js';
import { isKept, refusal } from './support/asked.js';

const {
  coInsuranceIsLow,
  englishIsProven,
  insuranceCoversTheStay,
  insuranceIsEnough,
  insurerIsRated,
  studentHasYearsLeft,
  studentIsNewToTheProgramme,
  studentIsOfAge,
  studentIsOpenToHome,
} = secondaryStudents;

const noon = (day: string) => new Date(`${day}T12:00Z`);

describe('A student’s age on the first day, 62.25(e)(1)', () => {
  const beginsOn = '2026-08-10';
  const begins = (birthDate: string, on = beginsOn) => refusal(studentIsOfAge, { birthDate, beginsOn: on })?.['why'];

  test('is 15 when the 15th birthday is the day itself, and not a day before', () => {
    expect([begins('2011-08-09'), begins('2011-08-10'), begins('2011-08-11')]).toEqual([undefined, undefined, 'young']);
    expect(refusal(studentIsOfAge, { birthDate: '2011-08-11', beginsOn })).toMatchObject({ day: noon('2026-08-11') });
  });

  test('is 18 years and 6 months at most, to the day', () => {
    expect([begins('2008-02-11'), begins('2008-02-10'), begins('2008-02-09')]).toEqual([undefined, undefined, 'old']);
    expect(refusal(studentIsOfAge, { birthDate: '2008-02-09', beginsOn })).toMatchObject({ day: noon('2026-08-09') });
  });

  test('of who was born on 29 February is 15 on 1 March of a common year', () => {
    expect([begins('2012-02-29', '2027-02-28'), begins('2012-02-29', '2027-03-01')]).toEqual(['young', undefined]);
  });

  test('of who was born on 29 February is 18 years and 6 months on 29 August', () => {
    expect([begins('2008-02-29', '2026-08-29'), begins('2008-02-29', '2026-08-30')]).toEqual([undefined, 'old']);
  });

  test('of who was born on the last of August is 18 years and 6 months on the last of February', () => {
    expect([begins('2008-08-31', '2027-02-28'), begins('2008-08-31', '2027-03-01')]).toEqual([undefined, 'old']);
    expect([begins('2009-08-31', '2028-02-29'), begins('2009-08-31', '2028-03-01')]).toEqual([undefined, 'old']);
  });
});

const yearsRefused = (completedYears: number | null, overriddenBecause: string | null = null) =>
  refusal(studentHasYearsLeft, { completedYears, overriddenBecause })?.['why'];

describe('A student’s school years, 62.25(e)(1)', () => {
  test('are eleven at most, or the sponsor says why they may be more', () => {
    expect([yearsRefused(10), yearsRefused(11), yearsRefused(12)]).toEqual([undefined, undefined, 'many']);
    expect([yearsRefused(12, 'Finished early, aged 16'), yearsRefused(12, ' '), yearsRefused(null)]).toEqual([
      undefined,
      'many',
      'unknown',
    ]);
  });
});

const stayRefused = (priorUsProgram: boolean | null) =>
  refusal(studentIsNewToTheProgramme, { priorUsProgram })?.['why'];

describe('An earlier stay, 62.25(e)(3)', () => {
  test('bars a second one, and nobody is taken who has not said', () => {
    expect([stayRefused(false), stayRefused(true), stayRefused(null)]).toEqual([undefined, 'earlier', 'unknown']);
  });
});

describe('English, 62.10(a)(2)', () => {
  const day = '2026-03-01';
  const aTest = { kind: 'test', name: 'ELTiS', takenOn: '2026-03-01', hasFile: true } as const;
  const aPaper = { kind: 'school', signerName: 'O. Koval', signedOn: '2026-02-01', hasFile: true } as const;
  const aTalk = {
    kind: 'interview',
    interviewer: 'Maya Ortiz',
    heldOn: '2026-02-20',
    mode: 'video',
    whyNoVideo: '',
  } as const;
  const lacks = (...english: readonly secondaryStudents.EnglishEvidence[]) =>
    refusal(englishIsProven, { day, english })?.['lacks'];

  test('is proven by a test, by a school’s signed paper, or by an interview', () => {
    expect([lacks(aTest), lacks(aPaper), lacks(aTalk), lacks()]).toEqual([undefined, undefined, undefined, 'evidence']);
  });

  test('is not proven by what has no file, no signature, or lies ahead', () => {
    expect(lacks({ ...aTest, hasFile: false })).toBe('file');
    expect(lacks({ ...aTest, takenOn: '2026-03-02' })).toBe('day');
    expect(lacks({ ...aPaper, signerName: ' ' })).toBe('signature');
    expect(lacks({ ...aPaper, signedOn: null })).toBe('signature');
    expect(lacks({ ...aPaper, hasFile: false })).toBe('file');
    expect(lacks({ ...aTalk, interviewer: '' })).toBe('interviewer');
    expect(lacks({ ...aTalk, heldOn: null })).toBe('day');
  });

  test('is heard by telephone only where no video was possible', () => {
    expect(lacks({ ...aTalk, mode: 'phone' })).toBe('video');
    expect(lacks({ ...aTalk, mode: 'phone', whyNoVideo: 'No network at the school' })).toBe(undefined);
    expect(lacks({ ...aTalk, mode: 'in_person' })).toBe(undefined);
  });

  test('is proven when one of several proofs suffices', () => {
    expect(lacks({ ...aTest, hasFile: false }, aPaper)).toBe(undefined);
  });
});

describe('Insurance, 62.14', () => {
  const least = {
    perAccidentOrIllness: 100_000,
    repatriationOfRemains: 25_000,
    medicalEvacuation: 50_000,
    deductible: 500,
  };
  const lacks = (wishes: Partial<typeof least>) =>
    refusal(insuranceIsEnough, { policy: { ...least, ...wishes } })?.['lacks'];

  test('has each sum of (b) to the dollar', () => {
    expect(lacks({})).toBe(undefined);
    expect(lacks({ perAccidentOrIllness: 99_999 })).toBe('illness');
    expect(lacks({ repatriationOfRemains: 24_999 })).toBe('remains');
    expect(lacks({ medicalEvacuation: 49_999 })).toBe('evacuation');
    expect(lacks({ deductible: 501 })).toBe('deductible');
    expect(refusal(insuranceIsEnough, { policy: null })).toMatchObject({ lacks: 'policy', illness: 100_000 });
  });

  test('lasts from the first day to the last, (a)', () => {
    const stay = { beginsOn: '2026-08-10', endsOn: '2027-06-20' };
    const covers = (from: string, until: string) =>
      refusal(insuranceCoversTheStay, { ...stay, cover: { from, until } })?.['lacks'];
    expect(covers('2026-08-10', '2027-06-20')).toBe(undefined);
    expect(covers('2026-08-11', '2027-06-20')).toBe('first');
    expect(covers('2026-08-10', '2027-06-19')).toBe('last');
    expect(refusal(insuranceCoversTheStay, { ...stay, cover: null })).toEqual({ lacks: 'policy' });
  });

  test('leaves a quarter of a claim at most to the insured, (c)', () => {
    expect([25, 26].map((coInsurance) => isKept(coInsuranceIsLow, { coInsurance }))).toEqual([true, false]);
  });

  test.each([
    ['am_best', 'A-', 'B++'],
    ['sp', 'A-', 'BBB+'],
    ['fitch', 'A-', 'BBB+'],
    ['moodys', 'A3', 'Baa1'],
    ['weiss', 'B+', 'B'],
    ['other', 'Guaranteed by the government of Japan', ' '],
  ] as const)('is of an insurer whom %s gives %s, and not %s, (d)', (agency, good, poor) => {
    expect(isKept(insurerIsRated, { rating: { agency, grade: good } })).toBe(true);
    expect(isKept(insurerIsRated, { rating: { agency, grade: poor } })).toBe(false);
  });
});

describe('The homes that a student and the parents say yes to', () => {
  const plain = { hasOtherStudent: false, hasSingleAdult: false, hasSameSexParents: false };
  const closed = { toDouble: false, toSingleAdult: false, toSameSexParents: false };
  const kind = (home: Partial<typeof plain>, open: Partial<typeof closed> = {}, asksSameSexParents = true) =>
    refusal(studentIsOpenToHome, { home: { ...plain, ...home }, open: { ...closed, ...open }, asksSameSexParents })?.[
      'kind'
    ];

  test('are the only ones of their kind that they are asked about', () => {
    expect(kind({})).toBe(undefined);
    expect(kind({ hasOtherStudent: true })).toBe('double');
    expect(kind({ hasOtherStudent: true }, { toDouble: true })).toBe(undefined);
    expect(kind({ hasSingleAdult: true })).toBe('single');
    expect(kind({ hasSingleAdult: true }, { toSingleAdult: true })).toBe(undefined);
  });

  test('with two mothers or two fathers are asked about where the term does', () => {
    expect(kind({ hasSameSexParents: true })).toBe('parents');
    expect(kind({ hasSameSexParents: true }, { toSameSexParents: true })).toBe(undefined);
    expect(kind({ hasSameSexParents: true }, {}, false)).toBe(undefined);
  });
});
