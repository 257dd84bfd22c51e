import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ImportOutcome } from './import-outcome.js';

/** One upload of a file of partnerships; its id is that of its progress. The file is kept until it has been read, its outcome for good. */
@Entity()
@Index('import_run_by_created_at', ['createdAt', 'id'])
@Check('import_run_is_finished_with_its_outcome', '(finished_at IS NULL) = (outcome IS NULL)')
@Check('import_run_keeps_its_file_until_finished', '(finished_at IS NULL) = (csv IS NOT NULL)')
export class ImportRun {
  @ForeignKey('LongWork', { name: 'import_run_has_progress', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'import_run_pkey' })
  id: string;

  @Column('text')
  fileName: string;

  @Column('bytea', { nullable: true, select: false })
  csv: Buffer | null;

  @Index('import_run_by_account')
  @ForeignKey('Account', { name: 'import_run_was_started_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  startedBy: string | null;

  @Column('jsonb', { nullable: true })
  outcome: ImportOutcome | null;

  @Column('timestamptz', { nullable: true })
  finishedAt: Date | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;
}
