import { Temporal } from 'temporal-polyfill';

export interface Holiday {
  /** ISO date on which federal offices are closed for it. */
  day: string;
  /** A key of the catalogue under `duties.holiday.`. */
  code: string;
}

/** Holidays that are days of a month. */
const FIXED: readonly { code: string; month: number; day: number }[] = [
  { code: 'new-year', month: 1, day: 1 },
  { code: 'juneteenth', month: 6, day: 19 },
  { code: 'independence', month: 7, day: 4 },
  { code: 'veterans', month: 11, day: 11 },
  { code: 'christmas', month: 12, day: 25 },
];

/** Holidays that are the nth such weekday of a month (Monday is 1); -1 is the last. */
const FLOATING: readonly { code: string; month: number; weekday: number; nth: number }[] = [
  { code: 'king', month: 1, weekday: 1, nth: 3 },
  { code: 'washington', month: 2, weekday: 1, nth: 3 },
  { code: 'memorial', month: 5, weekday: 1, nth: -1 },
  { code: 'labor', month: 9, weekday: 1, nth: 1 },
  { code: 'columbus', month: 10, weekday: 1, nth: 2 },
  { code: 'thanksgiving', month: 11, weekday: 4, nth: 4 },
];

/**
 * The days of a calendar year on which U.S. federal offices are closed (5 U.S.C. 6103): one that falls on a Saturday is kept on the Friday before,
 * on a Sunday on the Monday after. New Year's Day of the year after may so fall into this one.
 */
export function federalHolidays(year: number): Holiday[] {
  const fixed = [year, year + 1].flatMap((one) =>
    FIXED.map(({ code, month, day }) => ({ code, day: observed(new Temporal.PlainDate(one, month, day)) })),
  );
  const floating = FLOATING.map(({ code, ...place }) => ({ code, day: nthWeekday(year, place) }));
  return [...fixed, ...floating]
    .map(({ code, day }) => ({ code, day: day.toString() }))
    .filter(({ day }) => day.startsWith(`${year}-`))
    .toSorted((one, other) => one.day.localeCompare(other.day));
}

function observed(day: Temporal.PlainDate): Temporal.PlainDate {
  if (day.dayOfWeek === 6) return day.subtract({ days: 1 });
  return day.dayOfWeek === 7 ? day.add({ days: 1 }) : day;
}

function nthWeekday(
  year: number,
  { month, weekday, nth }: { month: number; weekday: number; nth: number },
): Temporal.PlainDate {
  const first = new Temporal.PlainDate(year, month, 1);
  if (nth === -1) {
    const last = first.add({ months: 1 }).subtract({ days: 1 });
    return last.subtract({ days: (last.dayOfWeek - weekday + 7) % 7 });
  }
  return first.add({ days: ((weekday - first.dayOfWeek + 7) % 7) + 7 * (nth - 1) });
}
