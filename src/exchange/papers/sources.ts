import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { DEPARTMENT } from './department.js';
import type { Dossier } from './dossier.js';
import type { PaperKind } from './paper-kind.js';

type Sources = Readonly<Record<string, unknown>>;

/** What each paper is made of: when one of these changes, the paper is out of date. Null while something is missing. */
const SOURCES: Readonly<Record<PaperKind, (dossier: Dossier) => Sources | null>> = {
  // The day of the journey is settled last, after the pack is given: it makes no sheet out of date.
  'rules-and-travel': ({ language, student, term, sponsor, contacts }) =>
    contacts && { language, student, term, sponsor, contacts },
  'welcome-letter': () => ({}),
  'abuse-reporting': ({ language, sponsor, contacts }) => contacts && { language, sponsor, contacts, DEPARTMENT },
  'host-profile': ({ language, home, term }) => home && { language, home, term },
  'school-profile': ({ language, school, tuition, home }) =>
    school && tuition && { language, school, tuition, place: home?.place ?? null },
  'id-card': ({ student, term, sponsor, contacts, policy, home }) =>
    contacts &&
    policy &&
    home && { student: student.name, term, sponsor, contacts, policy, home: addressOf(home), DEPARTMENT },
  'school-pack': ({ student, term, sponsor, contacts, school, home }) =>
    contacts && school && { student, term, sponsor, contacts, school, home: home && addressOf(home), DEPARTMENT },
};

const addressOf = ({ name, street, place, region, postalCode, phones }: NonNullable<Dossier['home']>) => ({
  name,
  street,
  place,
  region,
  postalCode,
  phones,
});

/** SHA-256 of what the paper would be made of now; null while it cannot be made. */
export function hashOfSources(kind: PaperKind, dossier: Dossier): string | null {
  const sources = SOURCES[kind](dossier);
  if (sources === null) return null;
  return createHash('sha256')
    .update(canonicalize(sources) ?? '')
    .digest('hex');
}

export type Missing = 'home' | 'school' | 'tuition' | 'contacts' | 'policy';

const NEEDS: Readonly<Record<PaperKind, readonly Missing[]>> = {
  'rules-and-travel': ['contacts'],
  'welcome-letter': [],
  'abuse-reporting': ['contacts'],
  'host-profile': ['home'],
  'school-profile': ['school', 'tuition'],
  'id-card': ['home', 'contacts', 'policy'],
  'school-pack': ['school', 'contacts'],
};

/** What must be on file first. */
export const missingFor = (kind: PaperKind, dossier: Dossier): Missing[] =>
  NEEDS[kind].filter((part) => dossier[part] === null);
