import { judge, refusals, refused, satisfied, type Rule, type RuleResult } from '../../platform/index.js';
import type { RoundState } from '../round/round-state.js';

const atWork: ReadonlySet<RoundState> = new Set(['planned', 'conflicts_open', 'assigned', 'open', 'paused'] as const);

const cardsAreIn: Rule<{ state: RoundState }> = {
  id: 'cards-are-in',
  cites: "Judges' handbook, feedback",
  severity: 'gate',
  reads: ['state'],
  check: ({ state }) => (atWork.has(state) ? refused('judging.rule.cards-are-in', {}, { remedy: true }) : satisfied),
};

/** Why judges' words cannot be read yet; empty once the cards are in. */
export const mayReadFeedback = (state: RoundState): RuleResult[] => refusals(judge([cardsAreIn], { state }));
