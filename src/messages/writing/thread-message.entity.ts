import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';

/** Something written in a thread. Its words are never rewritten; they can only be taken back. */
@Entity()
@Index('thread_message_by_thread', ['threadId', 'writtenAt', 'id'])
@Check('thread_message_says_something', `btrim(text) <> ''`)
@Check('thread_message_without_words_was_taken_back', 'text IS NOT NULL OR taken_back_at IS NOT NULL')
@Check('thread_message_is_delivered_after_it_is_written', 'delivered_at >= written_at')
@Check('thread_message_of_emergency_waits_for_nothing', 'NOT emergency OR delivered_at = written_at')
export class ThreadMessage {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'thread_message_pkey' })
  id: string;

  @ForeignKey('Thread', { name: 'thread_message_is_in_thread', onDelete: 'CASCADE' })
  @Column('uuid')
  threadId: string;

  @Index('thread_message_by_writer')
  @ForeignKey('Account', { name: 'thread_message_is_written_by_account', onDelete: 'RESTRICT' })
  @Column('uuid')
  writerId: string;

  /** Null once a minor took it back. What an adult takes back stays, for the safeguarding group alone. */
  @Column('text', { nullable: true })
  @Personal({ purpose: 'telling the people of a thread', retention: 'three years after the thread closed' })
  text: string | null;

  @Column('timestamptz')
  writtenAt: Date;

  /** When minors see it; later than it was written where it is night for them. */
  @Column('timestamptz')
  deliveredAt: Date;

  @Column('boolean', { default: false })
  emergency: boolean;

  @Column('timestamptz', { nullable: true })
  takenBackAt: Date | null;
}
