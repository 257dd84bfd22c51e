export const ROUND_STATES = [
  'planned',
  'conflicts_open',
  'assigned',
  'open',
  'paused',
  'closing',
  'tallied',
  'decided',
  'released',
  'cancelled',
] as const;

export type RoundState = (typeof ROUND_STATES)[number];

export type RoundEvent =
  | 'open_conflicts'
  | 'assign'
  | 'open'
  | 'pause'
  | 'resume'
  | 'close'
  | 'reopen'
  | 'tally'
  | 'decide'
  | 'release'
  | 'cancel';
