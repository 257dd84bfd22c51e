import { hasRole } from '../../auth/index.js';
import { defineLifecycle, type SubjectPolicy } from '../../platform/index.js';
import { BALLOT_STATES, type BallotEvent, type BallotState } from './ballot-state.js';
import { Ballot } from './ballot.entity.js';

const who: SubjectPolicy<Ballot> = {
  name: 'staff of the edition, or the portal at its time',
  allows: (actor, { editionId }) => actor.kind === 'system' || hasRole(actor, 'staff', editionId),
};

/** From the plan to the result. Votes are cast in `open` alone, looked through in `ended`, counted once. */
export const ballotLifecycle = defineLifecycle<BallotState, BallotEvent, Ballot, object>({
  aggregate: 'ballot',
  entity: Ballot,
  states: BALLOT_STATES,
  initial: 'planned',
  transitions: [
    { from: ['planned'], on: 'open', to: 'open', who },
    { from: ['open'], on: 'end', to: 'ended', who },
    { from: ['ended'], on: 'count', to: 'counted', who },
    { from: ['planned', 'open', 'ended'], on: 'cancel', to: 'cancelled', who, needsReason: true },
  ],
});
