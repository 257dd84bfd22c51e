import { coordinator, hasRole, staff } from '../../auth/index.js';
import type { AccessRule, Actor, SubjectPolicy } from '../../platform/index.js';
import type { Round } from './round.entity.js';

/** Staff of the round's edition, the coordinators whose competition it is, and the portal itself. */
export const mayRun = (actor: Actor, { editionId, conductedBy }: Pick<Round, 'editionId' | 'conductedBy'>): boolean =>
  actor.kind === 'system' ||
  hasRole(actor, 'staff', editionId) ||
  (conductedBy !== null && hasRole(actor, 'coordinator', conductedBy));

export const conductor: SubjectPolicy<Round> = {
  name: 'staff of the edition, or a coordinator of the level',
  allows: mayRun,
};

/** Who may take a judge's name together with what the judge gave: the edition's staff; to others of the round judges are numbers. */
export const seesJudges = (actor: Actor, { editionId }: Pick<Round, 'editionId'>): boolean =>
  actor.kind === 'system' || hasRole(actor, 'staff', editionId);

/** A round is archived with its record, which nobody signs by hand. */
export const thePortal: SubjectPolicy<Round> = { name: 'the portal', allows: (actor) => actor.kind === 'system' };

/** Who has rounds to run at all. */
export const conductsRounds: AccessRule = {
  name: 'coordinator or staff',
  allows: (actor) => coordinator.allows(actor) || staff.allows(actor),
};

/** Whose rounds the actor may run: those of editions as staff, those of members as a coordinator (null: of every member). */
export interface RoundReach {
  editions: readonly string[];
  conductors: readonly string[] | null;
}

/** Null is all rounds. */
export function roundReach(actor: Actor): RoundReach | null {
  if (actor.kind === 'system') return null;
  const editions = scopesOf(actor, ['staff', 'administrator']);
  return editions && { editions, conductors: scopesOf(actor, ['coordinator']) };
}

/** The scopes of these roles; null when one of them is held everywhere. */
function scopesOf(actor: Actor, roles: readonly string[]): string[] | null {
  const scopes = actor.grants.filter(({ role }) => roles.includes(role)).map(({ scope }) => scope);
  return scopes.includes(null) ? null : scopes.filter((scope) => scope !== null);
}
