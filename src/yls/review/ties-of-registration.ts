import {
  isOfInstitution,
  isSameAddress,
  isSamePerson,
  isSameSchool,
  type JudgeFacts,
  type TieSource,
} from '../../judging/index.js';

/** Who stands behind an application, as the summit knows them. */
export interface PeopleOfRegistration {
  student: { accountId: string; name: string; email: string };
  guardian: { name: string; email: string } | null;
  /** Whom the student asked for a recommendation, whatever came of it. */
  referees: readonly { name: string; email: string }[];
  /** The school that the form asked for, where it did. */
  school: string | null;
  /** The member through which the student applies. */
  scope: string;
}

/** What is known of the person, and which members they coordinate. */
interface Known {
  person: JudgeFacts;
  members: readonly string[];
}

/** Pure: what ties a person to an application; empty when nothing does. */
export function tiesOf(known: Known, registration: PeopleOfRegistration): TieSource[] {
  return ties.filter(({ holds }) => holds(known, registration)).map(({ source }) => source);
}

interface TieTest {
  source: TieSource;
  holds: (known: Known, registration: PeopleOfRegistration) => boolean;
}

const isThem = ({ name, email }: JudgeFacts, other: { name: string; email: string }) =>
  isSameAddress(email, other.email) || isSamePerson(name, other.name);

const ties: readonly TieTest[] = [
  {
    source: 'own_work',
    holds: ({ person }, { student }) =>
      person.accountId === student.accountId || isSameAddress(person.email, student.email),
  },
  { source: 'household', holds: ({ person }, { guardian }) => guardian !== null && isThem(person, guardian) },
  {
    source: 'relation',
    holds: ({ person: { relations } }, { student, guardian }) =>
      relations.some((name) => isSamePerson(name, student.name) || isSamePerson(name, guardian?.name ?? '')),
  },
  { source: 'referee', holds: ({ person }, { referees }) => referees.some((referee) => isThem(person, referee)) },
  {
    source: 'school',
    holds: ({ person: { schools } }, { school }) => school !== null && schools.some((one) => isSameSchool(one, school)),
  },
  {
    source: 'email_domain',
    holds: ({ person: { institutions } }, { student, guardian, referees }) =>
      [student.email, guardian?.email ?? '', ...referees.map(({ email }) => email)].some((email) =>
        isOfInstitution(email, institutions),
      ),
  },
  { source: 'coordinator', holds: ({ members }, { scope }) => members.includes(scope) },
];
