import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { DerivativeSize } from './processing/derived.js';
import { StoredFile } from './stored-file.entity.js';

/** What was made from a file and may be shown: encoded again, without metadata. */
@Entity()
@Check('file_derivative_size_is_known', `size IN ('list', 'page', 'zoom', 'audio', 'film')`)
@Check(
  'file_derivative_picture_has_both_sides',
  `(size = 'audio') = (width IS NULL) AND (width IS NULL) = (height IS NULL)`,
)
@Index('file_derivative_size_is_unique_in_file', ['fileId', 'size'], { unique: true })
@Index('file_derivative_storage_key_is_unique', ['storageKey'], { unique: true })
export class FileDerivative {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'file_derivative_pkey' })
  id: string;

  @ForeignKey(() => StoredFile, { name: 'file_derivative_file_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid')
  fileId: string;

  @Column('text')
  size: DerivativeSize;

  @Column('text')
  storageKey: string;

  @Column('text')
  type: string;

  @Column('int')
  bytes: number;

  @Column('int', { nullable: true })
  width: number | null;

  @Column('int', { nullable: true })
  height: number | null;
}
