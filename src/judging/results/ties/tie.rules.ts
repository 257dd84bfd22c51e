import { judge, refusals, refused, satisfied, type Rule, type RuleResult } from '../../../platform/index.js';

interface AnswerFacts {
  reason: string;
  /** Whether one of the tied works is withheld from the person. */
  withheld: boolean;
}

const tieHasReason: Rule<Pick<AnswerFacts, 'reason'>> = {
  id: 'tie-has-reason',
  cites: "Judges' handbook, ties",
  severity: 'block',
  reads: ['reason'],
  check: ({ reason }) => (reason.trim() ? satisfied : refused('judging.rule.tie-has-reason', {}, { remedy: true })),
};

const tieIsBrokenBySomebodyFree: Rule<Pick<AnswerFacts, 'withheld'>> = {
  id: 'person-is-free',
  cites: "Judges' handbook, conflicts",
  severity: 'block',
  reads: ['withheld'],
  check: ({ withheld }) => (withheld ? refused('judging.rule.person-is-free', {}, { remedy: true }) : satisfied),
};

/** Why this person cannot break the tie so; empty when they can. */
export const againstAnswering = (facts: AnswerFacts): RuleResult[] =>
  refusals(judge([tieHasReason, tieIsBrokenBySomebodyFree], facts));
