import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

export const REPORT_STATES = ['draft', 'submitted'] as const;

export type ReportState = (typeof REPORT_STATES)[number];

/** What a member tells of one partnership in one year. What was submitted is kept word for word in its revisions. */
@Entity()
@Unique('partnership_report_is_one_a_year', ['partnershipId', 'memberId', 'year'])
@Index('partnership_report_by_member', ['memberId', 'year'])
@Index('partnership_report_by_year', ['year', 'partnershipId'])
@Check('partnership_report_state_is_known', `state IN ('draft','submitted')`)
@Check('partnership_report_submitted_has_its_moment', `state <> 'submitted' OR submitted_at IS NOT NULL`)
export class PartnershipReport {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'partnership_report_pkey' })
  id: string;

  @ForeignKey('Partnership', { name: 'partnership_report_tells_of_partnership', onDelete: 'RESTRICT' })
  @Column('uuid')
  partnershipId: string;

  @ForeignKey('MemberOrganisation', { name: 'partnership_report_comes_from_member', onDelete: 'RESTRICT' })
  @Column('uuid')
  memberId: string;

  @ForeignKey('ReportRound', 'year', { name: 'partnership_report_is_for_round', onDelete: 'RESTRICT' })
  @Column('smallint')
  year: number;

  @Column('text', { default: '' })
  story: string;

  @Column('text', { default: 'draft' })
  state: ReportState;

  @Column('timestamptz')
  begunAt: Date;

  @Column('timestamptz', { nullable: true })
  submittedAt: Date | null;

  @Index('partnership_report_by_account')
  @ForeignKey('Account', { name: 'partnership_report_was_submitted_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  submittedBy: string | null;
}
