import { formatDate, formatDateTime, formatDay, formatNumber, formatRelative, formatTime } from '../text/index.js';
import { useReader } from './reader.js';

/** Dates and numbers in the page's language and the reader's time zone (or `timeZone`, when one is given). */
export interface Formats {
  date: (instant: Date, timeZone?: string) => string;
  dateTime: (instant: Date, timeZone?: string) => string;
  time: (instant: Date, timeZone?: string) => string;
  /** A calendar day `YYYY-MM-DD`. */
  day: (day: string) => string;
  number: (value: number, options?: Intl.NumberFormatOptions) => string;
  /** "in 3 days", counted from the request's moment. */
  relative: (instant: Date) => string;
}

/** The formats of the page that is being rendered. */
export function useFormats(): Formats {
  const { locale, timeZone: own, now } = useReader();
  return {
    date: (instant, timeZone = own) => formatDate(instant, { locale, timeZone }),
    dateTime: (instant, timeZone = own) => formatDateTime(instant, { locale, timeZone }),
    time: (instant, timeZone = own) => formatTime(instant, { locale, timeZone }),
    day: (day) => formatDay(day, locale),
    number: (value, options) => formatNumber(value, locale, options),
    relative: (instant) => formatRelative(instant, now, locale),
  };
}
