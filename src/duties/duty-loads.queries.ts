import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Occasion } from './duties.service.js';

/** How busy people are, and who has what. */
@Injectable()
export class DutyLoads {
  /** Who has to do it and by when, while it is open; null when nobody has. */
  async openOne(
    manager: EntityManager,
    { kind, subjectId, occurrence = '' }: Occasion,
  ): Promise<{ responsible: string | null; dueAt: Date } | null> {
    const [duty] = await manager.query<{ responsible: string | null; dueAt: Date }[]>(
      `SELECT responsible_account_id AS responsible, due_at AS "dueAt" FROM duty
        WHERE kind = $1 AND subject_id = $2 AND occurrence = $3 AND done_at IS NULL AND dropped_at IS NULL`,
      [kind, subjectId, occurrence],
    );
    return duty ?? null;
  }

  /** Open duties of each person, but those of some kinds; who has none is left out. One query. */
  async openOf(
    manager: EntityManager,
    accountIds: readonly string[],
    notKinds: readonly string[] = [],
  ): Promise<ReadonlyMap<string, number>> {
    const rows = await manager.query<{ id: string; open: number }[]>(
      `SELECT responsible_account_id AS id, count(*)::int AS open FROM duty
        WHERE responsible_account_id = ANY($1) AND NOT kind = ANY($2) AND done_at IS NULL AND dropped_at IS NULL GROUP BY 1`,
      [accountIds, notKinds],
    );
    return new Map(rows.map(({ id, open }) => [id, open]));
  }
}
