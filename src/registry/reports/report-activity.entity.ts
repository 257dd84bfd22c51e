import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { ReportTheme } from './report-themes.js';

/** What was done under one theme. */
@Entity()
@Check('report_activity_counts_something', 'count > 0')
@Check('report_activity_theme_is_known', `theme IN ('arts','youth','business','municipal','humanitarian','other')`)
export class ReportActivity {
  @ForeignKey('PartnershipReport', { name: 'report_activity_belongs_to_report', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'report_activity_pkey' })
  reportId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'report_activity_pkey' })
  theme: ReportTheme;

  @Column('integer')
  count: number;

  @Column('text', { default: '' })
  told: string;
}
