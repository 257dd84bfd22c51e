import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ImportKind } from './import-kind.js';
import type { ImportOutcome } from './import-outcome.js';

/** One upload of a file; its id is that of its progress. The file is kept until it has been read, its outcome for good. */
@Entity()
@Index('import_run_by_created_at', ['createdAt', 'id'])
@Check('import_run_kind_is_known', `kind IN ('partnerships','communities','members','contacts','acts')`)
@Check('import_run_is_finished_with_its_outcome', '(finished_at IS NULL) = (outcome IS NULL)')
@Check('import_run_keeps_its_file_until_finished', '(finished_at IS NULL) = (csv IS NOT NULL)')
export class ImportRun {
  @ForeignKey('LongWork', { name: 'import_run_has_progress', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'import_run_pkey' })
  id: string;

  @Column('text', { default: 'partnerships' })
  kind: ImportKind;

  /** It only shows what would change. */
  @Column('boolean', { default: false })
  dryRun: boolean;

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
