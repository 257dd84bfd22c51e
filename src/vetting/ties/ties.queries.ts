import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Work } from '../../platform/index.js';
import type { TieKind } from './worker-tie.entity.js';

/** A relative, as declared. */
export interface Tie {
  id: string;
  kind: TieKind;
  name: string;
  accountId: string | null;
}

/** To whom people who work with families are related. */
@Injectable()
export class TiesQueries {
  constructor(private readonly work: Work) {}

  /** The ties that stand, in the order in which they were declared. */
  async of(accountId: string, manager: EntityManager = this.work.read()): Promise<readonly Tie[]> {
    return (await this.ofMany(manager, [accountId])).get(accountId) ?? [];
  }

  /** The same for many; who has none is left out. One query. */
  async ofMany(manager: EntityManager, accountIds: readonly string[]): Promise<ReadonlyMap<string, Tie[]>> {
    const rows = await manager.query<(Tie & { of: string })[]>(
      `SELECT id, account_id AS of, kind, name, tied_account_id AS "accountId" FROM worker_tie
        WHERE account_id = ANY($1) AND ended_at IS NULL ORDER BY declared_at, id`,
      [accountIds],
    );
    const ties = new Map<string, Tie[]>();
    for (const { of, ...tie } of rows) ties.set(of, [...(ties.get(of) ?? []), tie]);
    return ties;
  }
}
