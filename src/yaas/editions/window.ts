import { Temporal } from 'temporal-polyfill';
import type { RuleSet } from './rule-set.schema.js';

/** When an edition takes entries, as instants, and the zone in which its days are counted. */
export interface EntryWindow {
  opensAt: Date;
  /** The first instant at which it is too late. */
  closesAt: Date;
  timeZone: string;
}

/** The window's instants. A deadline written to the minute ("11:59 PM") includes that minute. */
export function windowOf({ window }: Pick<RuleSet, 'window'>): EntryWindow {
  const { opens, closes, timeZone } = window;
  const last = Temporal.PlainDateTime.from(closes);
  const step = closes.split(':').length === 2 ? { minutes: 1 } : { seconds: 1 };
  return {
    opensAt: instantOf(Temporal.PlainDateTime.from(opens), timeZone),
    closesAt: instantOf(last.add(step), timeZone),
    timeZone,
  };
}

/** The calendar day of the deadline in the edition's zone, on which ages are counted: `YYYY-MM-DD`. */
export const deadlineDay = ({ window }: Pick<RuleSet, 'window'>): string =>
  Temporal.PlainDateTime.from(window.closes).toPlainDate().toString();

/** The last instant a guardian has: the end of the day that is so many days after the deadline's. */
export function consentUntil(rules: Pick<RuleSet, 'window' | 'consentGraceDays'>): Date {
  const day = Temporal.PlainDate.from(deadlineDay(rules)).add({ days: rules.consentGraceDays + 1 });
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
