import { Temporal } from 'temporal-polyfill';
import type { RuleSet } from './rule-set.schema.js';
import { deadlineDay, lastMinuteBefore, windowOf } from './window.js';

/** The local minute of an instant in a zone, as rule sets write it: `YYYY-MM-DDTHH:mm`. */
export const localMinuteOf = (instant: Date, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });

/** The rules after their deadline was moved to another instant. The day on which age counts moves only where the rules say so. */
export function extended(rules: RuleSet, closesAt: Date): RuleSet {
  if (closesAt <= windowOf(rules).closesAt) return rules;
  const { window, ages } = rules;
  const closes = localMinuteOf(lastMinuteBefore(closesAt), window.timeZone);
  const lateUntil = window.lateUntil && window.lateUntil > closes ? window.lateUntil : null;
  const isFixed = ages.asOf === 'deadline' && !ages.movesWithExtension;
  return {
    ...rules,
    window: { ...window, closes, lateUntil },
    ages: isFixed ? { ...ages, asOf: 'day', day: deadlineDay(rules) } : ages,
  };
}
