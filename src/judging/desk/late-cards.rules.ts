import { judge, refusals, refused, satisfied, type Rule, type RuleResult } from '../../platform/index.js';
import { deciderIsFree } from '../results/decisions/decision.rules.js';
import type { RoundState } from '../round/round-state.js';

export interface LateCardsFacts {
  state: RoundState;
  /** Works with fewer complete cards than their minimum. */
  lacking: number;
  /** Works of the round that the person may not look at. */
  withheld: number;
}

const cites = "Judges' handbook, results";

/** What was decided is not undone in passing. */
const nothingIsDecided: Rule<Pick<LateCardsFacts, 'state'>> = {
  id: 'late-cards-come-before-the-decision',
  cites,
  severity: 'gate',
  reads: ['state'],
  check: ({ state }) =>
    state === 'decided' ? refused('judging.rule.late-cards-come-before-the-decision', {}, { remedy: true }) : satisfied,
};

/** A round is not opened again for nothing. */
const worksLackCards: Rule<Pick<LateCardsFacts, 'lacking'>> = {
  id: 'works-lack-cards',
  cites,
  severity: 'gate',
  reads: ['lacking'],
  check: ({ lacking }) => (lacking > 0 ? satisfied : refused('judging.rule.works-lack-cards', {}, { remedy: true })),
};

/** Nor where nobody could judge them. */
const somebodyIsFree: Rule<{ given: number }> = {
  id: 'somebody-takes-late-cards',
  cites,
  severity: 'gate',
  reads: ['given'],
  check: ({ given }) =>
    given > 0 ? satisfied : refused('judging.rule.somebody-takes-late-cards', {}, { remedy: true }),
};

/** Why the round stays as it is after all; empty when somebody got a card. */
export const againstGiving = (given: number): RuleResult[] => refusals(judge([somebodyIsFree], { given }));

/** Why no late cards are asked for by this person now; empty when they may. */
export const againstLateCards = (facts: LateCardsFacts): RuleResult[] =>
  refusals(judge([deciderIsFree, nothingIsDecided, worksLackCards], facts));
