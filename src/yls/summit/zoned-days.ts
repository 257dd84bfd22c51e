import { Temporal } from 'temporal-polyfill';

/** Whether there is such a zone. */
export function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** The first instant after the ISO day in the zone: a deadline includes its day. */
export const afterDay = (day: string, timeZone: string): Date =>
  new Date(Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds);

/** As people are told an end: the last minute of the day that counts, not the first of the next one. */
export const lastMinuteBefore = (end: Date): Date => new Date(end.getTime() - 60_000);

/** The ISO day that it is in the zone. */
export const dayIn = (instant: Date, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone).toPlainDate().toString();

/** The last day that a deadline includes. */
export const lastDayBefore = (instant: Date, timeZone: string): string =>
  dayIn(new Date(instant.getTime() - 1), timeZone);

/** So many days later. */
export const daysAfter = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString();
