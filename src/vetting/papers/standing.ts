import { judge, refusals, type RuleResult } from '../../platform/index.js';
import type { LawInForce } from '../../law/index.js';
import type { PaperKind } from './paper-kind.js';
import {
  checkedEachYear,
  countsUntil,
  declaresConflicts,
  newest,
  trainingIsRefreshed,
  workerRules,
  type WorkerFacts,
} from './worker.rules.js';

/** Whether a person may work with families on a day, why not, and until when as things are. */
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
const runsOut: readonly {
  requirement: RunsOut['requirement'];
  kinds: readonly PaperKind[];
  rule: typeof checkedEachYear;
}[] = [
  {
    requirement: 'training',
    kinds: ['coordinator-training', 'department-training', 'refresher'],
    rule: trainingIsRefreshed,
  },
  { requirement: 'criminal-check', kinds: ['criminal-check'], rule: checkedEachYear },
  { requirement: 'registry-check', kinds: ['registry-check'], rule: checkedEachYear },
  { requirement: 'conflict-declaration', kinds: ['conflict-declaration'], rule: declaresConflicts },
];

export function standingOf(facts: WorkerFacts, law: LawInForce): Standing {
  const results = judge([...workerRules], { ...facts, law });
  const mayWork = refusals(results).length === 0;
  const ends = endsOf(facts, law);
  return { results, mayWork, ends, until: mayWork ? ends.map(({ until }) => until).toSorted()[0]! : null };
}

/** Until when each requirement is met as things are; one that was never met is left out. */
function endsOf({ papers, day }: WorkerFacts, law: LawInForce): RunsOut[] {
  return runsOut.flatMap(({ requirement, kinds, rule }) => {
    const paper = newest(papers, kinds, day);
    const { within } = law.valuesOf<'within'>(rule.id, rule.parameters);
    return paper ? [{ requirement, until: countsUntil(paper.completedOn, within) }] : [];
  });
}
