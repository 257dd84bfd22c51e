import { lawRule } from '../law-rule.js';
import { sentencesOf } from './sentences.js';

/** A school's word in writing; days are ISO dates. */
export interface Acceptance {
  signerName: string;
  /** Such as principal. */
  signerTitle: string;
  signedOn: string | null;
  /** What the letter says of tuition; `none` when it says nothing. */
  tuition: 'waived' | 'paid' | 'none';
  withdrawnOn: string | null;
}

/** Null where there is no acceptance. */
export interface AcceptanceFacts {
  day: string;
  acceptance: Acceptance | null;
}

export const acceptanceIsWritten = lawRule<AcceptanceFacts>({
  id: 'school-acceptance-is-written',
  cites: '22 CFR 62.25(f)(1)',
  severity: 'block',
  reads: ['day', 'acceptance'],
  evidence: ['school-acceptance'],
  sentences: sentencesOf('school-acceptance-is-written'),
  check: ({ day, acceptance }) => {
    if (!isGiven(acceptance, day)) return { lacks: 'letter' };
    if (acceptance.signerName.trim() === '' || acceptance.signerTitle.trim() === '') return { lacks: 'signer' };
    return acceptance.tuition !== 'none' || { lacks: 'tuition' };
  },
});

const isGiven = (acceptance: Acceptance | null, day: string): acceptance is Acceptance =>
  acceptance !== null &&
  acceptance.signedOn !== null &&
  acceptance.signedOn <= day &&
  (acceptance.withdrawnOn === null || day < acceptance.withdrawnOn);

export interface SchoolBeforeDepartureFacts {
  departsOn: string;
  acceptance: Pick<Acceptance, 'signedOn' | 'withdrawnOn'> | null;
}

/** Nobody enters the country without a school that has said yes. */
export const schoolIsSecuredBeforeDeparture = lawRule<SchoolBeforeDepartureFacts>({
  id: 'school-is-secured-before-departure',
  cites: '22 CFR 62.25(f)(2)',
  severity: 'block',
  reads: ['departsOn', 'acceptance'],
  evidence: ['school-acceptance'],
  sentences: sentencesOf('school-is-secured-before-departure'),
  check: ({ departsOn, acceptance }) =>
    (acceptance !== null &&
      acceptance.signedOn !== null &&
      acceptance.signedOn < departsOn &&
      acceptance.withdrawnOn === null) ||
    {},
});

export interface TuitionFacts {
  schoolKind: 'public' | 'private' | 'boarding';
  /** When what is paid was settled in writing; null when it was not. */
  tuitionFinalOn: string | null;
  /** On which the DS-2019 is, or would be, issued. */
  issuedOn: string;
}

/** A public school's tuition stands in its acceptance. */
export const tuitionIsFinal = lawRule<TuitionFacts>({
  id: 'private-tuition-is-final',
  cites: '22 CFR 62.25(f)(3)',
  severity: 'block',
  reads: ['schoolKind', 'tuitionFinalOn', 'issuedOn'],
  evidence: ['tuition-agreement'],
  sentences: sentencesOf('private-tuition-is-final'),
  check: ({ schoolKind, tuitionFinalOn, issuedOn }) =>
    schoolKind === 'public' || (tuitionFinalOn !== null && tuitionFinalOn < issuedOn) || {},
});

export interface CourseworkFacts {
  day: string;
  schoolBeginsOn: string;
  /** When the school got the summary in English. */
  summarySentOn: string | null;
  /** Whether the student has finished secondary school at home, and when the school was told so. */
  hasFinishedSchool: boolean;
  finishedToldOn: string | null;
}

export const schoolHasCoursework = lawRule<CourseworkFacts>({
  id: 'school-has-coursework',
  cites: '22 CFR 62.25(f)(5)',
  severity: 'deadline',
  reads: ['day', 'schoolBeginsOn', 'summarySentOn', 'hasFinishedSchool', 'finishedToldOn'],
  evidence: ['coursework-summary'],
  sentences: sentencesOf('school-has-coursework'),
  check: ({ day, schoolBeginsOn, summarySentOn, hasFinishedSchool, finishedToldOn }) => {
    if (day < schoolBeginsOn) return true;
    const isBefore = (on: string | null) => on !== null && on < schoolBeginsOn;
    if (!isBefore(summarySentOn)) return { lacks: 'summary' };
    return !hasFinishedSchool || isBefore(finishedToldOn) || { lacks: 'finished' };
  },
});

export interface SchoolCountFacts {
  /** Students whom the sponsor has in the school in that term, without the one who is asked about. */
  others: number;
  /** Whether the school asks for more in writing. */
  asksForMore: boolean;
}

export const schoolTakesFive = lawRule<SchoolCountFacts, 'most'>({
  id: 'school-takes-five',
  cites: '22 CFR 62.25(f)(6)',
  severity: 'block',
  reads: ['others', 'asksForMore'],
  evidence: ['school-request'],
  parameters: { most: { unit: 'persons', value: 5 } },
  sentences: sentencesOf('school-takes-five'),
  check: ({ others, asksForMore }, { most }) => others + 1 <= most || asksForMore || { others },
});
