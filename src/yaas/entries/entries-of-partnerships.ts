import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PartnershipActivities, type Activity, type PartnershipActivity } from '../../registry/index.js';

/** What the registry is told of the competition: entries that stood in a partnership. */
@Injectable()
export class EntriesOfPartnerships implements PartnershipActivity, OnModuleInit {
  readonly programme = 'yaas';

  constructor(private readonly activities: PartnershipActivities) {}

  onModuleInit(): void {
    this.activities.add(this);
  }

  async of(manager: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, Activity>> {
    const rows = await manager.query<{ id: string; count: number; lastOn: string }[]>(
      `SELECT partnership_id AS id, count(*)::int AS count, max(submitted_at)::date::text AS "lastOn" FROM entry
        WHERE partnership_id = ANY($1) AND submitted_at IS NOT NULL GROUP BY partnership_id`,
      [ids],
    );
    return new Map(
      rows.map(({ id, count, lastOn }) => [
        id,
        { figures: [{ text: { key: 'yaas.life.entries' }, count, isOpen: true }], lastOn },
      ]),
    );
  }
}
