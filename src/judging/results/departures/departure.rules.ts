import { judge, refusals, refused, satisfied, type Rule, type RuleResult } from '../../../platform/index.js';

/** What stands between a person and a departure from the ranking. */
export interface DepartureFacts {
  reason: string;
  /** Whether the person may not look at the work. */
  withheld: boolean;
  /** Whether the person may not look at a work that competes with it. */
  rivalWithheld: boolean;
  /** Whether the proposer may look no more at the work, or at one that competes with it. */
  proposerTied: boolean;
  /** Whether it is the proposer who would second, or who doubts it already who would take it back. */
  own: boolean;
  /** Whether it is what the ranking gives anyway. */
  asRanked: boolean;
}

const cites = "Judges' handbook, results";

const departureHasReason: Rule<Pick<DepartureFacts, 'reason'>> = {
  id: 'departure-has-reason',
  cites,
  severity: 'block',
  reads: ['reason'],
  check: ({ reason }) =>
    reason.trim() ? satisfied : refused('judging.rule.departure-has-reason', {}, { remedy: true }),
};

const departureDeparts: Rule<Pick<DepartureFacts, 'asRanked'>> = {
  id: 'departure-departs',
  cites,
  severity: 'block',
  reads: ['asRanked'],
  check: ({ asRanked }) => (asRanked ? refused('judging.rule.departure-departs', {}, { remedy: true }) : satisfied),
};

const personIsFree: Rule<Pick<DepartureFacts, 'withheld'>> = {
  id: 'person-is-free',
  cites: "Judges' handbook, conflicts",
  severity: 'block',
  reads: ['withheld'],
  check: ({ withheld }) => (withheld ? refused('judging.rule.person-is-free', {}, { remedy: true }) : satisfied),
};

const personIsFreeOfRivals: Rule<Pick<DepartureFacts, 'rivalWithheld'>> = {
  id: 'person-is-free-of-rivals',
  cites: "Judges' handbook, conflicts",
  severity: 'block',
  reads: ['rivalWithheld'],
  check: ({ rivalWithheld }) =>
    rivalWithheld ? refused('judging.rule.person-is-free-of-rivals', {}, { remedy: true }) : satisfied,
};

const anotherSeconds: Rule<Pick<DepartureFacts, 'own'>> = {
  id: 'another-person-seconds',
  cites,
  severity: 'block',
  reads: ['own'],
  check: ({ own }) => (own ? refused('judging.rule.another-person-seconds', {}, { remedy: true }) : satisfied),
};

const anotherTakesBack: Rule<Pick<DepartureFacts, 'own'>> = {
  id: 'another-person-takes-back',
  cites,
  severity: 'block',
  reads: ['own'],
  check: ({ own }) => (own ? refused('judging.rule.another-person-takes-back', {}, { remedy: true }) : satisfied),
};

/** A tie may be found after the proposal. */
const proposerIsFree: Rule<Pick<DepartureFacts, 'proposerTied'>> = {
  id: 'proposer-is-free',
  cites: "Judges' handbook, conflicts",
  severity: 'block',
  reads: ['proposerTied'],
  check: ({ proposerTied }) =>
    proposerTied ? refused('judging.rule.proposer-is-free', {}, { remedy: true }) : satisfied,
};

/** Why this cannot be proposed; empty when it can. */
export const againstProposing = (facts: Omit<DepartureFacts, 'own' | 'proposerTied'>): RuleResult[] =>
  refusals(judge([departureHasReason, departureDeparts, personIsFree, personIsFreeOfRivals], facts));

/** Why this person cannot second; empty when they can. */
export const againstSeconding = (facts: PersonFacts & Pick<DepartureFacts, 'proposerTied'>): RuleResult[] =>
  refusals(judge([anotherSeconds, personIsFree, personIsFreeOfRivals, proposerIsFree], facts));

/** Why this person cannot take it back; empty when they can. */
export const againstTakingBack = (facts: PersonFacts): RuleResult[] =>
  refusals(judge([anotherTakesBack, personIsFree, personIsFreeOfRivals], facts));

type PersonFacts = Pick<DepartureFacts, 'own' | 'withheld' | 'rivalWithheld'>;
