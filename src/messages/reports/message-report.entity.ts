import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import type { ReportOutcome, ReportReason, ReportState } from './report-words.js';

const kept = 'three years after the report is settled';

/** A message, or a thread, that somebody found wrong; with a copy of what they saw, which stays whatever its writer does. */
@Entity()
@Index('message_report_by_state', ['state', 'id'])
@Check('message_report_reason_is_known', `reason IN ('unsafe', 'unkind', 'elsewhere', 'other')`)
@Check('message_report_state_is_known', `state IN ('received', 'taken', 'settled')`)
@Check('message_report_taken_by_somebody', `(state = 'received') = (taken_by IS NULL)`)
@Check('message_report_settled_has_outcome', `(state = 'settled') = (outcome IS NOT NULL)`)
@Check('message_report_settled_has_time', `(state = 'settled') = (settled_at IS NOT NULL)`)
@Check('message_report_outcome_is_known', `outcome IN ('no_concern', 'spoken_with', 'removed', 'incident')`)
@Check('message_report_copy_hash_is_sha256', `copy_hash ~ '^[0-9a-f]{64}$'`)
export class MessageReport {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'message_report_pkey' })
  id: string;

  @Index('message_report_by_thread')
  @ForeignKey('Thread', { name: 'message_report_is_of_thread', onDelete: 'RESTRICT' })
  @Column('uuid')
  threadId: string;

  /** The message that was reported; null for the whole thread. */
  @Index('message_report_by_message')
  @ForeignKey('ThreadMessage', { name: 'message_report_is_of_message', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  messageId: string | null;

  @Index('message_report_by_reporter')
  @ForeignKey('Account', { name: 'message_report_is_by_account', onDelete: 'RESTRICT' })
  @Column('uuid')
  reportedBy: string;

  @Column('timestamptz')
  reportedAt: Date;

  @Column('text')
  reason: ReportReason;

  @Column('text')
  @Personal({ purpose: 'looking into what somebody reported', retention: kept })
  note: string;

  @Column('jsonb')
  @Personal({ purpose: 'looking into what somebody reported, also when its writer takes it back', retention: kept })
  copy: CopiedMessage[];

  /** SHA-256 of the copy's canonical JSON. */
  @Column('text')
  copyHash: string;

  @Column('text')
  state: ReportState;

  @Index('message_report_taken_by')
  @ForeignKey('Account', { name: 'message_report_is_taken_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  takenBy: string | null;

  @Column('text', { nullable: true })
  outcome: ReportOutcome | null;

  @Column('timestamptz', { nullable: true })
  settledAt: Date | null;
}

/** A message as it stood when it was reported. */
export interface CopiedMessage {
  id: string;
  writerId: string;
  writerName: string;
  writtenAt: string;
  text: string;
}
