import { refused, satisfied, type Rule } from '../../platform/index.js';

/** Who recommends a student, who has done so, and whose addresses belong to the family. */
export interface RefereeOnFile {
  relation: string;
  /** Relations of those whose word has come. */
  given: readonly string[];
  email: string;
  familyEmails: readonly string[];
}

const cites = "The summit's rules: a teacher and a local sister-city contact recommend";

/** Two of a kind do not make up for the other one. */
export const refereesAreOfBoth: Rule<RefereeOnFile> = {
  id: 'yls-referees-are-of-both',
  cites,
  severity: 'block',
  reads: ['relation', 'given'],
  check: ({ relation, given }) =>
    given.includes(relation) ? refused('yls.rule.referees-are-of-both', {}, { remedy: true }) : satisfied,
};

export const refereeIsNotOfFamily: Rule<RefereeOnFile> = {
  id: 'yls-referee-is-not-of-family',
  cites,
  severity: 'block',
  reads: ['email', 'familyEmails'],
  check: ({ email, familyEmails }) =>
    familyEmails.some((one) => one.toLowerCase() === email.toLowerCase())
      ? refused('yls.rule.referee-is-not-of-family', {}, { remedy: true })
      : satisfied,
};
