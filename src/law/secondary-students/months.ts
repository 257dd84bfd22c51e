import { Temporal } from 'temporal-polyfill';

/** Calendar months (`2026-11`) from that of the first day to the last one that is over on the day; both ISO dates. */
export function monthsOver(firstDay: string, day: string): string[] {
  const months: string[] = [];
  const now = Temporal.PlainDate.from(day).toPlainYearMonth();
  let month = Temporal.PlainDate.from(firstDay).toPlainYearMonth();
  for (; Temporal.PlainYearMonth.compare(month, now) < 0; month = month.add({ months: 1 }))
    months.push(month.toString());
  return months;
}

export const monthOf = (day: string): string => day.slice(0, 7);
