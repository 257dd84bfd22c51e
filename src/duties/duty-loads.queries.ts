import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** How busy people are. */
@Injectable()
export class DutyLoads {
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
