import { Temporal } from 'temporal-polyfill';
import { lawRule } from '../law-rule.js';
import { sentencesOf, told } from './sentences.js';

/** A report of a season; ISO dates, null while it was not sent. */
export interface PlacementReportFacts {
  day: string;
  kind: 'academic_year' | 'fall_semester' | 'spring_semester' | 'calendar_year';
  /** The first day of the term. */
  beginsOn: string;
  sentOn: string | null;
}

const placements = { fall: { unit: 'month-day', value: 831 }, spring: { unit: 'month-day', value: 115 } } as const;

/** Of the fall by 31 August, of spring and calendar year by 15 January, of the year in which the term begins. */
export const placementsAreReported = lawRule<PlacementReportFacts, 'fall' | 'spring'>({
  id: 'placements-are-reported',
  cites: '22 CFR 62.25(n)(2)',
  severity: 'deadline',
  reads: ['day', 'kind', 'beginsOn', 'sentOn'],
  evidence: ['placement-report'],
  parameters: placements,
  sentences: sentencesOf('placements-are-reported'),
  check: ({ day, kind, beginsOn, sentOn }, { fall, spring }) => {
    const due = placementReportDue(kind, beginsOn, { fall, spring });
    return (sentOn ?? day) <= due || { due: told(due) };
  },
});

/** The last day (ISO) for the report of a term's placements; the numbers are month times 100 and day. */
export function placementReportDue(
  kind: PlacementReportFacts['kind'],
  beginsOn: string,
  numbers: Readonly<Record<'fall' | 'spring', number>> = {
    fall: placements.fall.value,
    spring: placements.spring.value,
  },
): string {
  const { year, month } = Temporal.PlainDate.from(beginsOn);
  if (kind === 'academic_year' || kind === 'fall_semester') return dayOf(year, numbers.fall);
  // A term that begins in December is one of the spring that follows.
  return dayOf(month > 6 ? year + 1 : year, numbers.spring);
}

export interface MovesReportFacts {
  day: string;
  /** The last day of the term. */
  endsOn: string;
  sentOn: string | null;
}

export const movesAreReported = lawRule<MovesReportFacts, 'due'>({
  id: 'moves-are-reported',
  cites: '22 CFR 62.25(n)(3)',
  severity: 'deadline',
  reads: ['day', 'endsOn', 'sentOn'],
  evidence: ['placement-report'],
  parameters: { due: { unit: 'month-day', value: 731 } },
  sentences: sentencesOf('moves-are-reported'),
  check: ({ day, endsOn, sentOn }, { due }) => {
    const last = movesReportDue(endsOn, due);
    return (sentOn ?? day) <= last || { last: told(last) };
  },
});

/** The first 31 July (ISO) on or after the end of the term. */
export function movesReportDue(endsOn: string, due = 731): string {
  const { year } = Temporal.PlainDate.from(endsOn);
  const sameYear = dayOf(year, due);
  return endsOn <= sameYear ? sameYear : dayOf(year + 1, due);
}

const dayOf = (year: number, monthAndDay: number): string =>
  Temporal.PlainDate.from({ year, month: Math.trunc(monthAndDay / 100), day: monthAndDay % 100 }).toString();

/** The Department names the day in the sponsor's letter of designation. */
export interface AnnualReportFacts {
  day: string;
  dueOn: string | null;
  sentOn: string | null;
}

export const annualReportIsSent = lawRule<AnnualReportFacts>({
  id: 'annual-report-is-sent',
  cites: '22 CFR 62.15',
  severity: 'deadline',
  reads: ['day', 'dueOn', 'sentOn'],
  evidence: ['annual-report'],
  sentences: sentencesOf('annual-report-is-sent'),
  check: ({ day, dueOn, sentOn }) => dueOn === null || (sentOn ?? day) <= dueOn || { due: told(dueOn) },
});
