import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId, type Unit } from '../platform/index.js';

/** Which duty: the kind, what it is about, and which of several. */
export interface Occasion {
  kind: string;
  subjectId: string;
  occurrence?: string;
}

export interface NewDuty extends Occasion {
  scope: string;
  responsible: string | null;
  dueAt: Date;
}

/** Starts and stops clocks; each verb joins the caller's unit of work. */
@Injectable()
export class Duties {
  /**
   * Sets clocks. One that runs already goes by the new time, and is raised anew when the time has changed; one that was done or dropped runs again
   * when it is set to another time.
   */
  async set(unit: Unit, duties: readonly NewDuty[]): Promise<void> {
    if (duties.length === 0) return;
    const column = <K extends keyof NewDuty>(name: K) => duties.map((duty) => duty[name]);
    await unit.manager.query(
      `INSERT INTO duty (id, kind, subject_id, occurrence, scope, responsible_account_id, due_at)
       SELECT * FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::text[], $5::uuid[], $6::uuid[], $7::timestamptz[])
       ON CONFLICT (kind, subject_id, occurrence) DO UPDATE SET
         scope = excluded.scope, responsible_account_id = excluded.responsible_account_id, due_at = excluded.due_at,
         level = CASE WHEN duty.due_at = excluded.due_at THEN duty.level ELSE 0 END,
         done_at = CASE WHEN duty.due_at = excluded.due_at THEN duty.done_at END,
         done_by = CASE WHEN duty.due_at = excluded.due_at THEN duty.done_by END,
         dropped_at = CASE WHEN duty.due_at = excluded.due_at THEN duty.dropped_at END`,
      [
        duties.map(() => newId()),
        column('kind'),
        column('subjectId'),
        duties.map(({ occurrence = '' }) => occurrence),
        column('scope'),
        column('responsible'),
        column('dueAt'),
      ],
    );
  }

  /** It is done, by the actor; done twice is done once. */
  async done(unit: Unit, { kind, subjectId, occurrence = '' }: Occasion): Promise<void> {
    await unit.manager.query(
      `UPDATE duty SET done_at = $4, done_by = $5 WHERE kind = $1 AND subject_id = $2 AND occurrence = $3
          AND done_at IS NULL AND dropped_at IS NULL`,
      [kind, subjectId, occurrence, unit.now, unit.actor.accountId],
    );
  }

  /** Many at once: what is met is done, by the actor. */
  async doneAll(unit: Unit, occasions: readonly Occasion[]): Promise<void> {
    if (occasions.length === 0) return;
    await unit.manager.query(
      `UPDATE duty d SET done_at = $4, done_by = $5 FROM unnest($1::text[], $2::uuid[], $3::text[]) AS o (kind, subject_id, occurrence)
        WHERE d.kind = o.kind AND d.subject_id = o.subject_id AND d.occurrence = o.occurrence AND d.done_at IS NULL AND d.dropped_at IS NULL`,
      [...columnsOf(occasions), unit.now, unit.actor.accountId],
    );
  }

  /** The same for what nobody needs to do any more. */
  async dropAll(unit: Unit, occasions: readonly Occasion[]): Promise<void> {
    if (occasions.length === 0) return;
    await unit.manager.query(
      `UPDATE duty d SET dropped_at = $4 FROM unnest($1::text[], $2::uuid[], $3::text[]) AS o (kind, subject_id, occurrence)
        WHERE d.kind = o.kind AND d.subject_id = o.subject_id AND d.occurrence = o.occurrence AND d.done_at IS NULL AND d.dropped_at IS NULL`,
      [...columnsOf(occasions), unit.now],
    );
  }

  /** Nobody needs to do any of these about the subject any more. */
  async drop(unit: Unit, subjectId: string, kinds: readonly string[]): Promise<void> {
    await unit.manager.query(
      `UPDATE duty SET dropped_at = $3 WHERE subject_id = $1 AND kind = ANY($2) AND done_at IS NULL AND dropped_at IS NULL`,
      [subjectId, kinds, unit.now],
    );
  }

  /** What was dropped and never done is wanted again, by the time that it had. */
  async wanted(unit: Unit, subjectId: string, kinds: readonly string[]): Promise<void> {
    await unit.manager.query(
      `UPDATE duty SET dropped_at = NULL, level = 0 WHERE subject_id = $1 AND kind = ANY($2) AND done_at IS NULL AND dropped_at IS NOT NULL`,
      [subjectId, kinds],
    );
  }

  /** The clocks that run about these subjects, the next one first. */
  running(
    manager: EntityManager,
    subjectIds: readonly string[],
  ): Promise<{ subjectId: string; kind: string; dueAt: Date }[]> {
    return manager.query(
      `SELECT subject_id AS "subjectId", kind, due_at AS "dueAt" FROM duty
        WHERE subject_id = ANY ($1) AND done_at IS NULL AND dropped_at IS NULL ORDER BY due_at, id`,
      [subjectIds],
    );
  }
}

const columnsOf = (occasions: readonly Occasion[]) => [
  occasions.map(({ kind }) => kind),
  occasions.map(({ subjectId }) => subjectId),
  occasions.map(({ occurrence = '' }) => occurrence),
];
