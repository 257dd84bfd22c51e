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

const over: ReadonlySet<RoundState> = new Set(['released', 'archived', 'cancelled'] as const);

const juryMayChange: Rule<{ state: RoundState }> = {
  id: 'jury-may-change',
  cites: "Judges' handbook, juries",
  severity: 'deadline',
  reads: ['state'],
  check: ({ state }) => (over.has(state) ? refused('judging.rule.jury-may-change') : satisfied),
};

/** Why nobody leaves the jury any more; empty until the round is over. */
export const letsJudgesGo = (state: RoundState): RuleResult[] => refusals(judge([juryMayChange], { state }));

/** Days `YYYY-MM-DD` in the round's zone. */
export interface TimeFacts {
  availableFrom: string | null;
  availableUntil: string | null;
  opensOn: string;
  closesOn: string;
}

/** A judge who is away all through the round could judge nothing. */
const judgeHasTime: Rule<TimeFacts> = {
  id: 'judge-has-time-in-the-round',
  cites: "Judges' handbook, juries",
  severity: 'gate',
  reads: ['availableFrom', 'availableUntil', 'opensOn', 'closesOn'],
  check({ availableFrom, availableUntil, opensOn, closesOn }) {
    const isAway =
      (availableFrom !== null && availableFrom > closesOn) || (availableUntil !== null && availableUntil < opensOn);
    return isAway ? refused('judging.rule.judge-has-time-in-the-round', {}, { remedy: true }) : satisfied;
  },
};

/** Why the days do not fit the round; empty when some of them do. */
export const hasTime = (facts: TimeFacts): RuleResult[] => refusals(judge([judgeHasTime], facts));
