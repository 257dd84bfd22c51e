import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import type { Job, JobOptions } from '../jobs/job.js';
import type { MailMessage } from '../mail/mail-message.js';

/** What a record is called outside its table. */
export interface Subject {
  type: string;
  id: string;
}

/** One use case's transaction: who acts, when, and all that leaves with it or not at all. */
export interface Unit {
  readonly manager: EntityManager;
  readonly actor: Actor;
  readonly now: Date;
  /** Puts a job into the queue when the transaction commits. */
  queue<D extends object>(job: Job<D>, data: D, options?: JobOptions): Promise<void>;
  /** Puts a mail into the outbox when the transaction commits. */
  mail(message: MailMessage): Promise<void>;
  /** Many mails in as many statements as one. */
  mailAll(messages: readonly MailMessage[]): Promise<void>;
  /** Writes the audit log. */
  record(action: string, subject: Subject, details?: Record<string, unknown>): Promise<void>;
}
