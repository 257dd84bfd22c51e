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
