import { Temporal } from 'temporal-polyfill';
import { lawRule } from '../law-rule.js';
import { monthOf, monthsOver } from './months.js';
import { sentencesOf, told } from './sentences.js';

/** One talk of a coordinator with a student or a host. */
export interface Contact {
  /** ISO date. */
  on: string;
  isInPerson: boolean;
}

/** What is on file about talks since the student arrived. */
export interface ContactFacts {
  /** ISO dates. */
  day: string;
  arrivedOn: string;
  contacts: readonly Contact[];
}

const reads = ['day', 'arrivedOn', 'contacts'] as const;

/** The first calendar month that is over without a talk; that of the arrival counts. */
const monthWithout = ({ day, arrivedOn, contacts }: ContactFacts): string | undefined => {
  const talked = new Set(contacts.filter(({ on }) => on >= arrivedOn && on <= day).map(({ on }) => monthOf(on)));
  return monthsOver(arrivedOn, day).find((month) => !talked.has(month));
};

const eachMonth = (id: string, cites: string) =>
  lawRule<ContactFacts>({
    id,
    cites,
    severity: 'deadline',
    reads,
    evidence: ['contact'],
    sentences: sentencesOf(id),
    check: (facts) => {
      const month = monthWithout(facts);
      return month === undefined || { month: told(`${month}-15`) };
    },
  });

export const studentIsContactedEachMonth = eachMonth('student-is-contacted-each-month', '22 CFR 62.25(d)(11)');
export const hostIsContactedEachMonth = eachMonth('host-is-contacted-each-month', '22 CFR 62.25(d)(13)');

export const studentIsMetFirst = lawRule<ContactFacts>({
  id: 'student-is-met-in-person-first',
  cites: '22 CFR 62.25(d)(11)',
  severity: 'record',
  reads,
  evidence: ['contact'],
  sentences: sentencesOf('student-is-met-in-person-first'),
  check: ({ day, arrivedOn, contacts }) => {
    const since = contacts.filter(({ on }) => on >= arrivedOn && on <= day);
    const first = since.toSorted((one, other) => one.on.localeCompare(other.on))[0];
    return first === undefined || since.some(({ on, isInPerson }) => on === first.on && isInPerson) || {};
  },
});

export interface MeetingFacts {
  day: string;
  /** The semesters that the student is there; ISO dates. */
  semesters: readonly { beginsOn: string; endsOn: string }[];
  contacts: readonly Contact[];
}

export const hostIsMetEachSemester = lawRule<MeetingFacts>({
  id: 'host-is-met-each-semester',
  cites: '22 CFR 62.25(d)(13)',
  severity: 'deadline',
  reads: ['day', 'semesters', 'contacts'],
  evidence: ['contact'],
  sentences: sentencesOf('host-is-met-each-semester'),
  check: ({ day, semesters, contacts }) => {
    const met = (from: string, to: string) =>
      contacts.some(({ on, isInPerson }) => isInPerson && on >= from && on <= to);
    const missed = semesters.find(({ beginsOn, endsOn }) => endsOn < day && !met(beginsOn, endsOn));
    return missed === undefined || { endsOn: told(missed.endsOn) };
  },
});

export interface VisitFacts {
  day: string;
  arrivedOn: string;
  /** A home for some weeks is visited sooner. */
  isTemporary: boolean;
  /** Of the second visit; null when there was none. */
  visitedOn: string | null;
}

export const secondVisitIsInTime = lawRule<VisitFacts, 'within' | 'temporary'>({
  id: 'second-visit-is-in-time',
  cites: '22 CFR 62.25(d)(12)',
  severity: 'deadline',
  reads: ['day', 'arrivedOn', 'isTemporary', 'visitedOn'],
  evidence: ['home-visit'],
  parameters: { within: { unit: 'days', value: 60 }, temporary: { unit: 'days', value: 30 } },
  sentences: sentencesOf('second-visit-is-in-time'),
  check: ({ day, arrivedOn, isTemporary, visitedOn }, { within, temporary }) => {
    const days = isTemporary ? temporary : within;
    const due = Temporal.PlainDate.from(arrivedOn).add({ days }).toString();
    return (visitedOn !== null && visitedOn >= arrivedOn ? visitedOn : day) <= due || { due: told(due) };
  },
});

/** What a student answers each month. */
export interface AnswersFacts {
  reachesParents: boolean;
  keepsDocuments: boolean;
}

export const studentReachesParents = lawRule<AnswersFacts>({
  id: 'student-reaches-parents',
  cites: '22 CFR 62.25(d)(7)',
  severity: 'record',
  reads: ['reachesParents'],
  evidence: ['contact'],
  sentences: sentencesOf('student-reaches-parents'),
  check: ({ reachesParents }) => reachesParents || {},
});

export const studentKeepsDocuments = lawRule<AnswersFacts>({
  id: 'student-keeps-documents',
  cites: '22 CFR 62.25(d)(8)',
  severity: 'record',
  reads: ['keepsDocuments'],
  evidence: ['contact'],
  sentences: sentencesOf('student-keeps-documents'),
  check: ({ keepsDocuments }) => keepsDocuments || {},
});
