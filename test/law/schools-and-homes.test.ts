import { describe, expect, test } from '@jest/globals';
import { secondaryStudents } from '../../src/law/index.js';
import { isKept, refusal } from './support/asked.js';

const {
  AGREEING,
  PACK,
  acceptanceIsWritten,
  directPlacementIsReported,
  familiesAreIntroduced,
  feesAreToldBefore,
  homesCoverTheStay,
  homesFollowOneAnother,
  moveIsExplained,
  packRules,
  schoolHasCoursework,
  schoolIsSecuredBeforeDeparture,
  schoolTakesFive,
  secondStudentIsAgreedTo,
  sponsorFindsSchoolAndHome,
  sportPlaysNoPart,
  studentIsShownToSelected,
  tuitionIsFinal,
} = secondaryStudents;

const noon = (day: string) => new Date(`${day}T12:00Z`);

const isFinal = (schoolKind: 'public' | 'private' | 'boarding', tuitionFinalOn: string | null) =>
  isKept(tuitionIsFinal, { schoolKind, tuitionFinalOn, issuedOn: '2026-06-10' });

describe('A school’s acceptance, 62.25(f)', () => {
  const acceptance = {
    signerName: 'Dr. Ann Lee',
    signerTitle: 'Principal',
    signedOn: '2026-05-04',
    tuition: 'waived',
    withdrawnOn: null,
  } as const;
  const lacks = (wishes: Partial<secondaryStudents.Acceptance>, day = '2026-05-04') =>
    refusal(acceptanceIsWritten, { day, acceptance: { ...acceptance, ...wishes } })?.['lacks'];

  test('is signed by name and title, on the day at the latest: (f)(1)', () => {
    expect([lacks({}, '2026-05-03'), lacks({}), lacks({}, '2026-05-05')]).toEqual(['letter', undefined, undefined]);
    expect([lacks({ signerName: '' }), lacks({ signerTitle: ' ' }), lacks({ signedOn: null })]).toEqual([
      'signer',
      'signer',
      'letter',
    ]);
    expect(refusal(acceptanceIsWritten, { day: '2026-05-04', acceptance: null })).toEqual({ lacks: 'letter' });
  });

  test('without a line about tuition is none: (f)(1)', () => {
    expect([lacks({ tuition: 'none' }), lacks({ tuition: 'paid' })]).toEqual(['tuition', undefined]);
  });

  test('that is withdrawn stands no longer, from that day on', () => {
    const gone = { withdrawnOn: '2026-06-02' };
    expect([lacks(gone, '2026-06-01'), lacks(gone, '2026-06-02')]).toEqual([undefined, 'letter']);
  });

  test('is there before the student leaves home: (f)(2)', () => {
    const leaves = (signedOn: string | null, withdrawnOn: string | null = null) =>
      isKept(schoolIsSecuredBeforeDeparture, { departsOn: '2026-08-07', acceptance: { signedOn, withdrawnOn } });
    expect([leaves('2026-08-06'), leaves('2026-08-07'), leaves(null), leaves('2026-08-06', '2026-08-06')]).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(isKept(schoolIsSecuredBeforeDeparture, { departsOn: '2026-08-07', acceptance: null })).toBe(false);
  });

  test('of a private school has its tuition settled before the DS-2019: (f)(3)', () => {
    expect([isFinal('private', '2026-06-09'), isFinal('private', '2026-06-10'), isFinal('boarding', null)]).toEqual([
      true,
      false,
      false,
    ]);
    expect(isFinal('public', null)).toBe(true);
  });
});

describe('What a school gets before its first day, 62.25(f)(5)', () => {
  const first = {
    day: '2026-09-01',
    schoolBeginsOn: '2026-09-01',
    summarySentOn: '2026-08-31',
    hasFinishedSchool: false,
    finishedToldOn: null,
  };

  test('is a summary of the coursework, and whether the student has finished school', () => {
    expect(isKept(schoolHasCoursework, first)).toBe(true);
    expect(refusal(schoolHasCoursework, { ...first, summarySentOn: '2026-09-01' })).toEqual({ lacks: 'summary' });
    expect(isKept(schoolHasCoursework, { ...first, day: '2026-08-31', summarySentOn: null })).toBe(true);
    expect(refusal(schoolHasCoursework, { ...first, hasFinishedSchool: true })).toEqual({ lacks: 'finished' });
    expect(isKept(schoolHasCoursework, { ...first, hasFinishedSchool: true, finishedToldOn: '2026-08-31' })).toBe(true);
  });
});

