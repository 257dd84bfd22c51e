import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../platform/index.js';
import type { FileType } from './intake/file-types.js';
import type { RefusalReason } from './refusal.js';
import type { FileState } from './stored-file.lifecycle.js';

/** A file as it was received: what it is, never what its name claims. */
@Entity()
@Check('stored_file_state_is_known', `state IN ('quarantine', 'ready', 'refused')`)
@Check('stored_file_refused_has_reason', `(state = 'refused') = (refused_reason IS NOT NULL)`)
@Check('stored_file_refused_keeps_no_object', `(state = 'refused') = (storage_key IS NULL)`)
@Check('stored_file_out_of_quarantine_was_processed', `(state = 'quarantine') = (processed_at IS NULL)`)
@Check('stored_file_published_is_ready', `published_at IS NULL OR state = 'ready'`)
@Check('stored_file_picture_has_both_sides', `(width IS NULL) = (height IS NULL)`)
@Check('stored_file_perceptual_hash_is_hexadecimal', `perceptual_hash ~ '^[0-9a-f]{16}$'`)
@Check('stored_file_started_before_it_came', `started_at <= created_at`)
@Check('stored_file_is_not_empty', `bytes > 0`)
@Check('stored_file_sha256_is_hexadecimal', `sha256 ~ '^[0-9a-f]{64}$'`)
@Index('stored_file_storage_key_is_unique', ['storageKey'], { unique: true })
@Index('stored_file_owner_account_id_idx', ['ownerAccountId'])
@Index('stored_file_in_quarantine_idx', ['createdAt'], { where: `state = 'quarantine'` })
export class StoredFile {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'stored_file_pkey' })
  id: string;

  @Column('text')
  purpose: string;

  /** Where the original is; null once it was refused, because nothing is kept. */
  @Column('text', { nullable: true })
  storageKey: string | null;

  @Column('text')
  sha256: string;

  @Column('int')
  bytes: number;

  @Column('text')
  type: FileType;

  /** Pixels, as a person sees the picture. */
  @Column('int', { nullable: true })
  width: number | null;

  @Column('int', { nullable: true })
  height: number | null;

  @Column('int', { nullable: true })
  durationMs: number | null;

  /** RFC 6381 where known, picture before sound: `avc1.64001f, mp4a.40.2`. */
  @Column('text', { nullable: true })
  codecs: string | null;

  /** dHash of a picture, 64 bits as 16 hexadecimal digits: alike where pictures look alike. */
  @Column('text', { nullable: true })
  perceptualHash: string | null;

  @Column('text')
  state: FileState;

  @Column('text', { nullable: true })
  refusedReason: RefusalReason | null;

  @ForeignKey('Account', { name: 'stored_file_owner_account_id_fkey', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  ownerAccountId: string | null;

  @Personal({
    purpose: 'Shown to the person who sent the file, so that they recognise it',
    retention: 'As long as the file',
  })
  @Column('text')
  originalName: string;

  /** When its sender began to send it, if it came in pieces; a deadline may count this. */
  @Column('timestamptz', { nullable: true })
  startedAt: Date | null;

  /** When all of it had come. */
  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  processedAt: Date | null;

  /** Since when everyone may see its derivatives. */
  @Column('timestamptz', { nullable: true })
  publishedAt: Date | null;
}
