import { Temporal } from 'temporal-polyfill';
import { businessDayAfter } from '../../law/index.js';
import { federalHolidays } from './federal-holidays.js';

/** The hour of a business day by which what is due on it is done. */
const CLOSES = 17;

/**
 * The end of the nth business day after the day on which it is now at the office; weekends, federal holidays and the office's own closed days do not count.
 * @param zone IANA zone of the office
 * @param closed ISO dates on which the office is closed beside the holidays
 */
export function endOfBusinessDay(
  from: Date,
  { days, zone, closed }: { days: number; zone: string; closed: ReadonlySet<string> },
): Date {
  const today = Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO(zone).toPlainDate();
  const day = businessDayAfter(today, days, (one) => closed.has(one.toString()) || isFederalHoliday(one));
  return new Date(day.toZonedDateTime({ timeZone: zone, plainTime: new Temporal.PlainTime(CLOSES) }).epochMilliseconds);
}

const isFederalHoliday = (day: Temporal.PlainDate): boolean =>
  federalHolidays(day.year).some((holiday) => holiday.day === day.toString());
