/** The roles of the portal, from the widest to the narrowest. */
export const ROLES = ['administrator', 'staff', 'coordinator', 'judge', 'student', 'guardian'] as const;
export type Role = (typeof ROLES)[number];

/** Roles whose holder sees other people's data: they count only behind a second factor where the portal demands one. */
export const GUARDED_ROLES: readonly Role[] = ['administrator', 'staff', 'coordinator'];

const IMPLIED_BY: Partial<Record<Role, readonly Role[]>> = { staff: ['administrator'] };

/** The roles whose holder also has this role: an administrator is staff. */
export function rolesThatInclude(role: Role): readonly Role[] {
  return [role, ...(IMPLIED_BY[role] ?? [])];
}
