import { Temporal } from 'temporal-polyfill';
import { lawRule } from '../law-rule.js';
import { sentencesOf, told } from './sentences.js';

/** A birthday and a first day of the programme; ISO dates. */
export interface AgeFacts {
  birthDate: string;
  beginsOn: string;
}

/** The 15th birthday may be the first day itself, and so may the day on which somebody is 18 years and 6 months old. */
export const studentIsOfAge = lawRule<AgeFacts, 'least' | 'until' | 'beyond'>({
  id: 'student-is-of-age',
  cites: '22 CFR 62.25(e)(1)',
  severity: 'block',
  reads: ['birthDate', 'beginsOn'],
  evidence: ['student-application'],
  parameters: {
    least: { unit: 'years', value: 15 },
    until: { unit: 'years', value: 18 },
    beyond: { unit: 'months', value: 6 },
  },
  sentences: sentencesOf('student-is-of-age'),
  check: ({ birthDate, beginsOn }, { least, until, beyond }) => {
    const first = reaches(birthDate, { years: least });
    const last = reaches(birthDate, { years: until, months: beyond });
    if (beginsOn < first) return { why: 'young', day: told(first) };
    return beginsOn <= last || { why: 'old', day: told(last) };
  },
});

/**
 * The day on which somebody is so old; that of 29 February is 1 March in a common year. Who was born on 31 August is half a year
 * older on the last of February.
 */
function reaches(birthDate: string, age: { years: number; months?: number }): string {
  const born = Temporal.PlainDate.from(birthDate);
  const day = born.add(age);
  const isLeapDay = born.month === 2 && born.day === 29 && day.month === 2 && day.day === 28;
  return (isLeapDay ? day.add({ days: 1 }) : day).toString();
}

/** The school years that a student has behind them. */
export interface YearsFacts {
  /** Of primary and secondary school, kindergarten not counted, by the first day; null when nobody has said. */
  completedYears: number | null;
  /** What a responsible officer wrote who lets the student come all the same; null or empty without one. */
  overriddenBecause: string | null;
}

/** The text lets years or age suffice; the field goes by the age always, so that more years are for the sponsor to weigh. */
export const studentHasYearsLeft = lawRule<YearsFacts, 'most'>({
  id: 'student-has-years-left',
  cites: '22 CFR 62.25(e)(1)',
  severity: 'gate',
  reads: ['completedYears', 'overriddenBecause'],
  evidence: ['transcript', 'sponsor-override'],
  parameters: { most: { unit: 'years', value: 11 } },
  sentences: sentencesOf('student-has-years-left'),
  check: ({ completedYears, overriddenBecause }, { most }) => {
    if (completedYears === null) return { why: 'unknown', years: 0 };
    const isOverridden = (overriddenBecause ?? '').trim() !== '';
    return completedYears <= most || isOverridden || { why: 'many', years: completedYears };
  },
});

export interface EarlierStayFacts {
  /** Whether they were on a U.S. exchange for a semester or year, or at a U.S. school as F-1 or J-1; null when nobody has said. */
  priorUsProgram: boolean | null;
}

export const studentIsNewToTheProgramme = lawRule<EarlierStayFacts>({
  id: 'student-is-new-to-the-programme',
  cites: '22 CFR 62.25(e)(3)',
  severity: 'block',
  reads: ['priorUsProgram'],
  evidence: ['student-application', 'passport'],
  sentences: sentencesOf('student-is-new-to-the-programme'),
  check: ({ priorUsProgram }) => priorUsProgram === false || { why: priorUsProgram === null ? 'unknown' : 'earlier' },
});

/** A home of a kind that students are asked about, and what student and parents said of it. */
export interface OpennessFacts {
  home: { hasOtherStudent: boolean; hasSingleAdult: boolean; hasSameSexParents: boolean };
  open: { toDouble: boolean; toSingleAdult: boolean; toSameSexParents: boolean };
  /** Whether the term asks about parents of the same sex at all. */
  asksSameSexParents: boolean;
}

/** Where the law wants the student's and the parents' word, nobody is asked for it against what they have said already. */
export const studentIsOpenToHome = lawRule<OpennessFacts>({
  id: 'student-is-open-to-home',
  cites: 'Programme policy',
  severity: 'block',
  reads: ['home', 'open', 'asksSameSexParents'],
  evidence: ['student-application'],
  sentences: sentencesOf('student-is-open-to-home'),
  check: ({ home, open, asksSameSexParents }) => {
    if (home.hasOtherStudent && !open.toDouble) return { kind: 'double' };
    if (home.hasSingleAdult && !open.toSingleAdult) return { kind: 'single' };
    return !asksSameSexParents || !home.hasSameSexParents || open.toSameSexParents || { kind: 'parents' };
  },
});
