export type LevelKind = 'final' | 'local';

/** What a member knows of its competition. The final level is always open: its edition says more. */
export const LEVEL_STATES = ['planned', 'open', 'closed', 'decided', 'cancelled'] as const;

export type LevelState = (typeof LEVEL_STATES)[number];

export type LevelEvent = 'announce' | 'close' | 'reopen' | 'decide' | 'cancel';
