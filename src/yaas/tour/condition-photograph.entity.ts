import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ConditionNote } from './condition-note.entity.js';

/** A photograph that shows the condition. */
@Entity()
export class ConditionPhotograph {
  @ForeignKey(() => ConditionNote, { name: 'condition_photograph_belongs_to_note', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'condition_photograph_pkey' })
  noteId: string;

  @Index('condition_photograph_by_file')
  @ForeignKey('StoredFile', { name: 'condition_photograph_shows_file', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'condition_photograph_pkey' })
  fileId: string;
}
