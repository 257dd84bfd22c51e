import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { ReportPeople } from './report-themes.js';

/** How many people of one group travelled to the partner and came from there. */
@Entity()
@Check(
  'report_exchange_people_are_known',
  `people IN ('students','teachers','artists','officials','business','citizens')`,
)
@Check('report_exchange_counts_people', 'sent >= 0 AND received >= 0 AND sent + received > 0')
export class ReportExchange {
  @ForeignKey('PartnershipReport', { name: 'report_exchange_belongs_to_report', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'report_exchange_pkey' })
  reportId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'report_exchange_pkey' })
  people: ReportPeople;

  @Column('integer')
  sent: number;

  @Column('integer')
  received: number;
}
