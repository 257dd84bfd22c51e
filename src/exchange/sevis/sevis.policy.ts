import { responsibleOfficer, staff } from '../../auth/index.js';
import type { AccessRule } from '../../platform/index.js';

/** Who tells the Department's system for some sponsor; of whom is said by the application's own policy. */
export const tellsDepartment: AccessRule = {
  name: 'staff or responsible officer',
  allows: (actor) => staff.allows(actor) || responsibleOfficer.allows(actor),
};
