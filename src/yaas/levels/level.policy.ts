import { hasRole } from '../../auth/index.js';
import type { Actor, SubjectPolicy } from '../../platform/index.js';
import type { Level } from './level.entity.js';

/** Staff of the edition, the coordinators of the member whose competition it is, and the portal itself. */
export const mayRunLevel = (actor: Actor, level: Pick<Level, 'editionId' | 'ownerMemberId'>): boolean =>
  actor.kind === 'system' ||
  hasRole(actor, 'staff', level.editionId) ||
  (level.ownerMemberId !== null && hasRole(actor, 'coordinator', level.ownerMemberId));

export const levelRunner: SubjectPolicy<Level> = {
  name: 'a coordinator of its member, or staff',
  allows: mayRunLevel,
};

/** Whose levels an actor may see: all of some editions as staff, those of their members as a coordinator. Null is all of them. */
export interface LevelReach {
  editions: readonly string[];
  /** Null: of every member. */
  members: readonly string[] | null;
}

export function levelReach(actor: Actor): LevelReach | null {
  if (actor.kind === 'system') return null;
  const editions = scopesOf(actor, ['staff', 'administrator']);
  return editions && { editions, members: scopesOf(actor, ['coordinator']) };
}

/** The scopes of these roles; null when one of them is held everywhere. */
function scopesOf(actor: Actor, roles: readonly string[]): string[] | null {
  const scopes = actor.grants.filter(({ role }) => roles.includes(role)).map(({ scope }) => scope);
  return scopes.includes(null) ? null : scopes.filter((scope) => scope !== null);
}
