import { hasRole, hasRoleEverywhere } from '../../auth/index.js';
import type { AccessRule, Actor, SubjectPolicy } from '../../platform/index.js';
import type { YlsSummit } from './yls-summit.entity.js';

/** Staff everywhere, or of this summit alone. */
export const runsSummit = (actor: Actor, summitId: string): boolean =>
  actor.kind === 'system' || hasRoleEverywhere(actor, 'staff') || hasRole(actor, 'staff', summitId);

export const theOrganisers: SubjectPolicy<Pick<YlsSummit, 'id'>> = {
  name: 'staff',
  allows: (actor, { id }) => runsSummit(actor, id),
};

/** Who plans summits as such. */
export const plansSummits: AccessRule = {
  name: 'staff, in all programmes',
  allows: (actor) => hasRoleEverywhere(actor, 'staff'),
};
