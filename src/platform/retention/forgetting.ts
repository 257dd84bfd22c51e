import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Unit } from '../database/unit.js';
import type { Retention } from './retention.js';

/** Takes one record away, with all rows that go with it, and the reasons out of its history. */
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
      const [row] = await unit.manager.query<{ count: number }[]>(forgetRows(tablePath, where), [id]);
      gone += row!.count;
    }
    await unit.record('retention.forgotten', { type: retention.record, id }, { rows: gone });
    return gone;
  }
}

/** The rows go, and out of their histories the reasons: these are in people's own words. */
const forgetRows = (table: string, where: string) => `
  WITH gone AS (DELETE FROM ${table} r WHERE ${where} RETURNING to_jsonb(r) ->> 'id' AS id),
  blanked AS (UPDATE lifecycle_event SET reason = NULL WHERE reason IS NOT NULL
    AND aggregate_id IN (SELECT id::uuid FROM gone WHERE id ~ '^[0-9a-f]{8}-[0-9a-f-]{27}$'))
  SELECT count(*)::int FROM gone`;

/** Only for this transaction; nothing else in the portal asks for it, and a test looks. */
export async function allowForgetting(unit: Unit): Promise<void> {
  await unit.manager.query(`SELECT set_config('portal.retention', 'on', true)`);
}
