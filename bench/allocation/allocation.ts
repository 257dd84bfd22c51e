import { endThreads } from '../../src/platform/threads/run-in-thread.js';
import { measureRoles } from './roles.js';
import { measureRooms } from './rooms.js';
import { measureSessions } from './sessions.js';

/** Time, optimality and fairness of the summit's allocations. */
export async function measureAllocation(): Promise<void> {
  try {
    await measureSessions();
    await measureRoles();
    await measureRooms();
  } finally {
    await endThreads();
  }
}
