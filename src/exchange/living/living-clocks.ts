import { Temporal } from 'temporal-polyfill';
import { secondaryStudents } from '../../law/index.js';
import type { LivingEventKind, Party } from './living-words.js';
import { plusDays } from './days.js';
import { semestersOf } from './semesters.js';

export const CLOCKS = [
  'first-meeting',
  'student-contact',
  'host-contact',
  'host-meeting',
  'second-visit',
  'orientation',
  'school-confirmed',
  'next-home',
] as const;
export type ClockKind = (typeof CLOCKS)[number];

/** What is on file of a student who has arrived. ISO dates. */
export interface LivingFacts {
  arrivedOn: string;
  /** The last day of the stay, as far as it is known. */
  endsOn: string;
  contacts: readonly { party: Party; on: string; isInPerson: boolean }[];
  /** Where they live and lived. */
  homes: readonly { placementId: string; isTemporary: boolean; movedInOn: string; endedOn: string | null }[];
  /** Homes that were settled, in this order, whatever came of them; an untilOn is the last day that is certain. */
  settled: readonly { placementId: string; fromOn: string; untilOn: string; isOff: boolean }[];
  visits: readonly { placementId: string; on: string }[];
  events: readonly { kind: LivingEventKind; on: string }[];
}

export interface Clock {
  kind: ClockKind;
  /** Which of several: a month, a placement, the last day of a semester. */
  occurrence: string;
  dueOn: string;
  isMet: boolean;
  /** It can be met no more and need not: the student has left that home in time. */
  isOver: boolean;
}

/** Days that the law and our practice give. */
export interface LivingDays {
  /** 22 CFR 62.25(d)(12): two months; a home for some weeks is visited in the first one. */
  secondVisit: number;
  secondVisitTemporary: number;
}

/** 22 CFR 62.10(c) sets no day: within two weeks the rules are still news. */
const ORIENTATION_DAYS = 14;
/** As long as SEVIS gives for the arrival: 22 CFR 62.13(a)(1). */
const SCHOOL_DAYS = 30;

/** All clocks that have begun by the day, whether they are met or not. */
export function clocksOf(facts: LivingFacts, day: string, days: LivingDays): Clock[] {
  const { arrivedOn, events } = facts;
  const once = (kind: 'orientation' | 'school-confirmed', within: number): Clock => ({
    ...running(kind, '', plusDays(arrivedOn, within)),
    isMet: events.some((event) => event.kind === kind),
  });
  return [
    firstMeeting(facts),
    ...monthly(facts, day),
    ...eachSemester(facts, day),
    ...facts.homes.map((home) => secondVisit(home, facts, days)),
    once('orientation', ORIENTATION_DAYS),
    once('school-confirmed', SCHOOL_DAYS),
    ...nextHome(facts, day),
  ];
}

const running = (kind: ClockKind, occurrence: string, dueOn: string): Clock => ({
  kind,
  occurrence,
  dueOn,
  isMet: false,
  isOver: false,
});

/** 22 CFR 62.25(d)(11): the first talk with the student is in person, within the first month. */
function firstMeeting({ arrivedOn, endsOn, contacts }: LivingFacts): Clock {
  const met = contacts.some(({ party, on, isInPerson }) => party === 'student' && isInPerson && on >= arrivedOn);
  return { ...running('first-meeting', '', earlier(lastOf(monthOf(arrivedOn)), endsOn)), isMet: met };
}

/** A month without a talk stays missed, whatever comes in the next one. */
function monthly({ arrivedOn, endsOn, contacts }: LivingFacts, day: string): Clock[] {
  const last = Temporal.PlainYearMonth.from(monthOf(earlier(day, endsOn)));
  const clocks: Clock[] = [];
  let month = Temporal.PlainYearMonth.from(monthOf(arrivedOn));
  for (; Temporal.PlainYearMonth.compare(month, last) <= 0; month = month.add({ months: 1 })) {
    const [name, dueOn] = [month.toString(), earlier(lastOf(month.toString()), endsOn)];
    for (const party of ['student', 'host'] as const) {
      const isMet = contacts.some((talk) => talk.party === party && talk.on >= arrivedOn && monthOf(talk.on) === name);
      clocks.push({ ...running(`${party}-contact`, name, dueOn), isMet });
    }
  }
  return clocks;
}

function eachSemester({ arrivedOn, endsOn, contacts }: LivingFacts, day: string): Clock[] {
  const begun = semestersOf({ beginsOn: arrivedOn, endsOn }).filter(({ beginsOn }) => beginsOn <= day);
  return begun.map((semester) => {
    const within = (on: string) => on >= semester.beginsOn && on <= semester.endsOn;
    const isMet = contacts.some(({ party, on, isInPerson }) => party === 'host' && isInPerson && within(on));
    return { ...running('host-meeting', semester.endsOn, semester.endsOn), isMet };
  });
}

function secondVisit(home: LivingFacts['homes'][number], { visits }: LivingFacts, days: LivingDays): Clock {
  const { placementId, movedInOn, endedOn, isTemporary } = home;
  const dueOn = plusDays(movedInOn, isTemporary ? days.secondVisitTemporary : days.secondVisit);
  const isMet = visits.some((visit) => visit.placementId === placementId && visit.on >= movedInOn);
  return { ...running('second-visit', placementId, dueOn), isMet, isOver: endedOn !== null && endedOn <= dueOn };
}

/**
 * 22 CFR 62.25(l)(1): while the homes do not reach to the end of the stay, another one is settled by the last day of those there are. Each home that is
 * settled meets the clock of the one before it; one that falls through starts its own.
 */
function nextHome({ settled, arrivedOn, endsOn }: LivingFacts, day: string): Clock[] {
  const homes = settled.filter(({ isOff }) => !isOff);
  const bare = secondaryStudents.firstBareDay(homes, later(day, arrivedOn));
  const until = homes.map(({ untilOn }) => untilOn).filter((untilOn) => untilOn < bare);
  const latest = until.toSorted().at(-1) ?? arrivedOn;
  return settled.map(({ placementId, untilOn }, index) => {
    const isLast = index === settled.length - 1;
    return { ...running('next-home', placementId, isLast ? latest : untilOn), isMet: !isLast || bare > endsOn };
  });
}

const monthOf = (day: string): string => day.slice(0, 7);
const earlier = (one: string, other: string): string => (one < other ? one : other);
const later = (one: string, other: string): string => (one > other ? one : other);
const lastOf = (month: string): string => {
  const first = Temporal.PlainYearMonth.from(month);
  return first.toPlainDate({ day: first.daysInMonth }).toString();
};
