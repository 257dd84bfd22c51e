import { hasRole } from '../../auth/index.js';
import type { Actor, SubjectPolicy } from '../../platform/index.js';
import type { Round } from './round.entity.js';

/** Staff of the round's edition, and the portal itself. */
export const mayRun = (actor: Actor, round: Pick<Round, 'editionId'>): boolean =>
  actor.kind === 'system' || hasRole(actor, 'staff', round.editionId);

export const staffOfTheEdition: SubjectPolicy<Round> = { name: 'staff of the edition', allows: mayRun };

/** Editions whose rounds the actor may run; null is all. */
export function editionsRunBy(actor: Actor): string[] | null {
  if (actor.kind === 'system') return null;
  const scopes = actor.grants
    .filter(({ role }) => role === 'staff' || role === 'administrator')
    .map(({ scope }) => scope);
  return scopes.includes(null) ? null : scopes.filter((scope) => scope !== null);
}
