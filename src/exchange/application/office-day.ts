import { Temporal } from 'temporal-polyfill';

/** The sponsors' days: the law's clocks run where they answer to the Department. */
export const OFFICE_ZONE = 'America/New_York';

/** The ISO date that it is at the sponsors' offices. */
export const dayOfOffice = (instant: Date): string =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(OFFICE_ZONE).toPlainDate().toString();
