import { In, type EntityManager, type FindOptionsWhere } from 'typeorm';
import { NotFound, type Actor, type Unit } from '../../platform/index.js';
import { editionsRunBy } from './round.policy.js';
import { Round } from './round.entity.js';

/** The rounds that the actor may run, as a condition: of all others they learn nothing. */
export function roundsOf(actor: Actor): FindOptionsWhere<Round> {
  const editions = editionsRunBy(actor);
  return editions ? { editionId: In(editions) } : {};
}

/** @throws NotFound when there is no such round among those that the actor may run. */
export async function loadRound(manager: EntityManager, actor: Actor, id: string): Promise<Round> {
  const round = await manager.findOneBy(Round, { ...roundsOf(actor), id });
  if (!round) throw new NotFound();
  return round;
}

/** The same, and nobody else changes its jury or its draw until the unit ends. */
export async function lockRound(unit: Unit, id: string): Promise<Round> {
  const where = { ...roundsOf(unit.actor), id };
  const round = await unit.manager.findOne(Round, { where, lock: { mode: 'pessimistic_write' } });
  if (!round) throw new NotFound();
  return round;
}
