import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { ReportContent } from './report-themes.js';

/** A report as it was submitted; a report that was opened again and submitted again has two. */
@Entity('partnership_report_revision')
export class ReportRevision {
  @ForeignKey('PartnershipReport', { name: 'partnership_report_revision_is_of_report', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'partnership_report_revision_pkey' })
  reportId: string;

  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'partnership_report_revision_pkey' })
  number: number;

  @Column('jsonb')
  content: ReportContent;

  @Column('timestamptz')
  submittedAt: Date;
}
