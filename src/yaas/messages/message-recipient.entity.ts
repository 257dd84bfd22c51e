import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';

export type SkipReason = 'unsubscribed' | 'bounced';

/** One reader's mail of a message. It has one address, and names no other reader. */
@Entity()
@Index('message_recipient_gets_one_mail', ['messageId', 'address', 'about'], { unique: true })
@Index('message_recipient_by_message', ['messageId', 'id'])
@Check('message_recipient_skip_is_known', `skipped IN ('unsubscribed', 'bounced')`)
@Check('message_recipient_is_skipped_or_sent_to', 'skipped IS NULL OR queued_at IS NULL')
export class MessageRecipient {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'message_recipient_pkey' })
  id: string;

  @ForeignKey('Message', { name: 'message_recipient_gets_message', onDelete: 'CASCADE' })
  @Column('uuid')
  messageId: string;

  /** The entry by which the reader is reached; where the text names none, one of theirs. */
  @Index('message_recipient_by_entry')
  @ForeignKey('Entry', { name: 'message_recipient_is_reached_by_entry', onDelete: 'CASCADE' })
  @Column('uuid')
  entryId: string;

  /** In small letters. */
  @Column('text')
  @Personal({ purpose: 'where a mail is sent', retention: 'one year after the message' })
  address: string;

  @Column('text')
  @Personal({ purpose: 'addressing the reader', retention: 'one year after the message' })
  name: string;

  @Column('text')
  locale: string;

  /** The entry's id where the text names it; empty where one mail is enough for all. */
  @Column('text')
  about: string;

  @Column('text', { nullable: true })
  skipped: SkipReason | null;

  @Column('timestamptz', { nullable: true })
  queuedAt: Date | null;
}
