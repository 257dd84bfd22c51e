import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Personal } from '../../platform/index.js';
import type { FileRole } from './file-role.js';

/** A further file of a work as its maker arranges it now; the main one stands with the entry itself. */
@Entity()
@Unique('entry_file_has_its_own_position', ['entryId', 'role', 'position'], { deferrable: 'INITIALLY DEFERRED' })
@Index('entry_file_is_in_one_place', ['fileId'], { unique: true })
@Check('entry_file_role_is_known', `role IN ('view', 'process', 'source_consent', 'text_original', 'captions')`)
@Check('entry_file_position_counts_from_one', 'position > 0')
export class EntryFile {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'entry_file_pkey' })
  id: string;

  @ForeignKey('Entry', { name: 'entry_file_belongs_to_entry', onDelete: 'CASCADE' })
  @Column('uuid')
  entryId: string;

  @Column('text')
  role: FileRole;

  @Column('int')
  position: number;

  @ForeignKey('StoredFile', { name: 'entry_file_shows_file', onDelete: 'RESTRICT' })
  @Column('uuid')
  fileId: string;

  @Column('text', { default: '' })
  @Personal({
    purpose: 'the work, and what its maker says of it',
    retention: 'until two years after the last edition entered',
  })
  alternativeText: string;
}
