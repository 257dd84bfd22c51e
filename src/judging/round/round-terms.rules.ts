import { judge, refusals, refused, satisfied, type Rule, type RuleResult } from '../../platform/index.js';
import type { RoundState } from './round-state.js';

export interface ChangeFacts {
  state: RoundState;
  /** Rounds that follow this one, but for cancelled ones. */
  followers: number;
  /** Whether some works would go on by the new terms. */
  letsWorksGoOn: boolean;
}

const cites = "Judges' handbook, rounds";

const beforeJudging: ReadonlySet<RoundState> = new Set(['planned', 'conflicts_open', 'assigned'] as const);

/** Whether a round's terms may still be changed. */
export const isBeforeJudging = (state: RoundState): boolean => beforeJudging.has(state);

const termsCanChange: Rule<ChangeFacts> = {
  id: 'round-terms-can-change',
  cites,
  severity: 'deadline',
  reads: ['state'],
  check: ({ state }) => (isBeforeJudging(state) ? satisfied : refused('judging.rule.round-terms-can-change')),
};

/** A round that others follow is no final. */
const laterRoundsHaveWorks: Rule<ChangeFacts> = {
  id: 'later-rounds-have-works',
  cites,
  severity: 'gate',
  reads: ['followers', 'letsWorksGoOn'],
  check: ({ followers, letsWorksGoOn }) =>
    followers === 0 || letsWorksGoOn
      ? satisfied
      : refused('judging.rule.later-rounds-have-works', {}, { remedy: true }),
};

/** Why the terms cannot become these; empty when they can. */
export const refusalsToChange = (facts: ChangeFacts): RuleResult[] =>
  refusals(judge([termsCanChange, laterRoundsHaveWorks], facts));
