import { allocateRoles } from './roles/allocate-roles.js';

/** Beside those who wait for a page. */
export const inThread = allocateRoles;
