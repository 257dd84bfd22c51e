import { hasRole } from '../../auth/index.js';
import type { AccessRule, Actor } from '../../platform/index.js';
import { runsSummit } from '../summit/summit.policy.js';

export const nurses: AccessRule = { name: 'nurse of a summit', allows: (actor) => hasRole(actor, 'nurse') };

/** Counts of diets and allergens, without a name. */
export const readsKitchenList = (actor: Actor, summitId: string): boolean =>
  runsSummit(actor, summitId) || hasRole(actor, 'nurse', summitId);

export const kitchenReaders: AccessRule = {
  name: 'staff or nurse of a summit',
  allows: (actor) => hasRole(actor, 'staff') || hasRole(actor, 'nurse'),
};
