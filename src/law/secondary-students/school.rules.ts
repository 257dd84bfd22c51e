import { lawRule } from '../law-rule.js';
import { sentencesOf } from './sentences.js';

/** A school and a student's time there. */
export interface SchoolFacts {
  /** The student's last day (ISO) at the school. */
  endsOn: string;
  isFullCourse: boolean;
  /** The last day (ISO) of the accreditation; null when there is none. */
  accreditedUntil: string | null;
  /** Whether the proof is on file. */
  isProven: boolean;
}

export const schoolIsAccredited = lawRule<SchoolFacts>({
  id: 'school-is-accredited',
  cites: '22 CFR 62.25(c)(1)',
  severity: 'block',
  reads: ['endsOn', 'isFullCourse', 'accreditedUntil', 'isProven'],
  evidence: ['accreditation'],
  sentences: sentencesOf('school-is-accredited'),
  check: ({ endsOn, isFullCourse, accreditedUntil, isProven }) => {
    if (!isFullCourse) return { lacks: 'course' };
    return (isProven && accreditedUntil !== null && endsOn <= accreditedUntil) || { lacks: 'accreditation' };
  },
});

/** Whose names, telephones and addresses the school holds, and since when. */
export interface SchoolContactsFacts {
  /** ISO dates. */
  day: string;
  schoolBeginsOn: string;
  /** When the present coordinator began. */
  coordinatorSince: string;
  sentOn: string | null;
  sent: readonly ('coordinator' | 'sponsor' | 'department')[];
}

const CONTACTS = ['coordinator', 'sponsor', 'department'] as const;

/** Before the first day of school, and again when there is another coordinator. */
export const schoolHasContacts = lawRule<SchoolContactsFacts>({
  id: 'school-has-contacts',
  cites: '22 CFR 62.25(d)(14)',
  severity: 'deadline',
  reads: ['day', 'schoolBeginsOn', 'coordinatorSince', 'sentOn', 'sent'],
  evidence: ['school-letter'],
  sentences: sentencesOf('school-has-contacts'),
  check: ({ day, schoolBeginsOn, coordinatorSince, sentOn, sent }) => {
    if (day < schoolBeginsOn) return true;
    const isComplete = CONTACTS.every((whose) => sent.includes(whose));
    if (sentOn === null || !isComplete) return { lacks: 'contacts' };
    if (sentOn < coordinatorSince) return { lacks: 'coordinator' };
    return sentOn < schoolBeginsOn || coordinatorSince >= schoolBeginsOn || { lacks: 'time' };
  },
});
