import type { RoundState } from '../round/round-state.js';

/** In these states a round has works, and nothing is decided yet. */
export const underWay: ReadonlySet<RoundState> = new Set([
  'conflicts_open',
  'assigned',
  'calibrating',
  'open',
  'paused',
  'closing',
  'tallied',
  'deliberation',
] as const);
