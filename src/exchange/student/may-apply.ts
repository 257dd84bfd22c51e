import { hasRole } from '../../auth/index.js';
import type { AccessRule } from '../../platform/index.js';

/** Students, and whoever has no role yet, are shown the way to an exchange year; who works for the programme is not. */
export const mayApply: AccessRule = {
  name: 'a student, or signed in without a role',
  allows: (actor) => actor.kind === 'account' && (actor.grants.length === 0 || hasRole(actor, 'student')),
};
