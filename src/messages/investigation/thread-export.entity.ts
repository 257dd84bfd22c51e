import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';

/** A thread that left the portal for an investigation: by whom, why, and the hash that shows later that the file was not changed. */
@Entity()
@Index('thread_export_by_thread', ['threadId', 'madeAt'])
@Check('thread_export_has_reason', `btrim(reason) <> ''`)
@Check('thread_export_format_is_known', `format IN ('json', 'pdf')`)
@Check('thread_export_content_hash_is_sha256', `content_hash ~ '^[0-9a-f]{64}$'`)
@Check('thread_export_file_hash_is_sha256', `file_hash ~ '^[0-9a-f]{64}$'`)
export class ThreadExport {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'thread_export_pkey' })
  id: string;

  @ForeignKey('Thread', { name: 'thread_export_is_of_thread', onDelete: 'RESTRICT' })
  @Column('uuid')
  threadId: string;

  @Column('text')
  @Personal({ purpose: 'saying for which investigation a thread was read out', retention: 'as long as the thread' })
  reason: string;

  @Column('text')
  format: 'json' | 'pdf';

  /** SHA-256 of the messages' canonical JSON; it stands in the file. */
  @Column('text')
  contentHash: string;

  /** SHA-256 of the file's bytes. */
  @Column('text')
  fileHash: string;

  @Index('thread_export_made_by')
  @ForeignKey('Account', { name: 'thread_export_is_made_by_account', onDelete: 'RESTRICT' })
  @Column('uuid')
  madeBy: string;

  @Column('timestamptz')
  madeAt: Date;
}
