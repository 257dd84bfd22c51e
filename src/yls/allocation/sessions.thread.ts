import { allocateSessions } from './sessions/allocate-sessions.js';

/** A second or two, beside those who wait for a page. */
export const inThread = allocateSessions;
