import { refused, satisfied, type Rule } from '../../platform/index.js';
import { lastDayBefore } from '../editions/window.js';
import type { EntryFacts } from './entry-facts.js';

const CONSENT = 'Consent: a guardian consents for a person under 18';

export const guardianNamed: Rule<EntryFacts> = {
  id: 'guardian_named',
  cites: CONSENT,
  severity: 'block',
  reads: ['ofAge', 'guardianName', 'guardianEmail'],
  check: ({ ofAge, guardianName, guardianEmail }) =>
    ofAge || (guardianName.trim() && guardianEmail.trim()) ? satisfied : refused('yaas.rule.guardian_named'),
};

/** A link to the student's own mailbox would be answered by the student. */
export const guardianIsAnother: Rule<EntryFacts> = {
  id: 'guardian_is_another',
  cites: CONSENT,
  severity: 'gate',
  reads: ['ofAge', 'guardianEmail', 'ownEmail'],
  check: ({ ofAge, guardianEmail, ownEmail }) =>
    ofAge || !guardianEmail || mailbox(guardianEmail) !== mailbox(ownEmail)
      ? satisfied
      : refused('yaas.rule.guardian_is_another', undefined, { remedy: true }),
};

export const consentGiven: Rule<EntryFacts> = {
  id: 'consent_given',
  cites: CONSENT,
  severity: 'gate',
  reads: ['consented'],
  check: ({ consented }) => (consented ? satisfied : refused('yaas.rule.consent_given')),
};

/** The student was in time; the guardian has some days more. */
export const consentInGrace: Rule<EntryFacts> = {
  id: 'consent_in_grace',
  cites: 'Consent: within the days of grace after the deadline',
  severity: 'deadline',
  reads: ['now', 'consentUntil', 'timeZone'],
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
