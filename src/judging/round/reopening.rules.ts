import { judge, refusals, refused, satisfied, type Rule, type RuleResult } from '../../platform/index.js';
import { deciderIsFree } from '../results/decisions/decision.rules.js';

export interface ReopeningFacts {
  /** Works of a round that was counted, and whose run counts, that the person may not look at. */
  withheld: number;
  /** Departures on which two people agreed, and which nobody but this person would take back. */
  lone: number;
}

/** What two people agreed on falls by two: opening the round again takes it back as well. */
const agreedFallsByTwo: Rule<Pick<ReopeningFacts, 'lone'>> = {
  id: 'agreed-falls-by-two',
  cites: "Judges' handbook, results",
  severity: 'block',
  reads: ['lone'],
  check: ({ lone }) =>
    lone === 0 ? satisfied : refused('judging.rule.agreed-falls-by-two', { departures: lone }, { remedy: true }),
};

/** Why this person does not open the round again; empty when they may. */
export const againstReopening = (facts: ReopeningFacts): RuleResult[] =>
  refusals(judge([deciderIsFree, agreedFallsByTwo], facts));
