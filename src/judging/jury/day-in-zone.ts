import { Temporal } from 'temporal-polyfill';

/** The calendar day of an instant in a zone, `YYYY-MM-DD`. */
export const dayInZone = (at: Date, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone).toPlainDate().toString();