const takesMore = (others: number, asksForMore = false) => isKept(schoolTakesFive, { others, asksForMore });

describe('Students in one school, 62.25(f)(6)', () => {
  test('are five; the sixth comes only when the school asks in writing', () => {
    expect([takesMore(3), takesMore(4), takesMore(5), takesMore(5, true)]).toEqual([true, true, false, true]);
  });
});

const owes = (issuedOn: string | null, hasSchool: boolean, hasHome: boolean) =>
  refusal(sponsorFindsSchoolAndHome, { issuedOn, hasSchool, hasHome })?.['lacks'];

describe('From the DS-2019 on, 62.25(f)(7)', () => {
  test('the sponsor owes a school and a home', () => {
    expect(owes(null, false, false)).toBe(undefined);
    expect([
      owes('2026-06-10', true, true),
      owes('2026-06-10', true, false),
      owes('2026-06-10', false, true),
      owes('2026-06-10', false, false),
    ]).toEqual([undefined, 'home', 'school', 'both']);
  });
});

const areTold = (acknowledgedOn: string | null) =>
  isKept(feesAreToldBefore, { departsOn: '2026-08-07', acknowledgedOn });

describe('The pack before departure, 62.25(g)', () => {
  test.each(PACK.map((item, index) => [index + 1, item, packRules[index]!] as const))(
    '(g)(%s): %s is given before the day of departure',
    (place, item, rule) => {
      expect(rule.cites).toBe(`22 CFR 62.25(g)(${place})`);
      const given = (on: string | null) => isKept(rule, { departsOn: '2026-08-07', given: { [item]: on } });
      expect([given('2026-08-06'), given('2026-08-07'), given(null)]).toEqual([true, false, false]);
      expect(isKept(rule, { departsOn: '2026-08-07', given: {} })).toBe(false);
    },
  );

  test('goes with the sheet of fees that a parent confirmed, 62.10(b)', () => {
    expect([areTold('2026-08-06'), areTold('2026-08-07'), areTold(null)]).toEqual([true, false, false]);
  });
});

const sportRefused = (hadCoachContact: boolean | null, clearedOn: string | null = null) =>
  refusal(sportPlaysNoPart, { hadCoachContact, clearedOn })?.['why'];

describe('Sport and arrangements, 62.25(h)', () => {
  test('contact with a coach is looked into by another person: (h)(2)', () => {
    expect([sportRefused(false), sportRefused(true), sportRefused(true, '2026-05-01'), sportRefused(null)]).toEqual([
      undefined,
      'coach',
      undefined,
      'unknown',
    ]);
  });

  test('a direct placement is reported to school and federation before the first day of class: (h)(3)', () => {
    const direct = {
      day: '2026-09-01',
      isDirect: true,
      firstClassOn: '2026-09-01',
      schoolToldOn: '2026-08-31',
      federationToldOn: '2026-08-31',
    };
    expect(isKept(directPlacementIsReported, direct)).toBe(true);
    expect(refusal(directPlacementIsReported, { ...direct, schoolToldOn: '2026-09-01' })).toEqual({ lacks: 'school' });
    expect(refusal(directPlacementIsReported, { ...direct, federationToldOn: null })).toEqual({ lacks: 'federation' });
    expect(isKept(directPlacementIsReported, { ...direct, day: '2026-08-31', federationToldOn: null })).toBe(true);
    expect(isKept(directPlacementIsReported, { ...direct, isDirect: false, schoolToldOn: null })).toBe(true);
  });
});

const home = (kind: secondaryStudents.HomeOfStudent['kind'], fromOn: string, untilOn: string) => ({
  kind,
  fromOn,
  untilOn,
});

const twice = (...homes: secondaryStudents.HomeOfStudent[]) => refusal(homesFollowOneAnother, { homes })?.['day'];

