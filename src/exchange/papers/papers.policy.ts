import { coordinator, hasRole, responsibleOfficer, staff } from '../../auth/index.js';
import type { AccessRule } from '../../platform/index.js';

/** Who keeps papers of some student; of which one is said by the application's own policy. */
export const keepsPapers: AccessRule = {
  name: 'coordinator, local coordinator, staff or responsible officer',
  allows: (actor) =>
    coordinator.allows(actor) ||
    hasRole(actor, 'local_coordinator') ||
    staff.allows(actor) ||
    responsibleOfficer.allows(actor),
};
