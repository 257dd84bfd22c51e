import { hasRole } from '../../../auth/index.js';
import type { AccessRule } from '../../../platform/index.js';

/** Who keeps the books of a summit: its staff, or those of all programmes. Which summit, the use case asks. */
export const keepsBooks: AccessRule = {
  name: 'staff, of the summit or of all',
  allows: (actor) => hasRole(actor, 'staff'),
};
