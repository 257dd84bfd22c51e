import { hasRole, hasRoleEverywhere } from '../../auth/index.js';
import type { AccessRule, Actor } from '../../platform/index.js';
import { runsSummit } from '../summit/summit.policy.js';

/** Staff, and helpers, who hold their role in the scope of one summit: they see who comes, and nothing of health. */
export const worksAtDoor = (actor: Actor, summitId: string): boolean =>
  runsSummit(actor, summitId) || hasRole(actor, 'helper', summitId);

/** Who may come near the door of some summit; of which, the summit's own pages ask. */
export const atDoor: AccessRule = {
  name: 'staff, or a helper of a summit',
  allows: (actor) => hasRole(actor, 'staff') || hasRole(actor, 'helper'),
};

/** Who leads the days of some summit. */
export const leadsDays: AccessRule = {
  name: 'staff, of a summit or everywhere',
  allows: (actor) => hasRole(actor, 'staff'),
};

/** The summits whose days somebody has to do with; null for all. */
export function summitsOf(actor: Actor): string[] | null {
  if (actor.kind === 'system' || hasRoleEverywhere(actor, 'staff')) return null;
  const held = actor.grants.filter(({ role }) => role === 'helper' || role === 'staff' || role === 'administrator');
  return held.some(({ scope }) => scope === null) ? null : [...new Set(held.flatMap(({ scope }) => scope ?? []))];
}
