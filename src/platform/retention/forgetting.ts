import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Unit } from '../database/unit.js';
import type { Retention } from './retention.js';

/** Takes one record away, with all rows that go with it. */
@Injectable()
export class Forgetting {
  constructor(private readonly source: DataSource) {}

  /** In the unit's transaction, which may from now on take away what is otherwise never edited. @returns how many rows went */
  async forget(unit: Unit, retention: Retention, id: string): Promise<number> {
    await allowForgetting(unit);
    await retention.before?.(unit, id);
    let gone = 0;
    for (const { entity, where } of retention.rows) {
      const { tablePath } = this.source.getMetadata(entity);
      const [, count] = await unit.manager.query<[unknown, number]>(`DELETE FROM ${tablePath} r WHERE ${where}`, [id]);
      gone += count;
    }
    await unit.record('retention.forgotten', { type: retention.record, id }, { rows: gone });
    return gone;
  }
}

/** Only for this transaction; nothing else in the portal asks for it, and a test looks. */
export async function allowForgetting(unit: Unit): Promise<void> {
  await unit.manager.query(`SELECT set_config('portal.retention', 'on', true)`);
}
