import { lawRule } from '../../law/index.js';
import type { NoticeMode, NoticeTo } from '../notices/incident-notice.entity.js';
import { severityOf, type IncidentKind } from './incident-kind.js';

/** What must be so before a case is closed. */
export interface ClosingFacts {
  kind: IncidentKind;
  notices: readonly { told: NoticeTo; mode: NoticeMode }[];
  /** Steps of the support plan that are not done. */
  openSteps: number;
}

const sentences = (id: string) => `incidents.rule.${id}`;
const ALLEGATION = '22 CFR 62.25(n)(1)';
const SERIOUS = '22 CFR 62.13(d)';

const toldDepartment = lawRule<ClosingFacts>({
  id: 'allegation-reported-to-department',
  cites: ALLEGATION,
  severity: 'block',
  reads: ['kind', 'notices'],
  evidence: ['department-report'],
  sentences: sentences('allegation-reported-to-department'),
  check: ({ kind, notices }) =>
    kind !== 'exploitation-abuse-neglect' || notices.some(({ told }) => told === 'department') || {},
});

const toldAuthorities = lawRule<ClosingFacts>({
  id: 'allegation-reported-to-authorities',
  cites: ALLEGATION,
  severity: 'block',
  reads: ['kind', 'notices'],
  evidence: ['authority-report'],
  sentences: sentences('allegation-reported-to-authorities'),
  check: ({ kind, notices }) =>
    kind !== 'exploitation-abuse-neglect' || notices.some(({ told }) => told === 'authority') || {},
});

const toldBy = (mode: NoticeMode, { kind, notices }: Pick<ClosingFacts, 'kind' | 'notices'>): boolean =>
  severityOf(kind) !== 2 || notices.some((notice) => notice.told === 'department' && notice.mode === mode);

export const phonedInTime = lawRule<ClosingFacts, 'within'>({
  id: 'serious-problem-is-phoned',
  cites: SERIOUS,
  severity: 'block',
  reads: ['kind', 'notices'],
  evidence: ['department-report'],
  parameters: { within: { unit: 'business-days', value: 1 } },
  sentences: sentences('serious-problem-is-phoned'),
  check: (facts) => toldBy('phone', facts) || {},
});

export const writtenAfterwards = lawRule<ClosingFacts, 'within'>({
  id: 'serious-problem-is-written',
  cites: SERIOUS,
  severity: 'block',
  reads: ['kind', 'notices'],
  evidence: ['department-report'],
  parameters: { within: { unit: 'business-days', value: 3 } },
  sentences: sentences('serious-problem-is-written'),
  check: (facts) => toldBy('written', facts) || {},
});

const followUpsAreDone = lawRule<ClosingFacts>({
  id: 'follow-ups-are-done',
  cites: '22 CFR 62.25(d)(11)',
  severity: 'block',
  reads: ['openSteps'],
  evidence: [],
  sentences: sentences('follow-ups-are-done'),
  check: ({ openSteps }) => openSteps === 0 || { count: openSteps },
});

export const closingRules = [
  toldDepartment,
  toldAuthorities,
  phonedInTime,
  writtenAfterwards,
  followUpsAreDone,
] as const;

/** Whoever looks into an allegation does not decide that it is none: the Department does. */
export const allegationIsNeverSoftened = lawRule<{ before: IncidentKind; after: IncidentKind }>({
  id: 'allegation-is-never-softened',
  cites: ALLEGATION,
  severity: 'block',
  reads: ['before', 'after'],
  evidence: [],
  sentences: sentences('allegation-is-never-softened'),
  check: ({ before, after }) => before !== 'exploitation-abuse-neglect' || after === before || {},
});

/** A stay that ends soon after a complaint of the student is answered for by the responsible officer. */
export const noRetaliation = lawRule<{ daysSinceComplaint: number | null; signedOff: boolean }, 'within'>({
  id: 'no-retaliation',
  cites: '22 CFR 62.10(d)',
  severity: 'gate',
  reads: ['daysSinceComplaint', 'signedOff'],
  evidence: ['officer-sign-off'],
  parameters: { within: { unit: 'days', value: 90 } },
  sentences: sentences('no-retaliation'),
  check: ({ daysSinceComplaint, signedOff }, { within }) =>
    daysSinceComplaint === null || daysSinceComplaint > within || signedOff || {},
});
