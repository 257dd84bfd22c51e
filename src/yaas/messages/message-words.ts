import type { EntryState } from '../entries/entry-state.js';

export const MESSAGE_STATES = ['draft', 'in_review', 'approved', 'sent', 'cancelled'] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];
export type MessageEvent = 'review' | 'approve' | 'finish' | 'cancel';

export const READERS = ['holders', 'guardians', 'coordinators'] as const;
export type Readers = (typeof READERS)[number];

/** Something that is not there yet. */
export const MISSING = ['consent', 'confirmation', 'statement', 'description'] as const;
export type Missing = (typeof MISSING)[number];

/** Whom a message is for: readers of the entries that fit everything that is given. */
export interface Audience {
  to: Readers;
  state?: EntryState | undefined;
  missing?: Missing | undefined;
  category?: string | undefined;
  memberId?: string | undefined;
  levelId?: string | undefined;
}
