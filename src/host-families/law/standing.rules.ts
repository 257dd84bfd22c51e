import { Temporal } from 'temporal-polyfill';
import { lawRule } from '../../law/index.js';
import type { HostFacts } from './host-facts.js';
import { sentencesOf } from './sentences.js';

/** The last day on which an approval of a day counts. */
export const approvalCountsUntil = (approvedOn: string, months: number): string =>
  Temporal.PlainDate.from(approvedOn).add({ months }).subtract({ days: 1 }).toString();

/** The screening of the text says who may host; that it is done anew each year is the programme's own rule. */
export const approvalIsCurrent = lawRule<HostFacts, 'within'>({
  id: 'host-approval-is-current',
  cites: '22 CFR 62.25(j)',
  severity: 'deadline',
  reads: ['approvedOn', 'day'],
  evidence: ['decision'],
  parameters: { within: { unit: 'months', value: 12 } },
  sentences: sentencesOf('host-approval-is-current'),
  check: ({ approvedOn, day }, { within }) =>
    (approvedOn !== null && approvedOn <= day && day <= approvalCountsUntil(approvedOn, within)) || {},
});

/** A suspended file freezes every step of a placement, whatever froze it. */
export const homeIsOpen = lawRule<HostFacts>({
  id: 'host-home-is-open',
  cites: '22 CFR 62.25(j)',
  severity: 'block',
  reads: ['state'],
  evidence: ['decision'],
  sentences: sentencesOf('host-home-is-open'),
  check: ({ state }) => state === 'available' || state === 'hosting' || { state },
});

/** What changed in the household is looked at again before anybody is placed there. */
export const changesAreScreened = lawRule<HostFacts>({
  id: 'host-changes-are-screened',
  cites: '22 CFR 62.25(k)(5)',
  severity: 'deadline',
  reads: ['openSteps'],
  evidence: ['household-change'],
  sentences: sentencesOf('host-changes-are-screened'),
  check: ({ openSteps }) => openSteps.length === 0 || { open: openSteps.length },
});

/** The decision is the last of the steps that a change makes necessary again. */
export const changesAreScreenedFirst = lawRule<HostFacts>({
  id: 'host-changes-are-screened-first',
  cites: '22 CFR 62.25(k)(5)',
  severity: 'deadline',
  reads: ['openSteps'],
  evidence: ['household-change'],
  sentences: sentencesOf('host-changes-are-screened-first'),
  check: ({ openSteps }) => {
    const open = openSteps.filter((step) => step !== 'approval').length;
    return open === 0 || { open };
  },
});

/** How a family tells of a change. */
export interface ReportFacts {
  happenedOn: string;
  reportedOn: string;
}

/** The text gives no number of days; ten is that of 62.10(d)(3) for the student's own changes. */
export const changeIsReportedInTime = lawRule<ReportFacts, 'within'>({
  id: 'host-change-is-reported-in-time',
  cites: '22 CFR 62.25(k)(5)',
  severity: 'deadline',
  reads: ['happenedOn', 'reportedOn'],
  evidence: ['household-change'],
  parameters: { within: { unit: 'days', value: 10 } },
  sentences: sentencesOf('host-change-is-reported-in-time'),
  check: ({ happenedOn, reportedOn }, { within }) => {
    const days = Temporal.PlainDate.from(happenedOn).until(reportedOn, { largestUnit: 'days' }).days;
    return days <= within || { days };
  },
});

/** The day of the orientation, and of the approval that it follows. */
export interface OrientationFacts {
  orientedOn: string;
  approvedOn: string | null;
}

export const orientedAfterApproval = lawRule<OrientationFacts>({
  id: 'host-oriented-after-approval',
  cites: '22 CFR 62.25(d)(9)',
  severity: 'block',
  reads: ['orientedOn', 'approvedOn'],
  evidence: ['orientation'],
  sentences: sentencesOf('host-oriented-after-approval'),
  check: ({ orientedOn, approvedOn }) => (approvedOn !== null && orientedOn >= approvedOn) || {},
});
