import { defineLifecycle, type SubjectPolicy } from '../../platform/index.js';
import { hasRole } from '../../auth/index.js';
import type { AwardGrant, GrantState } from './award-grant.entity.js';
import { AwardGrant as AwardGrantEntity } from './award-grant.entity.js';

export const editionStaff: SubjectPolicy<Pick<AwardGrant, 'editionId'>> = {
  name: 'programme staff',
  allows: (actor, { editionId }) => actor.kind === 'system' || hasRole(actor, 'staff', editionId),
};

/** An award is given, and may be taken away when something is found later; the row stays. */
export const awardGrantLifecycle = defineLifecycle<GrantState, 'revoke', AwardGrant, object>({
  aggregate: 'award-grant',
  entity: AwardGrantEntity,
  states: ['given', 'revoked'],
  initial: 'given',
  transitions: [{ from: ['given'], on: 'revoke', to: 'revoked', who: editionStaff, needsReason: true }],
});
