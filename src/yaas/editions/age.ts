import { Temporal } from 'temporal-polyfill';
import type { AgeGroupRules, RuleSet } from './rule-set.schema.js';

/** The group of an age, or null outside of all. */
export const ageGroupOf = ({ ageGroups }: Pick<RuleSet, 'ageGroups'>, age: number): AgeGroupRules | null =>
  ageGroups.find(({ ages }) => ages.from <= age && age < ages.until) ?? null;

/** The birth dates that are in, first and last day included: what "12 to 18" means on that day. */
export function birthDatesOf({ ages }: Pick<RuleSet, 'ages'>, day: string): { earliest: string; latest: string } {
  const on = Temporal.PlainDate.from(day);
  return {
    earliest: on.subtract({ years: ages.until }).add({ days: 1 }).toString(),
    latest: on.subtract({ years: ages.from }).toString(),
  };
}
