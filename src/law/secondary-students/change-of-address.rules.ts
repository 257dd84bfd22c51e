import { Temporal } from 'temporal-polyfill';
import { lawRule } from '../law-rule.js';
import { sentencesOf, told } from './sentences.js';

/** A telephone, an e-mail, an address or a school that changed; ISO dates, null while it has not been done. */
export interface ChangeFacts {
  day: string;
  changedOn: string;
  toldOn: string | null;
  /** When the Department's system was brought up to date. */
  updatedOn: string | null;
  /** Days (ISO) on which offices of the government are closed. */
  holidays: readonly string[];
}

export const changeIsToldInTime = lawRule<ChangeFacts, 'within'>({
  id: 'student-tells-changes-in-time',
  cites: '22 CFR 62.10(d)(3)',
  severity: 'deadline',
  reads: ['day', 'changedOn', 'toldOn'],
  evidence: ['notice'],
  parameters: { within: { unit: 'days', value: 10 } },
  sentences: sentencesOf('student-tells-changes-in-time'),
  check: ({ day, changedOn, toldOn }, { within }) => {
    const due = Temporal.PlainDate.from(changedOn).add({ days: within }).toString();
    return (toldOn ?? day) <= due || { due: told(due) };
  },
});

export const changeIsPassedOnInTime = lawRule<ChangeFacts, 'within'>({
  id: 'sponsor-passes-changes-on-in-time',
  cites: '22 CFR 62.10(d)(4)',
  severity: 'deadline',
  reads: ['day', 'toldOn', 'updatedOn', 'holidays'],
  evidence: ['department-record'],
  parameters: { within: { unit: 'business-days', value: 10 } },
  sentences: sentencesOf('sponsor-passes-changes-on-in-time'),
  check: ({ day, toldOn, updatedOn, holidays }, { within }) => {
    if (toldOn === null) return true;
    const due = afterBusinessDays(toldOn, within, holidays);
    return (updatedOn ?? day) <= due || { due: told(due) };
  },
});

/** The day (ISO) that many business days later; the first one counted is the next. */
function afterBusinessDays(from: string, count: number, holidays: readonly string[]): string {
  let day = Temporal.PlainDate.from(from);
  for (let left = count; left > 0;) {
    day = day.add({ days: 1 });
    if (day.dayOfWeek <= 5 && !holidays.includes(day.toString())) left--;
  }
  return day.toString();
}
