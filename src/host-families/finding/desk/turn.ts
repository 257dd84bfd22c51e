import type { InquiryState } from '../inquiry/inquiry-state.js';

/** Whose step is next. */
export const TURNS = ['ours', 'theirs', 'applying', 'over'] as const;

export type Turn = (typeof TURNS)[number];

export const STATES_OF_TURN: Readonly<Record<Turn, readonly InquiryState[]>> = {
  ours: ['waiting'],
  theirs: ['answered', 'informed'],
  applying: ['applying'],
  over: ['dropped_out'],
};
