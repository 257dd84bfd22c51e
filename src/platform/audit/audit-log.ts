import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import type { Subject, Unit } from '../database/unit.js';
import { AuditRecord } from './audit-record.entity.js';

/** Writes and reads the audit log. Writers never wait for one another: a job seals the chain later. */
@Injectable()
export class AuditLog {
  /** Who and when come from the unit; `details` hold ids and choices, never a person's words. */
  async write(
    unit: Unit,
    action: string,
    what: { subject: Subject; details?: Record<string, unknown> | undefined },
  ): Promise<void> {
    const { actor, now } = unit;
    const { type, id } = what.subject;
    const details = AuditLog.detailsBy(actor, what.details);
    await unit.manager.query(AuditLog.insertion('VALUES ($1, $2, $3, $4, $5, $6, $7)'), [
      now,
      actor.accountId,
      actor.kind,
      action,
      type,
      id,
      details,
    ]);
  }

  /**
   * The record as a part of a larger statement, for what is done thousands of times.
   * `rows` yields: at, account, kind of actor, action, type and id of the subject, details.
   */
  static insertion(rows: string): string {
    return `INSERT INTO audit_record (at, account_id, actor_kind, action, subject_type, subject_id, details) ${rows}`;
  }

  /** The details as JSON, with the address that the actor came from. */
  static detailsBy({ address }: Actor, details?: Record<string, unknown>): string {
    return JSON.stringify({ ...details, ...(address ? { from: address } : {}) });
  }

  /** What happened to a record, oldest first; shown on the record's own page. */
  about(manager: EntityManager, subject: Subject): Promise<AuditRecord[]> {
    return manager.find(AuditRecord, {
      where: { subjectType: subject.type, subjectId: subject.id },
      order: { id: 'ASC' },
      take: 500,
    });
  }
}
