import { judge, refusals, refused, satisfied, type Rule, type RuleResult } from '../../platform/index.js';

const concernIsOpen: Rule<{ settled: boolean }> = {
  id: 'concern-is-open',
  cites: "Judges' handbook, concerns",
  severity: 'block',
  reads: ['settled'],
  check: ({ settled }) => (settled ? refused('judging.rule.concern-is-open') : satisfied),
};

/** Why a concern cannot be settled; empty when it can. */
export const refusalsToSettle = (facts: { settled: boolean }): RuleResult[] => refusals(judge([concernIsOpen], facts));
