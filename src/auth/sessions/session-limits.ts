import type { Role } from '../roles/role.js';
import { GUARDED_ROLES } from '../roles/role.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How long a session lasts from signing in, and how long without being used; milliseconds. */
export interface SessionLimits {
  absolute: number;
  idle: number;
}

const FOR_STAFF: SessionLimits = { absolute: 12 * HOUR, idle: 2 * HOUR };
const FOR_OTHERS: SessionLimits = { absolute: 30 * DAY, idle: 7 * DAY };

/** Those who see other people's data stay signed in for a working day, others for a month. */
export const sessionLimits = (roles: readonly string[]): SessionLimits =>
  roles.some((role) => GUARDED_ROLES.includes(role as Role)) ? FOR_STAFF : FOR_OTHERS;

/** A session's use is written down at most this often. */
export const SEEN_EVERY = 5 * 60_000;
