import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';

/** A file on its way in pieces: registered before its first byte, so that every piece in the store has its row. */
@Entity()
@Check('resumable_upload_is_not_empty', `bytes > 0`)
@Check('resumable_upload_expires_after_it_started', `expires_at > started_at`)
@Check('resumable_upload_lease_has_holder_and_end', `(lease_holder IS NULL) = (lease_until IS NULL)`)
@Index('resumable_upload_owner_account_id_idx', ['ownerAccountId'])
@Index('resumable_upload_file_id_is_unique', ['fileId'], { unique: true })
@Index('resumable_upload_expires_at_idx', ['expiresAt'])
export class ResumableUpload {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'resumable_upload_pkey' })
  id: string;

  @ForeignKey('Account', { name: 'resumable_upload_owner_account_id_fkey', onDelete: 'RESTRICT' })
  @Column('uuid')
  ownerAccountId: string;

  @Column('text')
  purpose: string;

  /** What the file is for, as the module that owns the purpose names it: an entry, a batch. */
  @Column('text')
  subject: string;

  @Personal({
    purpose: 'Shown to the person who sends the file, so that they recognise it',
    retention: 'Three days, or until the file is taken',
  })
  @Column('text')
  originalName: string;

  /** As many as the sender announced. */
  @Column('int')
  bytes: number;

  /** What a deadline counts. */
  @Column('timestamptz')
  startedAt: Date;

  @Column('timestamptz')
  expiresAt: Date;

  /** The file that it became. */
  @ForeignKey('StoredFile', { name: 'resumable_upload_file_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { nullable: true })
  fileId: string | null;

  /** The request that writes now; several processes serve the same upload. */
  @Column('uuid', { nullable: true })
  leaseHolder: string | null;

  @Column('timestamptz', { nullable: true })
  leaseUntil: Date | null;

  /** Another request waits for the lease. */
  @Column('boolean', { default: false })
  leaseWanted: boolean;
}
