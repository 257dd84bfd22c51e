import type { RuleResult } from '../../platform/index.js';
import type { GateFacts } from '../application/application.gates.js';
import type { ApplicationState } from '../application/application-state.js';
import { openAt, type Gate } from './gates.js';

/** Whose turn it is. */
export type Turn = 'student' | 'sending' | 'member' | 'sponsor' | 'nobody';

/** What an application waits for. */
export interface NextStep {
  turn: Turn;
  /** Of the catalogue: `exchange.next.<what>`. */
  what: string;
  /** The rules in the way. */
  against: readonly RuleResult[];
}

interface Asked {
  turn: Turn;
  what: string;
  gate?: Gate;
}

const BY_STATE: Record<ApplicationState, Asked> = {
  draft: { turn: 'student', what: 'signing', gate: 'signing' },
  returned: { turn: 'student', what: 'mending', gate: 'signing' },
  guardian_signed: { turn: 'sending', what: 'nomination', gate: 'nomination' },
  nominated: { turn: 'member', what: 'acceptance', gate: 'acceptance' },
  accepted_by_member: { turn: 'member', what: 'submission', gate: 'submission' },
  submitted_to_sponsor: { turn: 'sponsor', what: 'taking-up' },
  under_review: { turn: 'sponsor', what: 'selection', gate: 'selection' },
  selected: { turn: 'member', what: 'beginning-to-place' },
  placing: { turn: 'member', what: 'placement', gate: 'placement' },
  placed: { turn: 'sponsor', what: 'papers', gate: 'papers' },
  ds2019_issued: { turn: 'student', what: 'visa', gate: 'visa' },
  visa: { turn: 'sponsor', what: 'departure', gate: 'departure' },
  cleared_to_travel: { turn: 'student', what: 'arrival', gate: 'arrival' },
  active: { turn: 'nobody', what: 'there' },
  completed: { turn: 'nobody', what: 'over' },
  withdrawn: { turn: 'nobody', what: 'over' },
  declined: { turn: 'nobody', what: 'over' },
  not_placed: { turn: 'nobody', what: 'over' },
  no_show: { turn: 'nobody', what: 'over' },
  terminated: { turn: 'nobody', what: 'over' },
  visa_denied: { turn: 'nobody', what: 'over' },
};

/** The next step in a state, and what is in its way, as the facts of the day have it. */
export function nextStepOf(state: ApplicationState, facts: GateFacts): NextStep {
  const { turn, what, gate } = asked(state, facts);
  return { turn, what, against: gate ? openAt(gate, facts) : [] };
}

/** Who had papers before there was a home goes on from where the papers are. */
function asked(state: ApplicationState, { papers }: GateFacts): Asked {
  if (state !== 'placed' || papers.ds2019IssuedOn === null) return BY_STATE[state];
  return papers.visaOn === null ? BY_STATE.ds2019_issued : BY_STATE.visa;
}
