import { Temporal } from 'temporal-polyfill';
import { businessDayAfter } from '../business-days.js';
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
    const isClosed = (one: Temporal.PlainDate) => holidays.includes(one.toString());
    const due = businessDayAfter(Temporal.PlainDate.from(toldOn), within, isClosed).toString();
    return (updatedOn ?? day) <= due || { due: told(due) };
  },
});
