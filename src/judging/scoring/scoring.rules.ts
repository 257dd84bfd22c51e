import { judge, refusals, refused, satisfied, type Rule, type RuleResult } from '../../platform/index.js';
import type { RoundState } from '../round/round-state.js';

const whyNot: Partial<Record<RoundState, string>> = {
  paused: 'round-is-paused',
  assigned: 'round-is-not-open-yet',
  calibrating: 'round-is-not-open-yet',
};

const roundIsOpen: Rule<{ state: RoundState }> = {
  id: 'round-is-open',
  cites: "Judges' handbook, scoring",
  severity: 'deadline',
  reads: ['state'],
  check: ({ state }) =>
    state === 'open' ? satisfied : refused(`judging.rule.${whyNot[state] ?? 'round-is-open'}`, {}, { remedy: true }),
};

/** A tab that shows an older card may not write over a newer one. */
const cardIsTheNewest: Rule<{ known: number; saved: number }> = {
  id: 'card-is-the-newest',
  cites: "Judges' handbook, scoring",
  severity: 'block',
  reads: ['known', 'saved'],
  check: ({ known, saved }) =>
    known === saved ? satisfied : refused('judging.rule.card-is-the-newest', {}, { remedy: true }),
};

export interface SavingFacts {
  state: RoundState;
  /** Version of the card that the judge's page showed; 0 before the first save. */
  known: number;
  /** Version of the card that is saved. */
  saved: number;
}

/** Why a card cannot be saved; empty when it can. */
export const refusalsToSave = (facts: SavingFacts): RuleResult[] => {
  const closed = refusals(judge([roundIsOpen], facts));
  return closed.length > 0 ? closed : refusals(judge([cardIsTheNewest], facts));
};

const cardHasAnEarlierVersion: Rule<{ restores: number | null }> = {
  id: 'card-has-an-earlier-version',
  cites: "Judges' handbook, scoring",
  severity: 'block',
  reads: ['restores'],
  check: ({ restores }) => (restores === null ? refused('judging.rule.card-has-an-earlier-version') : satisfied),
};

/** Why nothing can be undone; empty when it can. `restores` is the version that would come back. */
export const refusalsToUndo = (facts: { restores: number | null }): RuleResult[] =>
  refusals(judge([cardHasAnEarlierVersion], facts));

/** Whether judges may score now. */
export const isOpenForScores = (state: RoundState): boolean => refusals(judge([roundIsOpen], { state })).length === 0;
