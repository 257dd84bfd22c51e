import type { AccessRule } from '../../platform/index.js';

/** A host is an account that owns a household: a relation, no role. Who has no role either is shown the way to their own page. */
export const withoutRole: AccessRule = {
  name: 'signed in without a role',
  allows: ({ kind, grants }) => kind === 'account' && grants.length === 0,
};
