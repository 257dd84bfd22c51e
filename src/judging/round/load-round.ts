import { In, IsNull, Not, type EntityManager, type FindOptionsWhere } from 'typeorm';
import { NotFound, type Actor, type Unit } from '../../platform/index.js';
import { roundReach } from './round.policy.js';
import { Round } from './round.entity.js';

/** @throws NotFound when there is no such round among those that the actor may run. */
export async function loadRound(manager: EntityManager, actor: Actor, id: string): Promise<Round> {
  const round = await manager.findOne(Round, { where: withinReach(actor, id) });
  if (!round) throw new NotFound();
  return round;
}

/** The same, and nobody else changes its state, its jury or its draw until the unit ends. */
export async function lockRound(unit: Unit, id: string): Promise<Round> {
  const where = withinReach(unit.actor, id);
  const round = await unit.manager.findOne(Round, { where, lock: { mode: 'pessimistic_write' } });
  if (!round) throw new NotFound();
  return round;
}

/** Nobody changes the round until the unit ends; others may keep it, too. */
export async function keepRound(unit: Unit, id: string): Promise<void> {
  await unit.manager.findOneOrFail(Round, { select: { id: true }, where: { id }, lock: { mode: 'pessimistic_read' } });
}

/** Of a round that the actor may not run they learn nothing. */
function withinReach(actor: Actor, id: string): FindOptionsWhere<Round>[] {
  const reach = roundReach(actor);
  if (!reach) return [{ id }];
  const conductedBy = reach.conductors ? In([...reach.conductors]) : Not(IsNull());
  return [
    { id, editionId: In([...reach.editions]) },
    { id, conductedBy },
  ];
}