describe('The homes of a stay, 62.25(l)(1)', () => {
  const stay = { beginsOn: '2026-08-10', endsOn: '2027-06-20' };
  const bare = (...homes: secondaryStudents.HomeOfStudent[]) =>
    refusal(homesCoverTheStay, { ...stay, homes })?.['day'] ?? null;

  test('an arrival home and then a permanent one cover it', () => {
    const arrival = home('arrival', '2026-08-10', '2026-09-20');
    expect(bare(arrival, home('permanent', '2026-09-20', '2027-06-20'))).toBe(null);
    expect(bare(arrival, home('permanent', '2026-09-21', '2027-06-20'))).toBe(null);
    expect(bare(arrival, home('permanent', '2026-09-22', '2027-06-20'))).toEqual(noon('2026-09-21'));
    expect(bare(arrival)).toEqual(noon('2026-09-21'));
    expect(bare()).toEqual(noon('2026-08-10'));
  });

  test('a permanent home ends on the last day at the earliest, and begins on the first at the latest', () => {
    expect(bare(home('permanent', '2026-08-10', '2027-06-19'))).toEqual(noon('2027-06-20'));
    expect(bare(home('permanent', '2026-08-11', '2027-06-20'))).toEqual(noon('2026-08-10'));
    expect(bare(home('permanent', '2026-08-01', '2027-06-30'))).toBe(null);
  });

  test('a move in the middle of the year leaves one home for the other on one day', () => {
    const first = home('permanent', '2026-08-10', '2026-11-14');
    const second = home('permanent', '2026-11-14', '2027-06-20');
    expect([twice(first, second), bare(second, first)]).toEqual([undefined, null]);
    expect(twice(first, { ...second, fromOn: '2026-11-13' })).toEqual(noon('2026-11-13'));
  });

  test('a week elsewhere stands between two times in one home', () => {
    const until = home('permanent', '2026-08-10', '2026-12-20');
    const meanwhile = home('temporary', '2026-12-20', '2026-12-27');
    const again = home('permanent', '2026-12-27', '2027-06-20');
    expect([bare(again, meanwhile, until), twice(again, meanwhile, until)]).toEqual([null, undefined]);
  });
});

describe('A second student, 62.25(l)(1)(ii)', () => {
  const placedOn = '2026-07-01';
  const all = Object.fromEntries(AGREEING.map((who) => [who, '2026-06-30']));
  const missing = (agreedOn: Partial<Record<secondaryStudents.Agreeing, string | null>>, isSecond = true) =>
    refusal(secondStudentIsAgreedTo, { isSecond, placedOn, agreedOn: { ...all, ...agreedOn } });

  test.each(AGREEING.map((who) => [who]))('moves in after the written agreement of %s, dated before', (who) => {
    expect(missing({})).toBe(null);
    expect(missing({ [who]: placedOn })).toEqual({ missing: 1, first: who });
    expect(missing({ [who]: '2026-07-02' })).toEqual({ missing: 1, first: who });
    expect(missing({ [who]: null })).toEqual({ missing: 1, first: who });
  });

  test('is asked about only when there are two', () => {
    expect(missing({ host: null }, false)).toBe(null);
    expect(refusal(secondStudentIsAgreedTo, { isSecond: true, placedOn, agreedOn: {} })).toEqual({
      missing: 5,
      first: 'host',
    });
  });
});

const introduced = (hostToldOn: string | null, studentToldOn: string | null) =>
  isKept(familiesAreIntroduced, { departsOn: '2026-08-07', hostToldOn, studentToldOn });

const disclosureLacks = (isHostApproved: boolean, isSelected: boolean) =>
  refusal(studentIsShownToSelected, { isHostApproved, isSelected })?.['lacks'];

describe('Two families, 62.25(l)(2) and (3), (m)(4)', () => {
  test('read of each other before departure', () => {
    expect([introduced('2026-08-06', '2026-08-06'), introduced('2026-08-07', '2026-08-06')]).toEqual([true, false]);
    expect(introduced('2026-08-06', null)).toBe(false);
  });

  test('a move says why', () => {
    expect(isKept(moveIsExplained, { reasonCode: 'allergy', reason: 'The cat' })).toBe(true);
    expect(isKept(moveIsExplained, { reasonCode: 'allergy', reason: ' ' })).toBe(false);
    expect(isKept(moveIsExplained, { reasonCode: null, reason: 'The cat' })).toBe(false);
  });

  test('a student is named only to a family that is approved and selected', () => {
    expect([disclosureLacks(true, true), disclosureLacks(true, false), disclosureLacks(false, true)]).toEqual([
      undefined,
      'selection',
      'approval',
    ]);
  });
});
