import { refused, satisfied, type Rule } from '../../platform/index.js';

/** Who recommends a student, and whose addresses belong to the family. */
export interface RefereeOnFile {
  relation: string;
  email: string;
  familyEmails: readonly string[];
}

const TEACHERS: ReadonlySet<string> = new Set(['teacher', 'english_teacher', 'class_teacher', 'principal']);

export const refereeTeaches: Rule<RefereeOnFile> = {
  id: 'exchange-referee-teaches',
  cites: '22 CFR 62.25(e)(2)',
  severity: 'block',
  reads: ['relation'],
  check: ({ relation }) =>
    TEACHERS.has(relation) ? satisfied : refused('exchange.rule.referee-teaches', {}, { remedy: true }),
};

export const refereeIsNotOfFamily: Rule<RefereeOnFile> = {
  id: 'exchange-referee-is-not-of-family',
  cites: '22 CFR 62.25(e)(2)',
  severity: 'block',
  reads: ['email', 'familyEmails'],
  check: ({ email, familyEmails }) =>
    familyEmails.some((one) => one.toLowerCase() === email.toLowerCase())
      ? refused('exchange.rule.referee-is-not-of-family', {}, { remedy: true })
      : satisfied,
};
