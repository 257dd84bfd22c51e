import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A file that the portal itself made, such as a record to be kept: nothing of it was ever sent in, so nothing is examined or re-encoded. */
@Entity()
@Check('made_file_is_not_empty', 'bytes > 0')
@Check('made_file_sha256_is_hexadecimal', `sha256 ~ '^[0-9a-f]{64}$'`)
@Index('made_file_storage_key_is_unique', ['storageKey'], { unique: true })
export class MadeFile {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'made_file_pkey' })
  id: string;

  @Column('text')
  storageKey: string;

  @Column('text')
  sha256: string;

  @Column('int')
  bytes: number;

  /** As a media type: `application/jsonl`. */
  @Column('text')
  type: string;

  @Column('timestamptz')
  madeAt: Date;
}
