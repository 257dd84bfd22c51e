import { refused, satisfied, type Rule } from '../../../platform/index.js';
import type { Method } from '../../round/mode.js';

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

/** Who may not look at a work does not decide about it, nor about those beside it. */
export const deciderIsFree: Rule<{ withheld: number }> = {
  id: 'decider-is-free',
  cites: "Judges' handbook, conflicts",
  severity: 'block',
  reads: ['withheld'],
  check: ({ withheld }) =>
    withheld === 0 ? satisfied : refused('judging.rule.decider-is-free', { works: withheld }, { remedy: true }),
};
