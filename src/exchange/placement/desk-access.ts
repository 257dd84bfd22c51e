import { coordinator, hasRole, responsibleOfficer, staff } from '../../auth/index.js';
import type { AccessRule } from '../../platform/index.js';

/** Who works on placements of some member; which ones is said by the queries. */
export const placesOrReads: AccessRule = {
  name: 'coordinator, local coordinator, staff or responsible officer',
  allows: (actor) =>
    coordinator.allows(actor) ||
    hasRole(actor, 'local_coordinator') ||
    staff.allows(actor) ||
    responsibleOfficer.allows(actor),
};
