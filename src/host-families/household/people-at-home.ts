import { Temporal } from 'temporal-polyfill';
import type { CheckKind } from '../checks/household-check.entity.js';
import type { Gender } from './household-member.entity.js';

/** A check of a member, as rules read it. */
export interface CheckOnFile {
  kind: CheckKind;
  completedOn: string;
  clear: boolean;
}

/** A member as rules read them; all days are ISO dates. */
export interface PersonAtHome {
  id: string;
  name: string;
  birthDate: string;
  gender: Gender;
  isApplicant: boolean;
  livesInHome: boolean;
  daysPerYear: number;
  since: string;
  /** The newest first; of two of one day the one that was entered last, by which a mistake is put right. */
  checks: readonly CheckOnFile[];
}

/** The birthday itself counts; of 29 February it is 1 March in a common year. */
export function birthday(birthDate: string, years: number): string {
  const born = Temporal.PlainDate.from(birthDate);
  const day = born.add({ years });
  return (born.day === day.day ? day : day.add({ days: 1 })).toString();
}

export const isOfAge = ({ birthDate }: Pick<PersonAtHome, 'birthDate'>, day: string, age = 18): boolean =>
  birthday(birthDate, age) <= day;

/** One adult and no child who lives in the home; a child away at college is none: 22 CFR 62.25(j)(9). */
export function isSingleAdultHome(members: readonly PersonAtHome[], day: string, age = 18): boolean {
  const living = members.filter(({ livesInHome }) => livesInHome);
  return living.length === 1 && isOfAge(living[0]!, day, age);
}
