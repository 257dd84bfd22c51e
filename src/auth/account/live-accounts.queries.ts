import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Work, type Grant } from '../../platform/index.js';

/** An active account with the grants that are valid at an instant. */
export interface LiveAccount {
  id: string;
  displayName: string;
  locale: string;
  sessionEpoch: number;
  grants: Grant[];
}

const COLUMNS = `a.id, a.display_name AS "displayName", a.locale, a.session_epoch AS "sessionEpoch",
  coalesce(json_agg(json_build_object('role', g.role, 'scope', g.scope)) FILTER (WHERE g.id IS NOT NULL), '[]') AS grants`;

const LIVE_GRANTS = `LEFT JOIN role_grant g ON g.account_id = a.id
  AND g.valid_from <= $2 AND (g.valid_until IS NULL OR g.valid_until > $2)`;

/** Who acts, in one query: it runs on every request of a person who is signed in. */
@Injectable()
export class LiveAccounts {
  constructor(private readonly work: Work) {}

  async byId(id: string, at: Date, manager: EntityManager = this.work.read()): Promise<LiveAccount | null> {
    const rows = await manager.query<LiveAccount[]>(
      `SELECT ${COLUMNS} FROM account a ${LIVE_GRANTS} WHERE a.id = $1 AND a.state = 'active' GROUP BY a.id`,
      [id, at],
    );
    return rows[0] ?? null;
  }
}
