import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal, type Text } from '../../platform/index.js';

/** A file that came beside the sheet, known to its lines by name. */
@Entity()
@Index('entering_file_name_is_unique', ['batchId', 'name'], { unique: true })
export class EnteringFile {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'entering_file_pkey' })
  id: string;

  @ForeignKey('EnteringBatch', { name: 'entering_file_came_with_batch', onDelete: 'CASCADE' })
  @Column('uuid')
  batchId: string;

  /** Small letters, without folders. */
  @Column('text')
  @Personal({ purpose: 'matching files to the lines of a sheet', retention: '30 days after the sheet was sent' })
  name: string;

  /** Null when it was refused. */
  @Index('entering_file_by_file')
  @ForeignKey('StoredFile', { name: 'entering_file_is_stored', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  fileId: string | null;

  /** Why it was refused. */
  @Column('jsonb', { nullable: true })
  because: Text | null;
}
