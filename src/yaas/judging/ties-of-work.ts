import { isOfInstitution, type JudgeFacts, type TieSource } from '../../judging/index.js';
import { plainWords } from '../others/plain-words.js';

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

const isSameAddress = (one: string, other: string): boolean =>
  one.trim() !== '' && one.trim().toLowerCase() === other.trim().toLowerCase();

/** The same name in whichever order, with or without blanks, and with a middle name or without it. */
function isSamePerson(one: string, other: string): boolean {
  const [first, second] = [wordsOf(one), wordsOf(other)];
  if (first.size === 0 || second.size === 0) return false;
  if (plainWords(one).replaceAll(' ', '') === plainWords(other).replaceAll(' ', '')) return true;
  const [fewer, more] = first.size < second.size ? [first, second] : [second, first];
  return fewer.size > 1 && fewer.isSubsetOf(more);
}

/** The same school, written out or shortened: "St. Mary's H.S." is "Saint Mary's High School". */
function isSameSchool(one: string, other: string): boolean {
  const [first, second] = [schoolWords(one), schoolWords(other)];
  return first.size > 0 && first.size === second.size && first.isSubsetOf(second);
}

const wordsOf = (text: string): Set<string> => new Set(plainWords(text).split(' ').filter(Boolean));

const shortened: Readonly<Record<string, string>> = {
  hs: 'high',
  ms: 'middle',
  es: 'elementary',
  elem: 'elementary',
  el: 'elementary',
  jhs: 'junior high',
  acad: 'academy',
  st: 'saint',
  ste: 'saint',
  mt: 'mount',
  jr: 'junior',
  sr: 'senior',
  intl: 'international',
  inst: 'institute',
};

/** Words that a school may be called with or without. */
const unsaid = new Set(['the', 'school', 'of', 'at', 'in', 'and', 'de', 'la', 'del', 'escuela', 'colegio']);

/** Single letters that a dot or an apostrophe parted go together again: `H.S.` is `hs`, `Mary's` is `marys`. */
function schoolWords(name: string): Set<string> {
  const joined = plainWords(name.replace(/[.'’]/g, ''));
  const words = joined.split(' ').flatMap((word) => (shortened[word] ?? word).split(' '));
  return new Set(words.filter((word) => word !== '' && !unsaid.has(word)));
}
