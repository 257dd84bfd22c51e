import { judge, refusals, refused, satisfied, type Rule, type RuleResult } from '../../platform/index.js';
import type { RoundState } from '../round/round-state.js';

const before: ReadonlySet<RoundState> = new Set([
  'planned',
  'conflicts_open',
  'assigned',
  'calibrating',
  'open',
  'paused',
] as const);

const roundTakesJudges: Rule<{ state: RoundState }> = {
  id: 'round-takes-judges',
  cites: "Judges' handbook, juries",
  severity: 'deadline',
  reads: ['state'],
  check: ({ state }) => (before.has(state) ? satisfied : refused('judging.rule.round-takes-judges')),
};

/** Why nobody joins the jury any more; empty while they may. */
export const takesJudges = (state: RoundState): RuleResult[] => refusals(judge([roundTakesJudges], { state }));
