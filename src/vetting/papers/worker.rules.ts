import { Temporal } from 'temporal-polyfill';
import { lawRule, type LawRule } from '../../law/index.js';
import type { WorkerKind } from '../workers/worker-kind.js';
import type { PaperKind } from './paper-kind.js';

/** A paper as the rules read it. */
export interface PaperOnFile {
  kind: PaperKind;
  /** ISO date. */
  completedOn: string;
  /** False for a check that found something, or a declaration of a conflict. */
  clear: boolean;
}

/** What stands about a person who works with families, on a day. */
export interface WorkerFacts {
  /** ISO date on which the question is asked. */
  day: string;
  papers: readonly PaperOnFile[];
  /** Whether somebody supervises them. */
  supervised: boolean;
}

const sentences = (id: string) => `vetting.rule.${id}`;
/** Each of them refreshes what was learned. */
export const COORDINATOR_TRAININGS: readonly PaperKind[] = ['coordinator-training', 'department-training', 'refresher'];
export const CHAPERONE_TRAININGS: readonly PaperKind[] = ['chaperone-training', 'coordinator-training', 'refresher'];

const yearly = { within: { unit: 'months', value: 12 } } as const;

/** The last day on which a paper completed on a day counts: not the day of the month that it was completed on, but the one before. */
export const countsUntil = (completedOn: string, months: number): string =>
  Temporal.PlainDate.from(completedOn).add({ months }).subtract({ days: 1 }).toString();

/** The newest of these kinds that is done by that day; null when there is none. */
export function newest(papers: readonly PaperOnFile[], kinds: readonly PaperKind[], day: string): PaperOnFile | null {
  const done = papers.filter(({ kind, completedOn }) => kinds.includes(kind) && completedOn <= day);
  return done.toSorted((one, other) => other.completedOn.localeCompare(one.completedOn))[0] ?? null;
}

const isCurrent = (
  facts: Pick<WorkerFacts, 'day' | 'papers'>,
  kinds: readonly PaperKind[],
  months: number,
): boolean => {
  const paper = newest(facts.papers, kinds, facts.day);
  return paper !== null && paper.clear && facts.day <= countsUntil(paper.completedOn, months);
};

/** Local training and the Department's module, both before anybody is entrusted to them. */
const trainedBeforeAppointment = lawRule<WorkerFacts>({
  id: 'worker-trained-before-appointment',
  cites: '22 CFR 62.25(d)(1)',
  severity: 'block',
  reads: ['day', 'papers'],
  evidence: ['training'],
  sentences: sentences('worker-trained-before-appointment'),
  check: ({ day, papers }) =>
    (['coordinator-training', 'department-training'] as const).every((kind) => newest(papers, [kind], day)) || {},
});

export const trainingIsRefreshed = lawRule<WorkerFacts, 'within'>({
  id: 'worker-training-is-refreshed',
  cites: '22 CFR 62.25(d)(1)',
  severity: 'deadline',
  reads: ['day', 'papers'],
  evidence: ['training'],
  parameters: yearly,
  sentences: sentences('worker-training-is-refreshed'),
  check: (facts, { within }) => isCurrent(facts, COORDINATOR_TRAININGS, within) || {},
});

export const checkedEachYear = lawRule<WorkerFacts, 'within'>({
  id: 'worker-checked-each-year',
  cites: '22 CFR 62.25(d)(3)',
  severity: 'block',
  reads: ['day', 'papers'],
  evidence: ['criminal-check', 'registry-check'],
  parameters: yearly,
  sentences: sentences('worker-checked-each-year'),
  check: (facts, { within }) =>
    (isCurrent(facts, ['criminal-check'], within) && isCurrent(facts, ['registry-check'], within)) || {},
});

export const declaresConflicts = lawRule<WorkerFacts, 'within'>({
  id: 'worker-declares-conflicts',
  cites: '22 CFR 62.25(d)(10)(ii)',
  severity: 'block',
  reads: ['day', 'papers'],
  evidence: ['conflict-declaration'],
  parameters: yearly,
  sentences: sentences('worker-declares-conflicts'),
  check: (facts, { within }) => isCurrent(facts, ['conflict-declaration'], within) || {},
});

const isSupervised = lawRule<WorkerFacts>({
  id: 'worker-is-supervised',
  cites: '22 CFR 62.25(d)(2)',
  severity: 'record',
  reads: ['supervised'],
  evidence: ['supervision'],
  sentences: sentences('worker-is-supervised'),
  check: ({ supervised }) => supervised || {},
});

/** What keeps a group safe is learned before the trip; who is trained as a coordinator has learned it, too. */
export const chaperoneIsTrained = lawRule<WorkerFacts, 'within'>({
  id: 'chaperone-is-trained',
  cites: 'Programme policy',
  severity: 'block',
  reads: ['day', 'papers'],
  evidence: ['training'],
  parameters: yearly,
  sentences: sentences('chaperone-is-trained'),
  check: (facts, { within }) => isCurrent(facts, CHAPERONE_TRAININGS, within) || {},
});

/** All that must hold for a person to do what they are appointed for. Checks are for every volunteer: 22 CFR 62.25(d)(3). */
export const rulesOfWorker: Record<WorkerKind, readonly LawRule<WorkerFacts>[]> = {
  coordinator: [trainedBeforeAppointment, trainingIsRefreshed, checkedEachYear, declaresConflicts, isSupervised],
  chaperone: [chaperoneIsTrained, checkedEachYear, isSupervised],
};
