import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.js';
import { Jobs } from '../jobs/jobs.js';
import { Outbox } from '../mail/outbox.js';
import { Clock } from './clock.js';
import type { Unit } from './unit.js';

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

  /** Runs the story in one transaction; a thrown error undoes all of it, jobs and mails included. */
  run<T>(actor: Actor, story: (unit: Unit) => Promise<T>): Promise<T> {
    return this.source.transaction((manager) => story(this.unit(manager, actor)));
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
      mail: (message) => this.outbox.put(unit, message),
      record: (action, subject, details) => this.audit.write(unit, action, { subject, details }),
    };
    return unit;
  }
}
