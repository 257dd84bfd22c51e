import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../database/personal.js';

/** How long a mail is kept; what is still not sent by then is of no use to its reader. */
export const MAIL_DAYS = 90;

export type MailState = 'queued' | 'sent' | 'bounced' | 'failed' | 'kept';

/** The outbox. `kept`: there is no mail server, and the mailbox page shows it. */
@Entity('mail_message')
@Check('mail_sent_has_time', `(state = 'sent') = (sent_at IS NOT NULL)`)
@Index('mail_message_by_state', ['state', 'createdAt'])
@Index('mail_message_by_subject', ['aboutType', 'aboutId'])
export class StoredMail {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'mail_message_pkey' })
  id: string;

  @Personal({ purpose: 'where a mail is sent', retention: `${MAIL_DAYS} days` })
  @Column('text')
  toAddress: string;

  @Column('text')
  locale: string;

  @Personal({ purpose: 'the mail as it was sent', retention: `${MAIL_DAYS} days` })
  @Column('text')
  subject: string;

  @Personal({ purpose: 'the mail as it was sent', retention: `${MAIL_DAYS} days` })
  @Column('text')
  text: string;

  @Personal({ purpose: 'the mail as it was sent', retention: `${MAIL_DAYS} days` })
  @Column('text')
  html: string;

  @Column('text', { default: 'queued' })
  state: MailState;

  @Column('int', { default: 0 })
  attempts: number;

  @Column('text', { nullable: true })
  lastError: string | null;

  @Column('timestamptz', { nullable: true })
  sentAt: Date | null;

  @Column('text', { nullable: true })
  aboutType: string | null;

  @Column('uuid', { nullable: true })
  aboutId: string | null;

  @Column('timestamptz')
  createdAt: Date;
}
