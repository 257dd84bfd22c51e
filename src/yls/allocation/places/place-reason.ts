import type { SessionPlace } from '../sessions/allocate-sessions.js';

/** What the plan says of one place: which wish it is, what was missed before, and why nothing dearer. */
export type PlaceReason = Pick<SessionPlace, 'wish' | 'carried' | 'disappointment' | 'isLocked' | 'missed'>;
