import { daysAfter } from '../summit/zoned-days.js';

/** So many days before the last one a family is reminded. */
export const DAYS_BEFORE = 7;

/** Pure: whether a family that still owes is reminded today: once in the week before, once when the day is over. All are ISO days. */
export function reminderFor(
  { dueOn, remindedOn }: { dueOn: string; remindedOn: string | null },
  today: string,
): 'soon' | 'late' | null {
  if (today > dueOn) return remindedOn === null || remindedOn <= dueOn ? 'late' : null;
  return remindedOn === null && today >= daysAfter(dueOn, -DAYS_BEFORE) ? 'soon' : null;
}
