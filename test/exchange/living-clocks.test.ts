import { describe, expect, test } from '@jest/globals';
import { issuesIn } from '../../src/exchange/living/issues.js';
import { clocksOf, type ClockKind, type LivingFacts } from '../../src/exchange/living/living-clocks.js';
import { semestersOf } from '../../src/exchange/living/semesters.js';

const days = { secondVisit: 60, secondVisitTemporary: 30 };
const facts = (wishes: Partial<LivingFacts> = {}): LivingFacts => ({
  arrivedOn: '2026-08-20',
  endsOn: '2027-06-12',
  contacts: [],
  homes: [{ placementId: 'home', isTemporary: false, movedInOn: '2026-08-20', endedOn: null }],
  settled: [{ placementId: 'home', fromOn: '2026-08-20', untilOn: '2027-06-12', isOff: false }],
  visits: [],
  events: [],
  ...wishes,
});
const on = (day: string, wishes: Partial<LivingFacts> = {}) => clocksOf(facts(wishes), day, days);
const of = (kind: ClockKind, clocks: ReturnType<typeof on>) => clocks.filter((clock) => clock.kind === kind);
const talk = (party: 'student' | 'host', day: string, isInPerson = false) => ({ party, on: day, isInPerson });

const augustIsMet = (day: string) =>
  of('student-contact', on('2026-09-02', { contacts: [talk('student', day)] }))[0]!.isMet;
const firstMeeting = (isInPerson: boolean) =>
  of('first-meeting', on('2026-08-25', { contacts: [talk('student', '2026-08-24', isInPerson)] }))[0]!;
const visitOfHomeLeft = (endedOn: string) =>
  of(
    'second-visit',
    on('2026-11-20', { homes: [{ placementId: 'a', isTemporary: false, movedInOn: '2026-08-20', endedOn }] }),
  )[0]!;

const settled = (placementId: string, fromOn: string, untilOn: string, isOff = false) => ({
  placementId,
  fromOn,
  untilOn,
  isOff,
});
const nextHomes = (day: string, ...homes: ReturnType<typeof settled>[]) =>
  of('next-home', on(day, { settled: homes })).map(({ occurrence, dueOn, isMet }) => [occurrence, dueOn, isMet]);

describe('The clock of the next home: 62.25(l)(1)', () => {
  const arrival = settled('arrival', '2026-08-20', '2026-10-15');

  test('runs to the last day of an arrival home, and stays there once it is over', () => {
    expect(nextHomes('2026-08-21', arrival)).toEqual([['arrival', '2026-10-15', false]]);
    expect(nextHomes('2026-10-20', arrival)).toEqual([['arrival', '2026-10-15', false]]);
  });

  test('is met by a home to the end of the stay, from the day on which the other is left', () => {
    const permanent = settled('permanent', '2026-10-15', '2027-06-12');
    expect(nextHomes('2026-09-01', arrival, permanent)).toEqual([
      ['arrival', '2026-10-15', true],
      ['permanent', '2027-06-12', true],
    ]);
    expect(nextHomes('2026-09-01', arrival, { ...permanent, fromOn: '2026-10-20' })[1]![2]).toBe(false);
  });

  test('runs anew when the next home falls through, and when a student has to leave a home', () => {
    const off = settled('permanent', '2026-10-15', '2027-06-12', true);
    expect(nextHomes('2026-09-01', arrival, off)[1]).toEqual(['permanent', '2026-10-15', false]);
    expect(nextHomes('2027-01-05', settled('left', '2026-08-20', '2027-01-03'))).toEqual([
      ['left', '2027-01-03', false],
    ]);
  });
});

describe('The clocks of a stay', () => {
  test('ask for a talk in each calendar month, that of the arrival and that of the departure, too: 62.25(d)(11), (13)', () => {
    const october = of('student-contact', on('2026-10-01'));
    expect(october.map(({ dueOn }) => dueOn)).toEqual(['2026-08-31', '2026-09-30', '2026-10-31']);
    const last = of('host-contact', on('2027-06-30')).at(-1)!;
    expect(last.dueOn).toBe('2027-06-12');
    expect(of('student-contact', on('2027-09-01')).at(-1)!.dueOn).toBe('2027-06-12');
  });

  test('a talk on the last day of the month meets it, one on the first of the next does not', () => {
    expect(augustIsMet('2026-08-31')).toBe(true);
    expect(augustIsMet('2026-09-01')).toBe(false);
    expect(augustIsMet('2026-08-19')).toBe(false);
  });

  test('the first talk is in person: one on the telephone leaves the first meeting open', () => {
    expect(firstMeeting(false)).toMatchObject({ isMet: false, dueOn: '2026-08-31' });
    expect(firstMeeting(true).isMet).toBe(true);
  });

  test('the family is met in person once in fall and once in spring: 62.25(d)(13)', () => {
    const contacts = [talk('host', '2026-12-31', true), talk('host', '2027-02-01')];
    const meetings = of('host-meeting', on('2027-02-02', { contacts }));
    expect(meetings.map(({ dueOn, isMet }) => [dueOn, isMet])).toEqual([
      ['2026-12-31', true],
      ['2027-06-12', false],
    ]);
  });

  test('a second visit within 60 days of moving in, of 30 for a home for some weeks: 62.25(d)(12)', () => {
    const home = { placementId: 'home', movedInOn: '2026-08-20', endedOn: null };
    const visit = (isTemporary: boolean, wishes: Partial<LivingFacts> = {}) =>
      of('second-visit', on('2026-08-20', { homes: [{ ...home, isTemporary }], ...wishes }))[0]!;
    expect(visit(false).dueOn).toBe('2026-10-19');
    expect(visit(true).dueOn).toBe('2026-09-19');
    expect(visit(true, { visits: [{ placementId: 'home', on: '2026-09-19' }] }).isMet).toBe(true);
    expect(visit(true, { visits: [{ placementId: 'other', on: '2026-09-19' }] }).isMet).toBe(false);
  });

  test('a home that the student left before the visit was due needs none; one that was left after it did', () => {
    expect(visitOfHomeLeft('2026-10-19').isOver).toBe(true);
    expect(visitOfHomeLeft('2026-10-20').isOver).toBe(false);
  });
});

describe('Semesters', () => {
  test('July belongs to the year that begins, and a few days are no semester', () => {
    expect(semestersOf({ beginsOn: '2026-07-28', endsOn: '2027-06-30' })).toHaveLength(2);
    expect(semestersOf({ beginsOn: '2026-06-25', endsOn: '2026-12-20' })).toEqual([
      { beginsOn: '2026-07-01', endsOn: '2026-12-20' },
    ]);
  });
});

describe('Answers', () => {
  test('each bad one is an issue with a day; whose passport is kept by others, and who is afraid, is told to the incident desk', () => {
    const answers = {
      reaches_parents: 'no',
      keeps_documents: 'no',
      is_safe: 'yes',
      meals: 'bad',
      home: 'mixed',
    } as const;
    expect(issuesIn('student', answers)).toEqual([
      { issue: 'reaches_parents', isSevere: false, days: 2 },
      { issue: 'keeps_documents', isSevere: true, days: 1 },
      { issue: 'meals', isSevere: false, days: 7 },
    ]);
    expect(issuesIn('student', { is_safe: 'no' })).toEqual([{ issue: 'is_safe', isSevere: true, days: 0 }]);
  });
});
