import { secondaryStudents, type UnderLaw } from '../../law/index.js';
import { satisfied, type Rule } from '../../platform/index.js';
import { underLaw } from '../application/under-law.js';

/** What the law asks of a student: by group, as rules of law name things each in their own words. */
export interface EligibilityFacts {
  /** Null until the birthday is told. */
  age: secondaryStudents.AgeFacts | null;
  years: secondaryStudents.YearsFacts;
  earlier: secondaryStudents.EarlierStayFacts;
  english: secondaryStudents.EnglishFacts;
}

type EligibilityRule = Rule<EligibilityFacts & UnderLaw>;

const { studentIsOfAge } = secondaryStudents;

/** A birthday that nobody has told is an answer that lacks, not an age that is wrong. */
const ageFits: EligibilityRule = {
  id: studentIsOfAge.id,
  cites: studentIsOfAge.cites,
  severity: studentIsOfAge.severity,
  reads: ['age', 'law'],
  check: ({ age, law }) => (age ? studentIsOfAge.check({ ...age, law }) : satisfied),
};
const isNew = underLaw('earlier', secondaryStudents.studentIsNewToTheProgramme);
export const hasYearsLeft = underLaw('years', secondaryStudents.studentHasYearsLeft);
const englishIsProven = underLaw('english', secondaryStudents.englishIsProven);

/** What nobody can mend: it ends the application before the parents sign. */
export const eligibleToApply: readonly EligibilityRule[] = [ageFits, isNew];

/** Before the sponsor selects; more than eleven years are for the sponsor to weigh. */
export const eligibleToCome: readonly EligibilityRule[] = [ageFits, isNew, hasYearsLeft, englishIsProven];
