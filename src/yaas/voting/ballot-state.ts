export const BALLOT_STATES = ['planned', 'open', 'ended', 'counted', 'cancelled'] as const;
export type BallotState = (typeof BALLOT_STATES)[number];
export type BallotEvent = 'open' | 'end' | 'count' | 'cancel';
