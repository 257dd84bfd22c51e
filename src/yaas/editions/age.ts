import { Temporal } from 'temporal-polyfill';
import type { Localized } from './localized.js';
import type { AgeRange } from './rule-set/ages.js';
import type { RuleSet } from './rule-set.schema.js';

/** Who competes together, as pages name it. */
export interface GroupName {
  code: string;
  label: Localized;
}

/** The group of those who compete without groups. */
const everybody: GroupName = {
  code: 'all',
  label: {
    en: 'All ages',
    es: 'Todas las edades',
    fr: 'Tous les âges',
    ja: '全年齢',
    zh: '所有年龄',
    ar: 'كل الأعمار',
  },
};

export interface Standing {
  /** Whole years on the day on which age counts. */
  age: number;
  /** School grade, where it is asked. */
  grade?: number | null;
  /** The division that was chosen. */
  division?: string | null;
}

/** The groups of an edition, divisions that are groups of their own among them. */
export const groupsOf = ({ groups, divisions }: Pick<RuleSet, 'groups' | 'divisions'>): readonly GroupName[] => [
  ...(groups.by === 'none' ? [everybody] : groups.groups),
  ...divisions.filter(({ ungrouped }) => ungrouped),
];

/** Where somebody competes, or null outside of all groups. */
export function groupOf(
  { groups, divisions }: Pick<RuleSet, 'groups' | 'divisions'>,
  { age, grade, division }: Standing,
): GroupName | null {
  const own = divisions.find(({ code, ungrouped }) => ungrouped && code === division);
  if (own) return own;
  if (groups.by === 'none') return everybody;
  const [number, key] = groups.by === 'age' ? [age, 'ages' as const] : [grade ?? null, 'grades' as const];
  if (number === null) return null;
  return groups.groups.find((group) => group[key] && isWithin(group[key], number)) ?? null;
}

/** The name of a stored group's code, or undefined when the rules have no such group. */
export const groupNameOf = (rules: Pick<RuleSet, 'groups' | 'divisions'>, code: string | null): Localized | undefined =>
  groupsOf(rules).find((group) => group.code === code)?.label;

/** Half-open; no end when `until` is null. */
export const isWithin = ({ from, until }: AgeRange, value: number): boolean =>
  from <= value && (until === null || value < until);

/** The birth dates that are in, first and last day included: what "12 to 18" means on that day. No earliest without a highest age. */
export function birthDatesOf(ages: AgeRange, day: string): { earliest: string | null; latest: string } {
  const on = Temporal.PlainDate.from(day);
  return {
    earliest: ages.until === null ? null : on.subtract({ years: ages.until }).add({ days: 1 }).toString(),
    latest: on.subtract({ years: ages.from }).toString(),
  };
}
