import { Temporal } from 'temporal-polyfill';

/**
 * The nth business day after a day; the first one counted is the next.
 * @param isClosed whether offices are closed on a day that is no Saturday and no Sunday
 */
export function businessDayAfter(
  from: Temporal.PlainDate,
  count: number,
  isClosed: (day: Temporal.PlainDate) => boolean,
): Temporal.PlainDate {
  let day = from;
  for (let left = count; left > 0;) {
    day = day.add({ days: 1 });
    if (day.dayOfWeek <= 5 && !isClosed(day)) left -= 1;
  }
  return day;
}
