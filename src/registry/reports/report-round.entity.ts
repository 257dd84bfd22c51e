import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The year for which members report on their partnerships, the last day to do so, and when they are reminded. */
@Entity()
@Check('report_round_is_due_after_its_year', 'due_on >= make_date(year + 1, 1, 1)')
export class ReportRound {
  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'report_round_pkey' })
  year: number;

  /** `YYYY-MM-DD`, still in time. */
  @Column('date')
  dueOn: string;

  /** Days after the due day, negative before it. */
  @Column('smallint', { array: true })
  reminderDays: number[];

  @Column('timestamptz')
  openedAt: Date;
}
