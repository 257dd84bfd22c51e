import { lawRule } from '../../law/index.js';
import type { HostFacts } from './host-facts.js';
import { sentencesOf } from './sentences.js';

/** How somebody who vouches for a family knows it. */
export const RELATIONS = [
  'friend',
  'neighbour',
  'colleague',
  'employer',
  'teacher',
  'faith-community',
  'club',
  'relative',
  'sponsor',
] as const;
export type Relation = (typeof RELATIONS)[number];

export interface Contact {
  email: string;
  phone: string;
  /** As typed. */
  address: string;
}

/** A reference that somebody gives, and those from whom it must differ. */
export interface ReferenceFacts {
  relation: Relation;
  contact: Contact;
  household: readonly Contact[];
  /** People who work for the sponsor. */
  workers: readonly Contact[];
}

const cites = '22 CFR 62.25(j)(5)';

export const hasReferences = lawRule<HostFacts, 'least'>({
  id: 'host-has-references',
  cites,
  severity: 'block',
  reads: ['references'],
  evidence: ['reference'],
  parameters: { least: { unit: 'persons', value: 2 } },
  sentences: sentencesOf('host-has-references'),
  check: ({ references }, { least }) => references >= least || { references },
});

/** A cousin is a relative. */
export const referenceIsNoRelative = lawRule<ReferenceFacts>({
  id: 'host-reference-is-no-relative',
  cites,
  severity: 'block',
  reads: ['relation'],
  evidence: ['reference'],
  sentences: sentencesOf('host-reference-is-no-relative'),
  check: ({ relation }) => relation !== 'relative' || {},
});

export const referenceIsNotOfSponsor = lawRule<ReferenceFacts>({
  id: 'host-reference-is-not-of-sponsor',
  cites,
  severity: 'block',
  reads: ['relation', 'contact', 'workers'],
  evidence: ['reference'],
  sentences: sentencesOf('host-reference-is-not-of-sponsor'),
  check: ({ relation, contact, workers }) =>
    (relation !== 'sponsor' && !workers.some((worker) => sameContact(worker, contact))) || {},
});

export const referenceIsOfAnotherHousehold = lawRule<ReferenceFacts>({
  id: 'host-reference-is-of-another-household',
  cites,
  severity: 'block',
  reads: ['contact', 'household'],
  evidence: ['reference'],
  sentences: sentencesOf('host-reference-is-of-another-household'),
  check: ({ contact, household }) => !household.some((member) => sameContact(member, contact)) || {},
});

export const referenceRules = [referenceIsNoRelative, referenceIsNotOfSponsor, referenceIsOfAnotherHousehold] as const;

/** The same e-mail, telephone or address, however it is written. */
function sameContact(one: Contact, other: Contact): boolean {
  return (
    isSame(one.email.trim().toLowerCase(), other.email.trim().toLowerCase()) ||
    isSame(digits(one.phone), digits(other.phone)) ||
    isSame(plain(one.address), plain(other.address))
  );
}

const isSame = (one: string, other: string): boolean => one !== '' && one === other;

/** The last ten digits: with or without a country's prefix. */
const digits = (phone: string): string => phone.replaceAll(/\D/g, '').slice(-10);

/** `14 Elm St.` is `14 elm street`. */
const plain = (address: string): string =>
  address
    .toLowerCase()
    .replaceAll(/\bst\b\.?/g, 'street')
    .replaceAll(/\bave\b\.?/g, 'avenue')
    .replaceAll(/\brd\b\.?/g, 'road')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
