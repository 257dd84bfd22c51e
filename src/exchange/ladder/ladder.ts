import { DISCLOSED_STATES, PLACEMENT_STATES, type PlacementState } from '../placement/placement-state.js';

/** How much of the other side a reader is shown: 22 CFR 62.25(m)(4), (l)(2). */
export type Shown = 'nothing' | 'card' | 'profile';

/** Who reads; a school has no account and reads nothing here. */
export const LADDER_READERS = ['host', 'student', 'parent', 'sending-desk'] as const;
export type LadderReader = (typeof LADDER_READERS)[number];

/** From when on each reader is shown a card without a name. */
const WITH_CARD: Record<LadderReader, readonly PlacementState[]> = {
  host: ['host_review', 'host_accepted', 'family_review', 'consented', 'school_confirmed', 'sponsor_approved'],
  student: ['family_review', 'consented', 'school_confirmed', 'sponsor_approved'],
  parent: ['family_review', 'consented', 'school_confirmed', 'sponsor_approved'],
  'sending-desk': [],
};

/** From when on with a name: the sponsor has confirmed it, and the home's file stands. */
const WITH_NAME: Record<LadderReader, readonly PlacementState[]> = {
  host: DISCLOSED_STATES,
  student: DISCLOSED_STATES,
  parent: DISCLOSED_STATES,
  'sending-desk': [],
};

/** What a reader is shown of the other side while a placement stands so: nothing, unless it is said here. */
export function shownTo(reader: LadderReader, state: PlacementState): Shown {
  if (WITH_NAME[reader].includes(state)) return 'profile';
  return WITH_CARD[reader].includes(state) ? 'card' : 'nothing';
}

/** States in which a reader is shown that much. */
export const statesWith = (reader: LadderReader, shown: Shown): readonly PlacementState[] =>
  PLACEMENT_STATES.filter((state) => shownTo(reader, state) === shown);
