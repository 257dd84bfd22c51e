import {
  isOfInstitution,
  isSameAddress,
  isSamePerson,
  isSameSchool,
  type JudgeFacts,
  type TieSource,
} from '../../judging/index.js';

/** Who stands behind a work, as the showcase knows them. */
export interface PeopleOfWork {
  entrant: { accountId: string | null; name: string; email: string; school: string };
  guardian: { name: string; email: string };
  /** Accounts that entered it, as what: the holder, who handed it over, who sent the sheet. */
  enteredBy: readonly { accountId: string; as: 'entrant' | 'guardian' | 'teacher' | 'coordinator'; email: string }[];
  /** Accounts that taught or entered the same entrant in another piece. */
  earlierTeachers: readonly string[];
  /** Accounts that confirmed it, or coordinate the member that sponsors it. */
  coordinators: readonly string[];
}

/** What ties a person to a work, each tie with what it is; empty when nothing does. */
export function tiesOf(person: JudgeFacts, work: PeopleOfWork): TieSource[] {
  return ties.filter(({ holds }) => holds(person, work)).map(({ source }) => source);
}

interface TieTest {
  source: TieSource;
  holds: (person: JudgeFacts, work: PeopleOfWork) => boolean;
}

const entered = ({ accountId }: JudgeFacts, { enteredBy }: PeopleOfWork, as: PeopleOfWork['enteredBy'][number]['as']) =>
  enteredBy.some((one) => one.accountId === accountId && one.as === as);

const ties: readonly TieTest[] = [
  {
    source: 'own_work',
    holds: (person, work) =>
      (person.accountId !== null && person.accountId === work.entrant.accountId) ||
      entered(person, work, 'entrant') ||
      isSameAddress(person.email, work.entrant.email),
  },
  {
    source: 'household',
    holds: (person, work) =>
      entered(person, work, 'guardian') ||
      isSameAddress(person.email, work.guardian.email) ||
      isSamePerson(person.name, work.guardian.name),
  },
  {
    source: 'relation',
    holds: ({ relations }, { entrant, guardian }) =>
      relations.some((name) => isSamePerson(name, entrant.name) || isSamePerson(name, guardian.name)),
  },
  { source: 'teacher', holds: (person, work) => entered(person, work, 'teacher') },
  {
    source: 'mentor',
    holds: ({ accountId }, { earlierTeachers }) => accountId !== null && earlierTeachers.includes(accountId),
  },
  {
    source: 'school',
    holds: ({ schools }, { entrant }) => schools.some((school) => isSameSchool(school, entrant.school)),
  },
  {
    source: 'email_domain',
    holds: ({ institutions, accountId }, { entrant, guardian, enteredBy }) =>
      [
        entrant.email,
        guardian.email,
        ...enteredBy.filter((one) => one.accountId !== accountId).map(({ email }) => email),
      ].some((email) => isOfInstitution(email, institutions)),
  },
  {
    source: 'coordinator',
    holds: (person, work) =>
      entered(person, work, 'coordinator') ||
      (person.accountId !== null && work.coordinators.includes(person.accountId)),
  },
];
