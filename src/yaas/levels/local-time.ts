import { Temporal } from 'temporal-polyfill';

/** The instant of a local minute in a zone. */
export const instantOf = (localMinute: string, timeZone: string): Date =>
  new Date(Temporal.PlainDateTime.from(localMinute).toZonedDateTime(timeZone).epochMilliseconds);

/** The first instant after a local minute: a deadline of 11:59 PM includes that minute. */
export const endOfMinute = (localMinute: string, timeZone: string): Date =>
  instantOf(Temporal.PlainDateTime.from(localMinute).add({ minutes: 1 }).toString(), timeZone);

/** Whether the machine knows the IANA zone. */
export function isZone(name: string): boolean {
  try {
    return name !== '' && Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
