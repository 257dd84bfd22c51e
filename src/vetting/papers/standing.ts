import { judge, refusals, type RuleResult } from '../../platform/index.js';
import type { LawInForce } from '../../law/index.js';
import type { WorkerKind } from '../workers/worker-kind.js';
import type { PaperKind } from './paper-kind.js';
import {
  CHAPERONE_TRAININGS,
  chaperoneIsTrained,
  checkedEachYear,
  COORDINATOR_TRAININGS,
  countsUntil,
  declaresConflicts,
  newest,
  rulesOfWorker,
  trainingIsRefreshed,
  type WorkerFacts,
} from './worker.rules.js';

/** Whether a person may do on a day what they are appointed for, why not, and until when as things are. */
export interface Standing {
  results: readonly RuleResult[];
  mayWork: boolean;
  /** The last day (ISO) on which every paper counts; null when they may not work. */
  until: string | null;
  ends: readonly RunsOut[];
}

/** A requirement that runs out and is to be met again. */
export interface RunsOut {
  requirement: 'training' | 'criminal-check' | 'registry-check' | 'conflict-declaration';
  /** The last day (ISO) on which it counts. */
  until: string;
}

/** What runs out, and by which rule's number of months. */
interface Renewed {
  requirement: RunsOut['requirement'];
  kinds: readonly PaperKind[];
  rule: typeof checkedEachYear;
}

const checks: readonly Renewed[] = [
  { requirement: 'criminal-check', kinds: ['criminal-check'], rule: checkedEachYear },
  { requirement: 'registry-check', kinds: ['registry-check'], rule: checkedEachYear },
];

const renewed: Record<WorkerKind, readonly Renewed[]> = {
  coordinator: [
    { requirement: 'training', kinds: COORDINATOR_TRAININGS, rule: trainingIsRefreshed },
    ...checks,
    { requirement: 'conflict-declaration', kinds: ['conflict-declaration'], rule: declaresConflicts },
  ],
  chaperone: [{ requirement: 'training', kinds: CHAPERONE_TRAININGS, rule: chaperoneIsTrained }, ...checks],
};

export function standingOf(facts: WorkerFacts, law: LawInForce, kind: WorkerKind = 'coordinator'): Standing {
  const results = judge([...rulesOfWorker[kind]], { ...facts, law });
  const mayWork = refusals(results).length === 0;
  const ends = endsOf(facts, law, kind);
  return { results, mayWork, ends, until: mayWork ? ends.map(({ until }) => until).toSorted()[0]! : null };
}

/** Until when each requirement is met as things are; one that was never met is left out. */
function endsOf({ papers, day }: WorkerFacts, law: LawInForce, kind: WorkerKind): RunsOut[] {
  return renewed[kind].flatMap(({ requirement, kinds, rule }) => {
    const paper = newest(papers, kinds, day);
    const { within } = law.valuesOf<'within'>(rule.id, rule.parameters);
    return paper ? [{ requirement, until: countsUntil(paper.completedOn, within) }] : [];
  });
}
