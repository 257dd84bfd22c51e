import type { Actor } from '../../platform/index.js';

/** What the holder of a guardian's link has: one student, and no other. */
export const grantOfGuardian = (registrationId: string): Actor['grants'] => [
  { role: 'guardian', scope: registrationId },
];

/** Who came by the link that went to the address of the student's own guardian; a role of that name opens nothing. */
export const isGuardianOf = ({ kind, grants }: Actor, { id }: { id: string }): boolean =>
  kind === 'link' && grants.some(({ role, scope }) => role === 'guardian' && scope === id);
