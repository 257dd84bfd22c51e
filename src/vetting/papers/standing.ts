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
}

/** What runs out, and by which rule's number of months. */
const runsOut: readonly { kinds: readonly PaperKind[]; rule: typeof checkedEachYear }[] = [
  { kinds: ['coordinator-training', 'department-training', 'refresher'], rule: trainingIsRefreshed },
  { kinds: ['criminal-check'], rule: checkedEachYear },
  { kinds: ['registry-check'], rule: checkedEachYear },
  { kinds: ['conflict-declaration'], rule: declaresConflicts },
];

export function standingOf(facts: WorkerFacts, law: LawInForce): Standing {
  const results = judge([...workerRules], { ...facts, law });
  const mayWork = refusals(results).length === 0;
  return { results, mayWork, until: mayWork ? firstEnd(facts, law) : null };
}

function firstEnd({ papers, day }: WorkerFacts, law: LawInForce): string {
  const ends = runsOut.map(({ kinds, rule }) => {
    const { within } = law.valuesOf<'within'>(rule.id, rule.parameters);
    return countsUntil(newest(papers, kinds, day)!.completedOn, within);
  });
  return ends.toSorted()[0]!;
}
