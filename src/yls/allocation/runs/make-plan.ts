import { allocateRoles } from '../roles/allocate-roles.js';
import type { RolesAsked } from '../roles/roles-asked.js';
import { allocateRooms } from '../rooms/allocate-rooms.js';
import type { RoomsAsked } from '../rooms/rooms-asked.js';
import type { SessionsAsked } from '../sessions/sessions-asked.js';
import { makeSessions } from './make-sessions.js';
import type { Question, RunMade } from './run-kinds.js';

/** The plan of any kind; the same question always has the same one. */
export function makePlan({ kind, asked }: Question): RunMade {
  if (kind === 'sessions') return makeSessions(asked as SessionsAsked);
  return kind === 'roles' ? allocateRoles(asked as RolesAsked) : allocateRooms(asked as RoomsAsked);
}
