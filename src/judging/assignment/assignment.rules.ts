import { Conflict, judge, refusals, refused, satisfied, type Rule } from '../../platform/index.js';
import type { RoundState } from '../round/round-state.js';

const cites = "Judges' handbook, draws";

/** In these states a draw stands and may be mended. */
export const mendable: ReadonlySet<RoundState> = new Set([
  'assigned',
  'calibrating',
  'open',
  'paused',
  'closing',
] as const);

const drawStands: Rule<{ state: RoundState }> = {
  id: 'draw-stands',
  cites,
  severity: 'deadline',
  reads: ['state'],
  check: ({ state }) => (mendable.has(state) ? satisfied : refused('judging.rule.draw-stands')),
};

/** States before the opening, in which the draw may be made anew. */
export const drawable: ReadonlySet<RoundState> = new Set(['conflicts_open', 'assigned'] as const);

const drawMayBeMadeAnew: Rule<{ state: RoundState }> = {
  id: 'draw-may-be-made-anew',
  cites,
  severity: 'deadline',
  reads: ['state'],
  check: ({ state }) => (drawable.has(state) ? satisfied : refused('judging.rule.draw-may-be-made-anew')),
};

/** @throws Conflict unless works are given and the round is not tallied yet */
export const refuseUnlessDrawStands = (state: RoundState): void => refuse(drawStands, state);

/** @throws Conflict unless works are taken in and the round is not open yet */
export const refuseUnlessDrawable = (state: RoundState): void => refuse(drawMayBeMadeAnew, state);

function refuse(rule: Rule<{ state: RoundState }>, state: RoundState): void {
  const [refusal] = refusals(judge([rule], { state }));
  if (refusal) throw new Conflict([refusal], refusal.because);
}
