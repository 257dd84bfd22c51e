import type { RolesAllocated } from '../roles/allocate-roles.js';
import type { RolesAsked } from '../roles/roles-asked.js';
import type { RoomsAllocated } from '../rooms/allocate-rooms.js';
import type { RoomsAsked } from '../rooms/rooms-asked.js';
import type { SessionsAsked } from '../sessions/sessions-asked.js';
import type { SessionsMade } from './make-sessions.js';

export type RunKind = 'sessions' | 'roles' | 'rooms';

export type RunAsked = SessionsAsked | RolesAsked | RoomsAsked;

export type RunMade = SessionsMade | RolesAllocated | RoomsAllocated;

/** What a plan is made from. */
export interface Question<Asked extends RunAsked = RunAsked> {
  kind: RunKind;
  asked: Asked;
}
