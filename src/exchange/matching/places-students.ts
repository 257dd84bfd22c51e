import { coordinator, hasRole, responsibleOfficer, staff } from '../../auth/index.js';
import type { AccessRule } from '../../platform/index.js';

/** Who places students of some member; which ones is said by the queries. */
export const placesStudents: AccessRule = {
  name: 'coordinator, local coordinator, staff or responsible officer',
  allows: (actor) =>
    coordinator.allows(actor) ||
    hasRole(actor, 'local_coordinator') ||
    staff.allows(actor) ||
    responsibleOfficer.allows(actor),
};

/** Who answers for a sponsor's terms; for which ones is said by the policies. */
export const setsTerms: AccessRule = {
  name: 'staff or responsible officer',
  allows: (actor) => staff.allows(actor) || responsibleOfficer.allows(actor),
};
