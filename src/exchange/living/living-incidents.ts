import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AccountQueries } from '../../auth/index.js';
import type { IncidentSubjectKind, OfferedSubject, SubjectChoice } from '../../incidents/index.js';

export const STUDENT_SUBJECT = 'exchange-student';

const NAMED = `SELECT a.id, coalesce(nullif(s.called, ''), nullif(s.name, ''), c.display_name) AS label, a.scope
  FROM exchange_application a JOIN account_brief c ON c.id = a.account_id LEFT JOIN exchange_student s ON s.application_id = a.id`;

/** With everybody of a home who has an account, not its owner alone. */
const HOMES = 'exchange_placement p JOIN host_file_account k ON k.file_id = p.host_file_id';

/** Students as cases are about them: who placed them, or coordinates, never reads the case. */
@Injectable()
export class LivingIncidents implements IncidentSubjectKind {
  readonly code = STUDENT_SUBJECT;

  constructor(private readonly accounts: AccountQueries) {}

  /** The student, the family with whom they live, and who talks with them for the sponsor. */
  choicesFor(manager: EntityManager, accountId: string): Promise<OfferedSubject[]> {
    return manager.query<OfferedSubject[]>(
      `${NAMED} WHERE a.arrived_on IS NOT NULL AND (a.account_id = $1
          OR EXISTS (SELECT FROM ${HOMES} WHERE p.application_id = a.id AND k.account_id = $1 AND p.moved_in_on IS NOT NULL)
          OR EXISTS (SELECT FROM exchange_coordination k WHERE k.application_id = a.id AND k.account_id = $1 AND k.until_on IS NULL)
          OR EXISTS (SELECT FROM exchange_contact k WHERE k.application_id = a.id AND k.by_account_id = $1))
        ORDER BY label, a.id`,
      [accountId],
    );
  }

  find(manager: EntityManager, words: string): Promise<SubjectChoice[]> {
    return manager.query<SubjectChoice[]>(
      `SELECT id, label FROM (${NAMED} WHERE a.arrived_on IS NOT NULL) AS known WHERE strpos(lower(label), lower($1)) > 0 ORDER BY label, id LIMIT 10`,
      [words],
    );
  }

  async labels(manager: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await manager.query<SubjectChoice[]>(`${NAMED} WHERE a.id = ANY($1)`, [ids]);
    return new Map(rows.map(({ id, label }) => [id, label]));
  }

  async scopeOf(manager: EntityManager, id: string): Promise<string | null> {
    const [row] = await manager.query<{ scope: string | null }[]>(`${NAMED} WHERE a.id = $1`, [id]);
    return row?.scope ?? null;
  }

  async lineOf(manager: EntityManager, id: string): Promise<string[]> {
    const scope = await this.scopeOf(manager, id);
    const coordinators = scope
      ? [
          ...(await this.accounts.holders('coordinator', scope, manager)),
          ...(await this.accounts.holders('local_coordinator', scope, manager)),
        ]
      : [];
    const rows = await manager.query<{ id: string }[]>(
      `SELECT unnest(ARRAY[p.proposed_by, p.approved_by]) AS id FROM exchange_placement p WHERE p.application_id = $1
        UNION SELECT account_id FROM exchange_coordination WHERE application_id = $1`,
      [id],
    );
    return [...new Set([...coordinators.map((card) => card.id), ...rows.flatMap((row) => row.id ?? [])])];
  }

  async peopleOf(manager: EntityManager, id: string): Promise<string[]> {
    const rows = await manager.query<{ id: string }[]>(
      `SELECT account_id AS id FROM exchange_application WHERE id = $1
        UNION SELECT k.account_id FROM ${HOMES} WHERE p.application_id = $1 AND p.moved_in_on IS NOT NULL`,
      [id],
    );
    return rows.map((row) => row.id);
  }
}
