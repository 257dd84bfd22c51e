import { refused, satisfied, type Rule } from '../../../platform/index.js';
import type { Method } from '../../round/mode.js';
import type { RunChanges } from '../run-changes.js';

const cites = "Judges' handbook, results";

/** What counts was fixed before the round opened; a run by another method only informs. */
export const isByTheRoundsMethod: Rule<{ method: Method; runBy: string }> = {
  id: 'run-is-by-the-rounds-method',
  cites,
  severity: 'block',
  reads: ['method', 'runBy'],
  check: ({ method, runBy }) =>
    method === runBy ? satisfied : refused('judging.rule.run-is-by-the-rounds-method', {}, { remedy: true }),
};

/** Nobody decides by cards that count no more, nor about works that are there no more. */
export const runIsCurrent: Rule<{ changes: RunChanges | null }> = {
  id: 'run-is-current',
  cites,
  severity: 'gate',
  reads: ['changes'],
  check: ({ changes }) =>
    changes === null
      ? satisfied
      : refused('judging.rule.run-is-current', { ...changes, what: whatOf(changes) }, { remedy: true }),
};

function whatOf({ withdrawn, steppedBack }: RunChanges): string {
  if (withdrawn > 0 && steppedBack > 0) return 'both';
  if (withdrawn > 0) return 'withdrawn';
  return steppedBack > 0 ? 'stepped_back' : 'other';
}

/** Who may not look at a work does not decide about it, nor about those beside it. */
export const deciderIsFree: Rule<{ withheld: number }> = {
  id: 'decider-is-free',
  cites: "Judges' handbook, conflicts",
  severity: 'block',
  reads: ['withheld'],
  check: ({ withheld }) =>
    withheld === 0 ? satisfied : refused('judging.rule.decider-is-free', { works: withheld }, { remedy: true }),
};
