import { Temporal } from 'temporal-polyfill';
import { refused, satisfied, type Rule } from '../../platform/index.js';

export interface SignUpFacts {
  /** `YYYY-MM-DD` */
  birthDate: string;
  /** The calendar date where the person is, `YYYY-MM-DD`. */
  today: string;
}

const YOUNGEST_HOLDER = 13;

/** The last place on Earth where a date begins: nobody counts as older than they are anywhere. */
const LAST_TIME_ZONE = 'Etc/GMT+12';

/** Age on a calendar date, in completed years. A child of 29 February grows older on 1 March in a common year. */
export function ageOn(birthDate: string, date: string): number {
  return Temporal.PlainDate.from(birthDate).until(Temporal.PlainDate.from(date), { largestUnit: 'years' }).years;
}

/** The calendar date at an instant, in the time zone that the browser named, or in the last one to reach it. */
export function calendarDate(now: Date, timeZone?: string): string {
  const instant = Temporal.Instant.fromEpochMilliseconds(now.getTime());
  try {
    return instant
      .toZonedDateTimeISO(timeZone || LAST_TIME_ZONE)
      .toPlainDate()
      .toString();
  } catch {
    return instant.toZonedDateTimeISO(LAST_TIME_ZONE).toPlainDate().toString();
  }
}

export const holderIsThirteen: Rule<SignUpFacts> = {
  id: 'account-holder-is-thirteen',
  cites: "16 CFR 312 (Children's Online Privacy Protection Rule)",
  severity: 'block',
  reads: ['birthDate', 'today'],
  check: ({ birthDate, today }) =>
    ageOn(birthDate, today) >= YOUNGEST_HOLDER
      ? satisfied
      : refused('auth.rule.account-holder-is-thirteen', undefined, { remedy: true }),
};
