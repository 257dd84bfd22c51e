import { placing } from '../../../host-families/index.js';
import { secondaryStudents } from '../../../law/index.js';
import { lawAgainst } from './law-against.js';
import { excludes } from './exclusion.js';
import { none, type HardCriterion } from './hard-criterion.js';
import type { HomeFacts } from './home-facts.js';

const ADULT = 18;
/** Below it a child is no company for a teenager, but a cradle. */
const INFANT = 2;

/** 6. Two at most, of different countries and native languages, when everybody can agree to it; nobody's word cures the first two. */
export const guestsDiffer: HardCriterion = ({ student, home, policy }) => {
  if (home.guests.length === 0) return none;
  const isAgreed = home.takesSecond && [student, ...home.guests].every(({ openToDouble }) => openToDouble);
  const facts = { students: [student, ...home.guests], isAgreed, law: policy.law };
  const [refusal] = lawAgainst(placing.studentsOfHomeDiffer, facts, 'nobody');
  if (!refusal) return none;
  return [{ ...refusal, mends: refusal.because?.params?.['why'] === 'consent' ? 'student' : 'nobody' }];
};

/** 7 and 13. A second student, a single adult, two mothers or two fathers: for who said, with the parents, to be open to it. */
export const studentIsOpen: HardCriterion = ({ student, home, policy }) => {
  const asked = {
    // Two students are the matter of criterion 6.
    hasOtherStudent: false,
    hasSingleAdult: isSingleAdult(home),
    hasSameSexParents: home.life.sameSexParents === 'yes',
  };
  if (!asked.hasSingleAdult && !asked.hasSameSexParents) return none;
  const facts = {
    home: asked,
    open: {
      toDouble: student.openToDouble,
      toSingleAdult: student.openToSingleAdult,
      toSameSexParents: student.openToSameSexParents,
    },
    asksSameSexParents: policy.sameSexParentsAsks,
    law: policy.law,
  };
  return lawAgainst(secondaryStudents.studentIsOpenToHome, facts, 'student');
};

/** 15. Where the term says so: a man alone hosts boys, and very small children are for who asked for children. */
export const policyAllows: HardCriterion = ({ student, home, policy }) => {
  const isManAlone = isSingleAdult(home) && home.people[0]!.gender === 'male';
  const hasInfant = home.people.some(({ age }) => age < INFANT);
  return [
    ...(policy.singleMenHostBoysOnly && isManAlone && student.gender !== 'male'
      ? [excludes({ id: 'man-alone-hosts-boys', mends: 'nobody' })]
      : none),
    ...(policy.infantsOnRequest && hasInfant && student.wishes.household !== 'children'
      ? [excludes({ id: 'infants-on-request', mends: 'student' })]
      : none),
  ];
};

/** One adult, and no child who lives there: 22 CFR 62.25(j)(9). */
const isSingleAdult = ({ people }: Pick<HomeFacts, 'people'>): boolean =>
  people.length === 1 && people[0]!.age >= ADULT;
