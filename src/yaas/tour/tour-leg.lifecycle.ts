import { hasRole } from '../../auth/index.js';
import { defineLifecycle, type Actor, type SubjectPolicy } from '../../platform/index.js';
import { LEG_STATES, TourLeg, type LegEvent, type LegState } from './tour-leg.entity.js';

const isStaff = (actor: Actor, { editionId }: Pick<TourLeg, 'editionId'>): boolean =>
  actor.kind === 'system' || hasRole(actor, 'staff', editionId);

/** Who lends works and changes the plan. */
export const tourStaff: SubjectPolicy<Pick<TourLeg, 'editionId'>> = { name: 'staff of the edition', allows: isStaff };

/** Who looks after the works while they hang. */
export const host: SubjectPolicy<Pick<TourLeg, 'editionId' | 'hostMemberId'>> = {
  name: 'a coordinator of the host, or staff',
  allows: (actor, leg) => isStaff(actor, leg) || hasRole(actor, 'coordinator', leg.hostMemberId),
};

/** From the plan until the works have gone on. */
export const tourLegLifecycle = defineLifecycle<LegState, LegEvent, TourLeg, object>({
  aggregate: 'tour_leg',
  entity: TourLeg,
  states: LEG_STATES,
  initial: 'planned',
  transitions: [
    { from: ['planned'], on: 'open', to: 'open', who: host },
    { from: ['open'], on: 'close', to: 'closed', who: host },
    { from: ['planned', 'open'], on: 'cancel', to: 'cancelled', who: tourStaff, needsReason: true },
  ],
});
