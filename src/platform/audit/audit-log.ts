import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
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
    await unit.manager.query(
      `INSERT INTO audit_record (at, account_id, actor_kind, action, subject_type, subject_id, details) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        now,
        actor.accountId,
        actor.kind,
        action,
        what.subject.type,
        what.subject.id,
        JSON.stringify(detailsOf(actor.address, what.details)),
      ],
    );
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

const detailsOf = (address: string | undefined, details: Record<string, unknown> | undefined) => ({
  ...details,
  ...(address ? { from: address } : {}),
});
