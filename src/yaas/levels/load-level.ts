import { In, IsNull, Not, type EntityManager, type FindOptionsWhere } from 'typeorm';
import { NotFound, type Actor, type Unit } from '../../platform/index.js';
import { Level } from './level.entity.js';
import { levelReach } from './level.policy.js';

/** @throws NotFound when there is no such level among those that the actor may see */
export async function loadLevel(manager: EntityManager, actor: Actor, id: string): Promise<Level> {
  const level = await manager.findOne(Level, { where: withinReach(actor, id) });
  if (!level) throw new NotFound();
  return level;
}

/** The same, and nobody else changes it or its deadline until the unit ends. */
export async function lockLevel(unit: Unit, id: string): Promise<Level> {
  const where = withinReach(unit.actor, id);
  const level = await unit.manager.findOne(Level, { where, lock: { mode: 'pessimistic_write' } });
  if (!level) throw new NotFound();
  return level;
}

function withinReach(actor: Actor, id: string): FindOptionsWhere<Level>[] {
  const reach = levelReach(actor);
  if (!reach) return [{ id }];
  const ownerMemberId = reach.members ? In([...reach.members]) : Not(IsNull());
  return [
    { id, editionId: In([...reach.editions]) },
    { id, ownerMemberId },
  ];
}
