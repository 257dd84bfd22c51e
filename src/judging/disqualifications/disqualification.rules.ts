import { judge, refusals, refused, satisfied, type Rule, type RuleResult } from '../../platform/index.js';
import { underWay } from '../conflicts/under-way.js';
import type { RoundState } from '../round/round-state.js';

export interface DisqualificationFacts {
  state: RoundState;
  /** Whether the programme knows a way to rule works out. */
  programmeDecides: boolean;
}

const cites = "Judges' handbook, disqualification";

const OPEN: ReadonlySet<RoundState> = new Set([...underWay, 'decided']);

/** Once families know the outcome, the programme alone takes it back. */
const beforeTheRelease: Rule<DisqualificationFacts> = {
  id: 'disqualified-before-the-release',
  cites,
  severity: 'deadline',
  reads: ['state'],
  check: ({ state }) =>
    OPEN.has(state) ? satisfied : refused('judging.rule.disqualified-before-the-release', {}, { remedy: true }),
};

const byTheProgrammesRule: Rule<DisqualificationFacts> = {
  id: 'disqualified-by-the-programmes-rule',
  cites,
  severity: 'block',
  reads: ['programmeDecides'],
  check: ({ programmeDecides }) =>
    programmeDecides ? satisfied : refused('judging.rule.disqualified-by-the-programmes-rule', {}, { remedy: true }),
};

/** Why no work of the round is disqualified from its pages; empty when one can be. */
export const againstDisqualifying = (facts: DisqualificationFacts): RuleResult[] =>
  refusals(judge([byTheProgrammesRule, beforeTheRelease], facts));
