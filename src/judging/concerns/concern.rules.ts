import { judge, refusals, refused, satisfied, type Rule, type RuleResult } from '../../platform/index.js';
import type { ConcernOutcome } from './concern-reasons.js';

interface SettlingFacts {
  settled: boolean;
  outcome: ConcernOutcome;
  /** Whether the work is in the round no more. */
  workIsOut: boolean;
}

const concernIsOpen: Rule<SettlingFacts> = {
  id: 'concern-is-open',
  cites: "Judges' handbook, concerns",
  severity: 'block',
  reads: ['settled'],
  check: ({ settled }) => (settled ? refused('judging.rule.concern-is-open') : satisfied),
};

const takenOutOnceItIsOut: Rule<SettlingFacts> = {
  id: 'taken-out-once-it-is-out',
  cites: "Judges' handbook, disqualification",
  severity: 'block',
  reads: ['outcome', 'workIsOut'],
  check: ({ outcome, workIsOut }) =>
    outcome === 'taken_out' && !workIsOut
      ? refused('judging.rule.taken-out-once-it-is-out', {}, { remedy: true })
      : satisfied,
};

/** Why a concern cannot be settled; empty when it can. */
export const refusalsToSettle = (facts: SettlingFacts): RuleResult[] =>
  refusals(judge([concernIsOpen, takenOutOnceItIsOut], facts));
