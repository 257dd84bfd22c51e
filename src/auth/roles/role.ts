/** The roles of the portal, from the widest to the narrowest. */
export const ROLES = [
  'administrator',
  'staff',
  'safeguarding',
  'responsible_officer',
  'coordinator',
  'local_coordinator',
  'nurse',
  'helper',
  'judge',
  'student',
  'guardian',
] as const;
export type Role = (typeof ROLES)[number];

/** Roles whose holder sees other people's data: they count only behind a second factor where the portal demands one. */
export const GUARDED_ROLES: readonly Role[] = [
  'administrator',
  'staff',
  'safeguarding',
  'responsible_officer',
  'coordinator',
  'local_coordinator',
  'nurse',
  'helper',
];

/** Roles whose holder reads of harm to a child: they count only behind a second factor, in every portal. */
export const ALWAYS_GUARDED_ROLES: readonly Role[] = ['safeguarding', 'responsible_officer'];

/** Roles that rest on a training: their grants say on which day it ends. */
export const TRAINED_ROLES: readonly Role[] = ['safeguarding', 'responsible_officer', 'local_coordinator'];

/** Roles that follow from trainings and checks on file: nobody grants them by hand. */
export const VETTED_ROLES: readonly Role[] = ['local_coordinator'];

const IMPLIED_BY: Partial<Record<Role, readonly Role[]>> = { staff: ['administrator'] };

/** The roles whose holder also has this role: an administrator is staff. */
export function rolesThatInclude(role: Role): readonly Role[] {
  return [role, ...(IMPLIED_BY[role] ?? [])];
}
