import { secondaryStudents } from '../../law/index.js';
import { refused, satisfied, type Rule } from '../../platform/index.js';
import { underLaw } from '../application/under-law.js';

/** What the gates read of a student's school and stay; null where a short trip asks for no school. */
export interface SchoolGateFacts {
  stay: secondaryStudents.ShortestFacts;
  length: secondaryStudents.LengthFacts | null;
  beginning: secondaryStudents.BeginningFacts | null;
  acceptance: secondaryStudents.AcceptanceFacts | null;
  /** Null also while no school has said anything: the acceptance itself is asked for then. */
  accreditation: secondaryStudents.SchoolFacts | null;
  inSchool: (secondaryStudents.SchoolCountFacts & { mostInTerm: number | null }) | null;
  tuition: secondaryStudents.TuitionFacts | null;
  schoolBefore: secondaryStudents.SchoolBeforeDepartureFacts | null;
}

/** A term may take fewer into one school than the law, never more. */
const termAllowsInSchool: Rule<SchoolGateFacts> = {
  id: 'exchange-term-allows-in-school',
  cites: "The term's own number",
  severity: 'block',
  reads: ['inSchool'],
  check: ({ inSchool }) => {
    if (!inSchool || inSchool.mostInTerm === null || inSchool.others < inSchool.mostInTerm) return satisfied;
    return refused('exchange.rule.term-allows-in-school', { most: inSchool.mostInTerm }, { remedy: true });
  },
};

/** Before anybody is chosen for it: 22 CFR 62.8(b), 62.25(c)(2). */
export const stayRules = [
  underLaw('stay', secondaryStudents.staysThreeWeeks),
  underLaw('length', secondaryStudents.staysOneOrTwoSemesters),
];

/** What a school must be and must have said when a home is settled, and again before the journey. */
export const schoolRules = [
  underLaw('acceptance', secondaryStudents.acceptanceIsWritten),
  underLaw('accreditation', secondaryStudents.schoolIsAccredited),
  underLaw('inSchool', secondaryStudents.schoolTakesFive),
  termAllowsInSchool,
  underLaw('beginning', secondaryStudents.midyearIsPermitted),
];

export const tuitionRule = underLaw('tuition', secondaryStudents.tuitionIsFinal);
export const schoolBeforeDeparture = underLaw('schoolBefore', secondaryStudents.schoolIsSecuredBeforeDeparture);
