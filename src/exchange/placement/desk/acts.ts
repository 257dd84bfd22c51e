import type { Actor } from '../../../platform/index.js';
import type { ExchangePlacement } from '../exchange-placement.entity.js';
import type { ExchangePlacementAnswer } from '../placement-answer.entity.js';
import type { PlacementEvent } from '../exchange-placement.lifecycle.js';
import { isOfficer } from '../placement.policy.js';
import type { PlacementState } from '../placement-state.js';

/** What a desk can do with a placement now, as the last part of its address. */
export const DESK_ACTS = [
  'offer',
  'ask-family',
  'settle',
  'school',
  'sport',
  'approval',
  'disclosure',
  'arrival',
  'move',
  'end',
  'cancellation',
] as const;
export type DeskAct = (typeof DESK_ACTS)[number];

const ACTS: Partial<Record<PlacementState, readonly DeskAct[]>> = {
  proposed: ['offer', 'cancellation'],
  host_review: ['cancellation'],
  host_accepted: ['ask-family', 'cancellation'],
  family_review: ['cancellation'],
  consented: ['school', 'cancellation'],
  school_confirmed: ['sport', 'approval', 'cancellation'],
  sponsor_approved: ['disclosure', 'cancellation'],
  disclosed: ['arrival', 'cancellation'],
  active: ['move', 'end'],
  moving: ['end'],
};

/** The event towards which a placement waits; what stands in its way is shown ahead. */
export const NEXT: Partial<Record<PlacementState, PlacementEvent>> = {
  proposed: 'offer',
  host_review: 'host_accept',
  host_accepted: 'ask_family',
  consented: 'confirm_school',
  school_confirmed: 'approve',
  sponsor_approved: 'disclose',
  disclosed: 'move_in',
};

const OF_OFFICERS: ReadonlySet<DeskAct> = new Set(['sport', 'approval'] as const);

/** Of these, those that the actor may do; the sponsor's word is its officers'. */
export function actsOf(
  actor: Actor,
  placement: ExchangePlacement,
  answers: readonly ExchangePlacementAnswer[],
): readonly DeskAct[] {
  const acts = ACTS[placement.state] ?? [];
  const isAllAgreed = answers.length > 0 && answers.every(({ agrees }) => agrees === true);
  const all: readonly DeskAct[] = placement.state === 'family_review' && isAllAgreed ? ['settle', ...acts] : acts;
  const mayConfirm = isOfficer(actor, placement) && placement.proposedBy !== actor.accountId;
  const hadCoach = answers.some(({ hadCoachContact }) => hadCoachContact === true) && placement.sportClearedOn === null;
  return all.filter((act) => (mayConfirm || !OF_OFFICERS.has(act)) && (hadCoach || act !== 'sport'));
}
