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

/**
 * What a reader is shown of the other side while a placement stands so: nothing, unless it is said here. A home whose file is frozen after names were
 * told is one that is not vetted: until the student lives there the names are taken back. Later they stay: taking them away would only tell the
 * family that somebody has reported it, before anybody has come for the student.
 */
export function shownTo(reader: LadderReader, state: PlacementState, homeStands = true): Shown {
  if (WITH_NAME[reader].includes(state)) return state === 'disclosed' && !homeStands ? 'card' : 'profile';
  return WITH_CARD[reader].includes(state) ? 'card' : 'nothing';
}

/** States in which a reader may be shown that much. */
export const statesWith = (reader: LadderReader, shown: Shown): readonly PlacementState[] =>
  PLACEMENT_STATES.filter((state) => [true, false].some((homeStands) => shownTo(reader, state, homeStands) === shown));
