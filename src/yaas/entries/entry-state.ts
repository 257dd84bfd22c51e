/** What staff know of an entry. */
export const ENTRY_STATES = [
  'draft',
  'awaiting_guardian',
  'awaiting_sponsor',
  'submitted',
  'returned',
  'declined',
  'ineligible',
  'in_round',
  'placed',
  'not_placed',
  'withdrawn',
] as const;

export type EntryState = (typeof ENTRY_STATES)[number];

export type EntryEvent =
  | 'submit'
  | 'consent'
  | 'decline_consent'
  | 'lapse'
  | 'confirm'
  | 'return'
  | 'stand'
  | 'decline'
  | 'rule_out'
  | 'reinstate'
  | 'open_round'
  | 'put_back'
  | 'place'
  | 'not_place'
  | 'change_round'
  | 'undecide'
  | 'release'
  | 'advance'
  | 'withdraw';

/** States in which an entry counts in quotas: it holds its places. */
export const LIVE_STATES: readonly EntryState[] = [
  'awaiting_guardian',
  'awaiting_sponsor',
  'submitted',
  'returned',
  'in_round',
  'placed',
  'not_placed',
];

/** States in which the student may change the work. */
export const EDITABLE_STATES: readonly EntryState[] = ['draft', 'returned'];
