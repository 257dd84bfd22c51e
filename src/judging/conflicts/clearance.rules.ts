import { judge, refusals, refused, satisfied, type Rule, type RuleResult } from '../../platform/index.js';
import type { RoundState } from '../round/round-state.js';
import { underWay } from './under-way.js';

export interface ClearanceFacts {
  state: RoundState;
  /** Whether the conflict is the official's own. */
  own: boolean;
  /** Whether another clearance sets it aside already. */
  cleared: boolean;
}

const cites = "Judges' handbook, conflicts";

const roundIsUnderWay: Rule<ClearanceFacts> = {
  id: 'conflicts-are-of-a-round-under-way',
  cites,
  severity: 'deadline',
  reads: ['state'],
  check: ({ state }) => (underWay.has(state) ? satisfied : refused('judging.rule.conflicts-are-of-a-round-under-way')),
};

/** Never by somebody who is in conflict themselves; a trigger says the same. */
const clearedBySomebodyElse: Rule<ClearanceFacts> = {
  id: 'conflict-is-cleared-by-somebody-else',
  cites,
  severity: 'block',
  reads: ['own'],
  check: ({ own }) =>
    own ? refused('judging.rule.conflict-is-cleared-by-somebody-else', {}, { remedy: true }) : satisfied,
};

const conflictIsCleared: Rule<ClearanceFacts> = {
  id: 'conflict-is-cleared-once',
  cites,
  severity: 'block',
  reads: ['cleared'],
  check: ({ cleared }) => (cleared ? refused('judging.rule.conflict-is-cleared-once') : satisfied),
};

/** Why a conflict cannot be cleared; empty when it can. */
export const againstClearing = (facts: ClearanceFacts): RuleResult[] =>
  refusals(judge([roundIsUnderWay, clearedBySomebodyElse, conflictIsCleared], facts));

/** Why nobody says of a conflict any more, or takes a clearance back. */
export const againstChanging = (state: RoundState): RuleResult[] =>
  refusals(judge([roundIsUnderWay], { state, own: false, cleared: false }));
