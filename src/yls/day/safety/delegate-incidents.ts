import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AccountQueries } from '../../../auth/index.js';
import {
  IncidentSubjects,
  type IncidentSubjectKind,
  type OfferedSubject,
  type SubjectChoice,
} from '../../../incidents/index.js';
import { listed, PLACED_STATES } from '../../registration/registration-state.js';

/** As which cases are about a student of a summit. */
export const DELEGATE = 'yls-delegate';

const NAMED = `SELECT r.id, coalesce(nullif(r.called, ''), r.name) AS label, r.scope FROM yls_registration r`;
const COMES = `r.state IN (${listed([...PLACED_STATES, 'sent_home'])})`;

/** Delegates as cases are about them: whoever brought them, or decides about them, never reads the case. */
@Injectable()
export class DelegateIncidents implements IncidentSubjectKind, OnModuleInit {
  readonly code = DELEGATE;

  constructor(
    private readonly subjects: IncidentSubjects,
    private readonly accounts: AccountQueries,
  ) {}

  onModuleInit(): void {
    this.subjects.register(this);
  }

  /** The delegate, and the adults who accompany them. */
  choicesFor(manager: EntityManager, accountId: string): Promise<OfferedSubject[]> {
    return manager.query<OfferedSubject[]>(
      `${NAMED} WHERE ${COMES} AND (r.account_id = $1 OR EXISTS (SELECT FROM yls_chaperone c
          WHERE c.delegation_id = r.delegation_id AND c.account_id = $1 AND c.withdrawn_at IS NULL)) ORDER BY label, r.id`,
      [accountId],
    );
  }

  find(manager: EntityManager, words: string): Promise<SubjectChoice[]> {
    return manager.query<SubjectChoice[]>(
      `SELECT id, label FROM (${NAMED} WHERE ${COMES}) AS known WHERE strpos(lower(label), lower($1)) > 0 ORDER BY label, id LIMIT 10`,
      [words],
    );
  }

  async labels(manager: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await manager.query<SubjectChoice[]>(`${NAMED} WHERE r.id = ANY($1)`, [ids]);
    return new Map(rows.map(({ id, label }) => [id, label]));
  }

  async scopeOf(manager: EntityManager, id: string): Promise<string | null> {
    const [row] = await manager.query<{ scope: string }[]>(`${NAMED} WHERE r.id = $1`, [id]);
    return row?.scope ?? null;
  }

  /** The member's coordinators, the adults of the delegation, and who of staff would send the delegate home. */
  async lineOf(manager: EntityManager, id: string): Promise<string[]> {
    const scope = await this.scopeOf(manager, id);
    const coordinators = scope ? await this.accounts.holders('coordinator', scope, manager) : [];
    const rows = await manager.query<{ id: string }[]>(
      `SELECT c.account_id AS id FROM yls_chaperone c JOIN yls_registration r ON r.delegation_id = c.delegation_id
        WHERE r.id = $1 AND c.account_id IS NOT NULL
        UNION SELECT h.asked_by FROM yls_send_home h WHERE h.registration_id = $1`,
      [id],
    );
    return [...new Set([...coordinators.map((card) => card.id), ...rows.map((row) => row.id)])];
  }

  async peopleOf(manager: EntityManager, id: string): Promise<string[]> {
    const rows = await manager.query<{ id: string }[]>('SELECT account_id AS id FROM yls_registration WHERE id = $1', [
      id,
    ]);
    return rows.map((row) => row.id);
  }
}
