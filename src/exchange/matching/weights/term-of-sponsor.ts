import type { EntityManager } from 'typeorm';
import { hasRole, hasRoleEverywhere } from '../../../auth/index.js';
import { Forbidden, NotFound, type Actor } from '../../../platform/index.js';
import { ExchangeTerm } from '../../terms/exchange-term.entity.js';

/** Who may set what a term weighs: staff everywhere, and the sponsor's officers. */
export const setsWeights = (actor: Actor, { sponsorId }: Pick<ExchangeTerm, 'sponsorId'>): boolean =>
  hasRoleEverywhere(actor, 'staff') || hasRole(actor, 'responsible_officer', sponsorId);

/** @throws NotFound for no such term, Forbidden for who only reads */
export async function termOfSponsor(manager: EntityManager, actor: Actor, id: string): Promise<ExchangeTerm> {
  const term = await manager.findOneBy(ExchangeTerm, { id });
  if (!term) throw new NotFound();
  if (!setsWeights(actor, term)) throw new Forbidden();
  return term;
}
