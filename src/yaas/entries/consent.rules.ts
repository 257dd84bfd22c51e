import { refused, satisfied } from '../../platform/index.js';
import { lastDayBefore } from '../editions/window.js';
import { citing, type EditionRule } from './edition-rule.js';
import type { EntryFacts } from './entry-facts.js';

export const guardianNamed: EditionRule<EntryFacts> = {
  id: 'guardian_named',
  cites: citing('consents'),
  severity: 'block',
  reads: ['rules', 'ofAge', 'guardianName', 'guardianEmail'],
  check: ({ ofAge, guardianName, guardianEmail }) =>
    ofAge || (guardianName.trim() && guardianEmail.trim()) ? satisfied : refused('yaas.rule.guardian_named'),
};

/** A link to the student's own mailbox would be answered by the student. */
export const guardianIsAnother: EditionRule<EntryFacts> = {
  id: 'guardian_is_another',
  cites: citing('consents'),
  severity: 'gate',
  reads: ['rules', 'ofAge', 'guardianEmail', 'ownEmail'],
  check: ({ ofAge, guardianEmail, ownEmail }) =>
    ofAge || !guardianEmail || mailbox(guardianEmail) !== mailbox(ownEmail)
      ? satisfied
      : refused('yaas.rule.guardian_is_another', undefined, { remedy: true }),
};

export const consentGiven: EditionRule<EntryFacts> = {
  id: 'consent_given',
  cites: citing('consents'),
  severity: 'gate',
  reads: ['rules', 'consented'],
  check: ({ consented }) => (consented ? satisfied : refused('yaas.rule.consent_given')),
};

/** The student was in time; the guardian has some days more. */
export const consentInGrace: EditionRule<EntryFacts> = {
  id: 'consent_in_grace',
  cites: citing('consents'),
  severity: 'deadline',
  reads: ['rules', 'now', 'consentUntil', 'timeZone'],
  check: ({ now, consentUntil, timeZone }) =>
    now < consentUntil
      ? satisfied
      : refused('yaas.rule.consent_in_grace', { until: lastDayBefore(consentUntil, timeZone) }),
};

/** `Ana+art@X.org` and `ana@x.org` arrive in the same place. */
const mailbox = (email: string): string =>
  email
    .trim()
    .toLowerCase()
    .replace(/\+[^@]*@/, '@');
