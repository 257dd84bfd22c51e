import { Injectable } from '@nestjs/common';
import { Conflict, newId, NotFound, type Unit } from '../../platform/index.js';
import { LevelAward } from './level-award.entity.js';
import { LevelHonour } from './level-honour.entity.js';
import { lockLevel } from './load-level.js';

export interface NewHonour {
  entryId: string;
  awardId: string;
}

/** Awards of a local competition beside its places: honorable mentions, a wall in the show. */
@Injectable()
export class HonoursService {
  /** Once its jury has spoken; twice is as good as once. @throws NotFound for an entry or award of another competition; Conflict for a place */
  async give(unit: Unit, levelId: string, { entryId, awardId }: NewHonour): Promise<void> {
    await lockLevel(unit, levelId);
    const award = await unit.manager.findOneBy(LevelAward, { id: awardId, levelId });
    if (!award || !(await wasJudgedHere(unit, levelId, entryId))) throw new NotFound();
    if (award.kind === 'place') throw new Conflict([], { key: 'yaas.honours.place' });
    const honour = { id: newId(), levelAwardId: awardId, entryId, givenBy: unit.actor.accountId, givenAt: unit.now };
    await unit.manager.createQueryBuilder().insert().into(LevelHonour).values(honour).orIgnore().execute();
    await unit.record('yaas.honour.given', { type: 'entry', id: entryId }, { award: award.kind });
  }

  /** @throws NotFound */
  async takeBack(unit: Unit, levelId: string, honourId: string): Promise<void> {
    await lockLevel(unit, levelId);
    const honour = await unit.manager.findOneBy(LevelHonour, { id: honourId });
    const isOwn = honour && (await unit.manager.existsBy(LevelAward, { id: honour.levelAwardId, levelId }));
    if (!isOwn) throw new NotFound();
    await unit.manager.delete(LevelHonour, honourId);
    await unit.record('yaas.honour.taken_back', { type: 'entry', id: honour.entryId });
  }
}

/** Judged by a jury of the level: still there with its result, or gone on from there. */
async function wasJudgedHere(unit: Unit, levelId: string, entryId: string): Promise<boolean> {
  const rows = await unit.manager.query<unknown[]>(
    `SELECT 1 FROM entry e LEFT JOIN advancement a ON a.entry_id = e.id
      WHERE e.id = $1 AND ((e.level_id = $2 AND e.state IN ('placed', 'not_placed')) OR a.from_level_id = $2)`,
    [entryId, levelId],
  );
  return rows.length > 0;
}
