import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Conflict, judge, refusals, type Unit } from '../../platform/index.js';
import { noOpenHold } from './no-open-hold.rule.js';

/** Which entries stand still because staff look at them. Why is for those who handle the case. */
@Injectable()
export class Holds {
  /** Those of the entries that are held, in one query. */
  async openFor(manager: EntityManager, entryIds: readonly string[]): Promise<Set<string>> {
    if (entryIds.length === 0) return new Set();
    const rows = await manager.query<{ entryId: string }[]>(
      `SELECT DISTINCT entry_id AS "entryId" FROM moderation_case WHERE entry_id = ANY($1) AND state = 'held'`,
      [entryIds],
    );
    return new Set(rows.map(({ entryId }) => entryId));
  }

  /** Locks the entry, so that nobody holds it meanwhile. @throws Conflict with the rule while it is held */
  async refuse(unit: Unit, entryId: string): Promise<void> {
    await unit.manager.query('SELECT 1 FROM entry WHERE id = $1 FOR UPDATE', [entryId]);
    const held = (await this.openFor(unit.manager, [entryId])).has(entryId);
    const against = refusals(judge([noOpenHold], { held }));
    if (against.length > 0) throw new Conflict(against, against[0]!.because);
  }
}
