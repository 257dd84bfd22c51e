import { refused, satisfied, type InLanguages, type Rule } from '../../../platform/index.js';

/** One delegate before one role. */
export interface RoleFacts {
  name: string;
  spoken: readonly string[];
  role: { title: InLanguages; seats: number; languages: readonly string[] };
  /** Who would have it with the delegate. */
  people: number;
}

const cites = "The summit's programme";

const roleIsUnderstood: Rule<RoleFacts> = {
  id: 'yls-role-is-understood',
  cites,
  severity: 'block',
  reads: ['name', 'spoken', 'role'],
  check: ({ name, spoken, role: { title, languages } }) =>
    languages.length === 0 || languages.some((one) => spoken.includes(one))
      ? satisfied
      : refused('yls.rule.role-language', { name, role: title, languages: languages.join(', ') }, { remedy: true }),
};

const roleHasSeat: Rule<RoleFacts> = {
  id: 'yls-role-has-seat',
  cites,
  severity: 'block',
  reads: ['role', 'people'],
  check: ({ role: { title, seats }, people }) =>
    people <= seats ? satisfied : refused('yls.rule.role-full', { role: title, seats, people }, { remedy: true }),
};

/** Before a role is given by hand, and before roles are planned around those that are locked. */
export const roleRules: readonly Rule<RoleFacts>[] = [roleIsUnderstood, roleHasSeat];
