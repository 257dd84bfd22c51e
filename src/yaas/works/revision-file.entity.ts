import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import type { FileRole } from './file-role.js';

/** A further file as it was submitted; append-only, as its revision is. */
@Entity('entry_revision_file')
@Check(
  'entry_revision_file_role_is_known',
  `role IN ('view', 'process', 'source_consent', 'text_original', 'captions')`,
)
export class RevisionFile {
  @ForeignKey('EntryRevision', { name: 'entry_revision_file_belongs_to_revision', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'entry_revision_file_pkey' })
  revisionId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'entry_revision_file_pkey' })
  role: FileRole;

  @PrimaryColumn('int', { primaryKeyConstraintName: 'entry_revision_file_pkey' })
  position: number;

  @Index('entry_revision_file_by_file')
  @ForeignKey('StoredFile', { name: 'entry_revision_file_shows_file', onDelete: 'RESTRICT' })
  @Column('uuid')
  fileId: string;

  @Column('text')
  @Personal({
    purpose: 'the work, and what its maker says of it',
    retention: 'until two years after the last edition entered',
  })
  alternativeText: string;
}
