import { Temporal } from 'temporal-polyfill';
import type { RuleSet } from './rule-set.schema.js';

/** When an edition takes entries, as instants, and the zone in which its days are counted. */
export interface EntryWindow {
  opensAt: Date;
  /** The first instant after the deadline. */
  closesAt: Date;
  /** The first instant at which not even a late piece is taken; that of the deadline when there is no late window. */
  takesUntil: Date;
  timeZone: string;
}

/** The window's instants. A deadline written to the minute ("11:59 PM") includes that minute. */
export function windowOf({ window }: Pick<RuleSet, 'window'>): EntryWindow {
  const { opens, closes, lateUntil, timeZone } = window;
  return {
    opensAt: instantOf(Temporal.PlainDateTime.from(opens), timeZone),
    closesAt: endOfMinute(closes, timeZone),
    takesUntil: endOfMinute(lateUntil ?? closes, timeZone),
    timeZone,
  };
}

/** The first instant after a local time, all of its last minute or second included. */
function endOfMinute(local: string, timeZone: string): Date {
  const step = local.split(':').length === 2 ? { minutes: 1 } : { seconds: 1 };
  return instantOf(Temporal.PlainDateTime.from(local).add(step), timeZone);
}

/** The day on which ages and grades are counted: a fixed one, or the deadline's, `YYYY-MM-DD`. */
export const ageDay = (rules: Pick<RuleSet, 'window' | 'ages'>): string =>
  rules.ages.asOf === 'day' && rules.ages.day ? rules.ages.day : deadlineDay(rules);

/** The calendar day of the deadline in the edition's zone: `YYYY-MM-DD`. */
export const deadlineDay = ({ window }: Pick<RuleSet, 'window'>): string =>
  Temporal.PlainDateTime.from(window.closes).toPlainDate().toString();

/** The last instant a guardian has: the end of the day that is so many days after the deadline's. */
export function consentUntil(rules: Pick<RuleSet, 'window' | 'consents'>): Date {
  const day = Temporal.PlainDate.from(deadlineDay(rules)).add({ days: rules.consents.graceDays + 1 });
  return instantOf(day.toPlainDateTime(), rules.window.timeZone);
}

/** The calendar day on which an instant falls in a zone: `YYYY-MM-DD`. */
export const dayIn = (instant: Date, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone).toPlainDate().toString();

/** The last whole minute before an instant from which on it is too late: what people call the deadline. */
export const lastMinuteBefore = (end: Date): Date => new Date(end.getTime() - 60_000);

/** The day on which a time ends in a zone, as an instant that shows as that day wherever it is read. */
export const lastDayBefore = (end: Date, timeZone: string): Date =>
  new Date(`${dayIn(lastMinuteBefore(end), timeZone)}T12:00:00Z`);

/** The end of a calendar day in a zone: the first instant of the next. */
export const endOfDay = (day: string, timeZone: string): Date =>
  instantOf(Temporal.PlainDate.from(day).add({ days: 1 }).toPlainDateTime(), timeZone);

const instantOf = (local: Temporal.PlainDateTime, timeZone: string): Date =>
  new Date(local.toZonedDateTime(timeZone).epochMilliseconds);
