import { judge, refusals, type RuleResult } from '../../platform/index.js';
import {
  acceptanceRules,
  arrivalRules,
  completionRules,
  departureRules,
  nominationRules,
  papersRules,
  placementRules,
  selectionRules,
  signingRules,
  submissionRules,
  visaRules,
  type GateFacts,
  type GateRule,
} from '../application/application.gates.js';

/** The gates of the way, first to last; their titles are `exchange.gate.<name>`. */
export const GATES = {
  signing: signingRules,
  nomination: nominationRules,
  acceptance: acceptanceRules,
  submission: submissionRules,
  selection: selectionRules,
  placement: placementRules,
  papers: papersRules,
  visa: visaRules,
  departure: departureRules,
  arrival: arrivalRules,
  completion: completionRules,
} satisfies Record<string, readonly GateRule[]>;

export type Gate = keyof typeof GATES;

export interface GateVerdict {
  gate: Gate;
  open: readonly RuleResult[];
  kept: readonly RuleResult[];
}

/** What is in the way at a gate on this day. */
export const openAt = (gate: Gate, facts: GateFacts): RuleResult[] => refusals(judge(GATES[gate], facts));

/** Every gate that has a rule, with each rule's verdict. */
export function verdictsOf(facts: GateFacts): GateVerdict[] {
  return (Object.keys(GATES) as Gate[]).flatMap((gate) => {
    const results = judge(GATES[gate], facts);
    if (results.length === 0) return [];
    return [{ gate, open: results.filter(({ ok }) => !ok), kept: results.filter(({ ok }) => ok) }];
  });
}
