import type { RolesAllocated } from '../roles/allocate-roles.js';
import type { RolesAsked } from '../roles/roles-asked.js';
import type { RoomsAllocated } from '../rooms/allocate-rooms.js';
import type { RoomsAsked } from '../rooms/rooms-asked.js';
import type { SessionsAllocated } from '../sessions/allocate-sessions.js';
import type { SessionsAsked } from '../sessions/sessions-asked.js';

export type RunKind = 'sessions' | 'roles' | 'rooms';

export type RunAsked = SessionsAsked | RolesAsked | RoomsAsked;

export type RunMade = SessionsAllocated | RolesAllocated | RoomsAllocated;
