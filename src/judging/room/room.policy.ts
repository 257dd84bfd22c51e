import { judge } from '../../auth/index.js';
import { Conflict, NotFound, type AccessRule } from '../../platform/index.js';
import { conductsRounds } from '../round/round.policy.js';
import type { RoundState } from '../round/round-state.js';
import type { PanelSeat, Seated } from '../results/panel.js';

/** Who may have a place in a deliberation at all. */
export const sitsAtTheTable: AccessRule = {
  name: 'judge, coordinator or staff',
  allows: (actor) => judge.allows(actor) || conductsRounds.allows(actor),
};

const open: Record<PanelSeat, ReadonlySet<RoundState>> = {
  conductor: new Set(['tallied', 'deliberation', 'decided', 'released', 'archived'] as const),
  chair: new Set(['tallied', 'deliberation', 'decided'] as const),
  judge: new Set(['deliberation', 'decided'] as const),
};

/** From the count to the decision; after the release the works have names, and only who runs the round reads what was said. @throws NotFound */
export function mayEnter({ round, seat }: Seated): void {
  if (!open[seat].has(round.state)) throw new NotFound();
}

/** @throws Conflict once the round is decided */
export function mayTalk(seated: Seated): void {
  mayEnter(seated);
  const { state } = seated.round;
  if (state !== 'tallied' && state !== 'deliberation') throw new Conflict([], { key: 'judging.room.over' });
}
