import { Temporal } from 'temporal-polyfill';
import { businessDayAfter } from '../business-days.js';
import { lawRule } from '../law-rule.js';
import { sentencesOf, told } from './sentences.js';

/** A deed in the Department's system; ISO dates, null while it has not been done. */
interface Done {
  day: string;
  doneOn: string | null;
}

const isInTime = ({ day, doneOn }: Done, due: string) => (doneOn ?? day) <= due || { due: told(due) };

const daysAfter = (from: string, days: number): string => Temporal.PlainDate.from(from).add({ days }).toString();

/** The nth business day after a day (ISO); `holidays` are those on which offices are closed. */
export function businessDue(from: string, days: number, holidays: readonly string[]): string {
  const isClosed = (one: Temporal.PlainDate) => holidays.includes(one.toString());
  return businessDayAfter(Temporal.PlainDate.from(from), days, isClosed).toString();
}

export interface ValidationFacts extends Done {
  /** The Program Begin Date of the DS-2019. */
  programBeginsOn: string;
  hasArrived: boolean;
}

const within30 = { within: { unit: 'days', value: 30 } } as const;

export const participationIsValidated = lawRule<ValidationFacts, 'within'>({
  id: 'participation-is-validated',
  cites: '22 CFR 62.13(a)(1)',
  severity: 'deadline',
  reads: ['day', 'programBeginsOn', 'hasArrived', 'doneOn'],
  evidence: ['department-record'],
  parameters: within30,
  sentences: sentencesOf('participation-is-validated'),
  check: (facts, { within }) => !facts.hasArrived || isInTime(facts, daysAfter(facts.programBeginsOn, within)),
});

export const noShowIsReported = lawRule<ValidationFacts, 'within'>({
  id: 'no-show-is-reported',
  cites: '22 CFR 62.13(a)(2)',
  severity: 'deadline',
  reads: ['day', 'programBeginsOn', 'hasArrived', 'doneOn'],
  evidence: ['department-record'],
  parameters: within30,
  sentences: sentencesOf('no-show-is-reported'),
  check: (facts, { within }) => facts.hasArrived || isInTime(facts, daysAfter(facts.programBeginsOn, within)),
});

/** What is put on record when a stay ends: by whom it was ended is another question than why. */
export type EndOnRecord = 'completed' | 'withdrawn' | 'terminated';

export interface EndFacts extends Done {
  endedOn: string;
  holidays: readonly string[];
}

/** The text says promptly; the days are the programme's own number. */
export const endIsReported = lawRule<EndFacts, 'within'>({
  id: 'end-is-reported',
  cites: '22 CFR 62.13(a)(3)',
  severity: 'deadline',
  reads: ['day', 'endedOn', 'doneOn', 'holidays'],
  evidence: ['department-record'],
  parameters: { within: { unit: 'business-days', value: 5 } },
  sentences: sentencesOf('end-is-reported'),
  check: (facts, { within }) => isInTime(facts, businessDue(facts.endedOn, within, facts.holidays)),
});

export interface TerminationFacts {
  record: EndOnRecord;
  isVoluntary: boolean;
}

export const whoLeavesIsNotTerminated = lawRule<TerminationFacts>({
  id: 'who-leaves-is-not-terminated',
  cites: '22 CFR 62.13(a)(5)',
  severity: 'block',
  reads: ['record', 'isVoluntary'],
  evidence: ['department-record'],
  sentences: sentencesOf('who-leaves-is-not-terminated'),
  check: ({ record, isVoluntary }) => record !== 'terminated' || !isVoluntary || {},
});

export interface SiteFacts extends Done {
  /** When the student got another school. */
  placedOn: string;
  holidays: readonly string[];
}

/** The text says promptly; the days are those for a sponsor's own changes. */
export const siteOfActivityIsRecorded = lawRule<SiteFacts, 'within'>({
  id: 'site-of-activity-is-recorded',
  cites: '22 CFR 62.13(b)(2)',
  severity: 'deadline',
  reads: ['day', 'placedOn', 'doneOn', 'holidays'],
  evidence: ['department-record'],
  parameters: { within: { unit: 'business-days', value: 10 } },
  sentences: sentencesOf('site-of-activity-is-recorded'),
  check: (facts, { within }) => isInTime(facts, businessDue(facts.placedOn, within, facts.holidays)),
});

export interface SponsorChangeFacts extends Done {
  changedOn: string;
  holidays: readonly string[];
}

/** Address, telephone, officers and whatever else the designation says. */
export const sponsorChangeIsReported = lawRule<SponsorChangeFacts, 'within'>({
  id: 'sponsor-change-is-reported',
  cites: '22 CFR 62.13(c)',
  severity: 'deadline',
  reads: ['day', 'changedOn', 'doneOn', 'holidays'],
  evidence: ['department-record'],
  parameters: { within: { unit: 'business-days', value: 10 } },
  sentences: sentencesOf('sponsor-change-is-reported'),
  check: (facts, { within }) => isInTime(facts, businessDue(facts.changedOn, within, facts.holidays)),
});
