import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PaperKind } from './paper-kind.js';

/** That a paper of somebody is on file; nothing of what it found. */
export interface PaperOnRecord {
  accountId: string;
  kind: PaperKind;
  /** ISO date. */
  on: string;
  /** Who put it on file. */
  by: string;
}

/** What proves that people may work with students, for who keeps the file of a student. */
@Injectable()
export class PapersOnRecord {
  /** Of people of one member in one query, the newest first; what was struck is left out. */
  of(manager: EntityManager, memberId: string, accountIds: readonly string[]): Promise<PaperOnRecord[]> {
    return manager.query<PaperOnRecord[]>(
      `SELECT p.account_id AS "accountId", p.kind, p.completed_on::text AS on, b.display_name AS by
         FROM worker_paper p JOIN worker w ON w.id = p.worker_id JOIN account_brief b ON b.id = p.recorded_by
        WHERE w.scope = $1 AND p.account_id = ANY($2) AND NOT EXISTS (SELECT FROM paper_strike s WHERE s.paper_id = p.id)
        ORDER BY p.completed_on DESC, p.kind, p.id`,
      [memberId, accountIds],
    );
  }
}
