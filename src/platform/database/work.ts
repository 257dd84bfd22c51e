import { Injectable } from '@nestjs/common';
import { DataSource, QueryFailedError, type EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.js';
import { Jobs } from '../jobs/jobs.js';
import { Outbox } from '../mail/outbox.js';
import { Clock } from './clock.js';
import type { Unit } from './unit.js';

/** So often is a story told that others keep from its end. */
const MOST_TOLD = 4;

const DEADLOCK_DETECTED = '40P01';

const isDeadlock = (error: unknown): boolean =>
  error instanceof QueryFailedError && (error.driverError as { code?: unknown }).code === DEADLOCK_DETECTED;

/** Opens transactions at the door; services tell their story in one. */
@Injectable()
export class Work {
  constructor(
    private readonly source: DataSource,
    private readonly jobs: Jobs,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Runs the story in one transaction; a thrown error undoes all of it, jobs and mails included. Where it and another one waited for each other, and
   * the database undid it, it is told again from its beginning.
   */
  async run<T>(actor: Actor, story: (unit: Unit) => Promise<T>): Promise<T> {
    for (let told = 1; ; told++)
      try {
        return await this.source.transaction((manager) => story(this.unit(manager, actor)));
      } catch (error) {
        if (told === MOST_TOLD || !isDeadlock(error)) throw error;
      }
  }

  /** For queries outside a transaction. */
  read(): EntityManager {
    return this.source.manager;
  }

  private unit(manager: EntityManager, actor: Actor): Unit {
    const now = this.clock.now();
    const unit: Unit = {
      manager,
      actor,
      now,
      queue: (job, data, options) => this.jobs.insert(manager, { job, data, options }),
      mail: (message) => this.outbox.put(unit, [message]),
      mailAll: (messages) => this.outbox.put(unit, messages),
      record: (action, subject, details) => this.audit.write(unit, action, { subject, details }),
    };
    return unit;
  }
}
