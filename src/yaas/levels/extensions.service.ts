import { Injectable } from '@nestjs/common';
import { hasRole } from '../../auth/index.js';
import { Conflict, Forbidden, newId, type Unit } from '../../platform/index.js';
import { EditionsQueries } from '../editions/editions.queries.js';
import { windowOf } from '../editions/window.js';
import { LevelExtension } from './level-extension.entity.js';
import { closeLevel, tellExtension } from './levels.jobs.js';
import { LevelsQueries } from './levels.queries.js';
import { LevelsService } from './levels.service.js';
import { lockLevel } from './load-level.js';

export interface Extension {
  /** The new deadline: the first instant at which it is too late. */
  until: Date;
  reason: string;
}

/** Moves deadlines. Each extension is a row; nothing is overwritten. */
@Injectable()
export class ExtensionsService {
  constructor(
    private readonly levels: LevelsService,
    private readonly queries: LevelsQueries,
    private readonly editions: EditionsQueries,
  ) {}

  /**
   * Those concerned are told by mail: who has a draft there, and the members' coordinators.
   * @throws NotFound; Forbidden (the final level's deadline is staff's); Conflict when the new deadline is not later, is past, or lies after the final's
   */
  async extend(unit: Unit, levelId: string, { until, reason }: Extension): Promise<{ id: string }> {
    const level = await lockLevel(unit, levelId);
    if (level.kind === 'final' && !isStaffOf(unit, level.editionId)) throw new Forbidden();
    const { closesAt } = await this.queries.windowOf(unit.manager, levelId);
    await this.refuse(unit, { level, closesAt, until });
    const id = newId();
    const row = { id, levelId, oldClosesAt: closesAt, newClosesAt: until, reason };
    await unit.manager.insert(LevelExtension, { ...row, madeBy: unit.actor.accountId, madeAt: unit.now });
    if (level.state === 'closed') await this.levels.reopen(unit, levelId, reason);
    if (level.kind === 'local') await unit.queue(closeLevel, { levelId }, { startAfter: until, singletonKey: id });
    await unit.queue(tellExtension, { extensionId: id, after: null });
    await unit.record('yaas.level.extended', { type: 'level', id: levelId }, { until: until.toISOString() });
    return { id };
  }

  private async refuse(
    unit: Unit,
    {
      level,
      closesAt,
      until,
    }: { level: { kind: string; editionId: string; state: string }; closesAt: Date; until: Date },
  ): Promise<void> {
    if (!['open', 'closed'].includes(level.state)) throw new Conflict([], { key: 'yaas.levels.extend.too_late' });
    if (until <= closesAt || until <= unit.now) throw new Conflict([], { key: 'yaas.levels.extend.not_later' });
    if (level.kind === 'final') return;
    const final = windowOf((await this.editions.byId(level.editionId, unit.manager)).rules).closesAt;
    if (until > final) throw new Conflict([], { key: 'yaas.levels.extend.after_final', params: { closes: final } });
  }
}

const isStaffOf = ({ actor }: Unit, editionId: string): boolean =>
  actor.kind === 'system' || hasRole(actor, 'staff', editionId);
