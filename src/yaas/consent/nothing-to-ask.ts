import type { EntryState } from '../entries/entry-state.js';

/** Where an entry is nobody's to consent to. */
export const NOTHING_TO_ASK: ReadonlySet<EntryState> = new Set([
  'draft',
  'declined',
  'ineligible',
  'withdrawn',
] as const);
