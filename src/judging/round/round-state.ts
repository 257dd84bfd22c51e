export const ROUND_STATES = [
  'planned',
  'conflicts_open',
  'assigned',
  'calibrating',
  'open',
  'paused',
  'closing',
  'tallied',
  'deliberation',
  'decided',
  'released',
  'archived',
  'cancelled',
] as const;

export type RoundState = (typeof ROUND_STATES)[number];

/** The result lies open: it is counted, and not decided yet. */
export const isCounted = (state: RoundState): boolean => state === 'tallied' || state === 'deliberation';

export type RoundEvent =
  | 'open_conflicts'
  | 'assign'
  | 'redraw'
  | 'calibrate'
  | 'open'
  | 'pause'
  | 'resume'
  | 'close'
  | 'reopen'
  | 'tally'
  | 'deliberate'
  | 'decide'
  | 'release'
  | 'archive'
  | 'cancel';
