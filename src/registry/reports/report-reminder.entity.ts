import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A reminder that went to a member, so that none goes twice. */
@Entity()
export class ReportReminder {
  @ForeignKey('ReportRound', 'year', { name: 'report_reminder_is_for_round', onDelete: 'RESTRICT' })
  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'report_reminder_pkey' })
  year: number;

  @Index('report_reminder_by_member')
  @ForeignKey('MemberOrganisation', { name: 'report_reminder_went_to_member', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'report_reminder_pkey' })
  memberId: string;

  /** Which of the round's reminders it was. */
  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'report_reminder_pkey' })
  daysAfterDue: number;

  @Column('timestamptz')
  sentAt: Date;
}
