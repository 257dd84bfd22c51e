import { Temporal } from 'temporal-polyfill';
import { lawRule } from '../law-rule.js';
import { sentencesOf } from './sentences.js';

/** How the school divides its year. */
export type SchoolYear = 'semesters' | 'trimesters' | 'quarters';

/** For how many of the school's terms a student comes, this time and before. */
export interface LengthFacts {
  divides: SchoolYear;
  terms: number;
  /** Terms of this school year or another that the student has had in the programme already. */
  earlierTerms: number;
}

const semestersIn: Record<SchoolYear, number> = { semesters: 1, trimesters: 2 / 3, quarters: 1 / 2 };

/** A quarter is half a semester; two trimesters of three are more than one. */
export const staysOneOrTwoSemesters = lawRule<LengthFacts, 'least' | 'most'>({
  id: 'student-stays-one-or-two-semesters',
  cites: '22 CFR 62.25(c)(2)',
  severity: 'block',
  reads: ['divides', 'terms', 'earlierTerms'],
  evidence: ['placement'],
  parameters: { least: { unit: 'semesters', value: 1 }, most: { unit: 'semesters', value: 2 } },
  sentences: sentencesOf('student-stays-one-or-two-semesters'),
  check: ({ divides, terms, earlierTerms }, { least, most }) => {
    const semesters = terms * semestersIn[divides];
    const all = (terms + earlierTerms) * semestersIn[divides];
    return (semesters >= least && all <= most + Number.EPSILON) || { terms: terms + earlierTerms };
  },
});

/** When in the school year a student begins. */
export interface BeginningFacts {
  stay: 'semester' | 'academic-year' | 'calendar-year';
  begins: 'fall' | 'spring';
  /** Whether the school year at home is the other way round. */
  isOppositeCalendar: boolean;
  /** ISO dates; null when there is no such writing. */
  beginsOn: string;
  permittedOn: string | null;
}

/** A beginning in spring needs the school's word in writing; a calendar year is for those whose own school year is one. */
export const midyearIsPermitted = lawRule<BeginningFacts>({
  id: 'midyear-beginning-is-permitted',
  cites: '22 CFR 62.25(c)(3)',
  severity: 'block',
  reads: ['stay', 'begins', 'isOppositeCalendar', 'beginsOn', 'permittedOn'],
  evidence: ['midyear-permission'],
  sentences: sentencesOf('midyear-beginning-is-permitted'),
  check: ({ stay, begins, isOppositeCalendar, beginsOn, permittedOn }) => {
    if (stay === 'calendar-year' && !isOppositeCalendar) return { lacks: 'calendar' };
    if (stay === 'academic-year' && begins === 'spring') return { lacks: 'year' };
    return begins === 'fall' || (permittedOn !== null && permittedOn < beginsOn) || { lacks: 'permission' };
  },
});

/** Who was told for how long the student comes; ISO dates. */
export interface ToldFacts {
  beginsOn: string;
  hostToldOn: string | null;
  schoolToldOn: string | null;
}

export const lengthIsTold = lawRule<ToldFacts>({
  id: 'length-of-stay-is-told',
  cites: '22 CFR 62.25(c)(3)',
  severity: 'deadline',
  reads: ['beginsOn', 'hostToldOn', 'schoolToldOn'],
  evidence: ['notice'],
  sentences: sentencesOf('length-of-stay-is-told'),
  check: ({ beginsOn, hostToldOn, schoolToldOn }) =>
    [hostToldOn, schoolToldOn].every((on) => on !== null && on < beginsOn) || {},
});

/** First and last day (ISO) of a stay; both are days of it. */
export interface ShortestFacts {
  beginsOn: string;
  endsOn: string;
}

/** Three weeks are why the short programmes are as long as they are. */
export const staysThreeWeeks = lawRule<ShortestFacts, 'least'>({
  id: 'stay-is-three-weeks',
  cites: '22 CFR 62.8(b)',
  severity: 'block',
  reads: ['beginsOn', 'endsOn'],
  evidence: ['placement'],
  parameters: { least: { unit: 'days', value: 21 } },
  sentences: sentencesOf('stay-is-three-weeks'),
  check: ({ beginsOn, endsOn }, { least }) => {
    const days = Temporal.PlainDate.from(beginsOn).until(endsOn, { largestUnit: 'days' }).days + 1;
    return days >= least || { days };
  },
});
