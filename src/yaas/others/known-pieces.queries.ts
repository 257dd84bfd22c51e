import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { EntryState } from '../entries/entry-state.js';
import { personKey } from './plain-words.js';

/** A piece that stands in the member's name already, or an entrant of an earlier year. */
export interface KnownPiece {
  entryId: string;
  entrantId: string;
  editionId: string;
  accountId: string | null;
  holderAccountId: string;
  category: string;
  state: EntryState;
}

/** Whom a member knows already; of other members' students nothing is said. */
@Injectable()
export class KnownPiecesQueries {
  /** Pieces of anybody of that name and birth date that the member sponsors, in whatever edition; withdrawn ones are left out. */
  async of(
    manager: EntityManager,
    { memberId, name, birthDate }: { memberId: string; name: string; birthDate: string },
  ): Promise<KnownPiece[]> {
    const rows = await manager.query<(KnownPiece & { name: string })[]>(
      `SELECT e.id AS "entryId", n.id AS "entrantId", e.edition_id AS "editionId", n.account_id AS "accountId",
              e.holder_account_id AS "holderAccountId", e.category, e.state, n.name
         FROM entrant n JOIN entry e ON e.entrant_id = n.id
        WHERE n.birth_date = $1 AND e.sponsor_member_id = $2 AND e.state <> 'withdrawn' ORDER BY e.id DESC`,
      [birthDate, memberId],
    );
    const wanted = personKey(name, birthDate);
    return rows.filter((row) => personKey(row.name, birthDate) === wanted);
  }
}
