import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import { Household } from '../household/household.entity.js';
import { keptForHosts } from '../retention.js';
import type { HostFileState, StandingState } from './host-file-state.js';
import { HostSeason } from './host-season.entity.js';

const states = `'inquiry', 'informed', 'applying', 'submitted', 'screening', 'interviewed', 'second_level_review', 'approved', 'oriented', 'available', 'hosting', 'closed', 'returned', 'declined', 'withdrawn', 'suspended'`;

/** A family's file for one season: from the first question to the last day on which it hosts. Only its lifecycle moves it. */
@Entity()
@ForeignKey(() => Household, ['householdId', 'ownerAccountId', 'scope'], ['id', 'ownerAccountId', 'scope'], {
  name: 'host_file_is_of_household',
  onDelete: 'RESTRICT',
  onUpdate: 'CASCADE',
})
@Index('host_file_is_one_live_for_season', ['householdId', 'seasonId'], {
  unique: true,
  where: `state NOT IN ('closed', 'declined', 'withdrawn')`,
})
@Index('host_file_of_household', ['householdId', 'ownerAccountId', 'scope'])
@Index('host_file_by_scope', ['scope', 'state', 'openedAt', 'id'])
@Index('host_file_by_approval', ['approvalUntil', 'id'], { where: 'approval_until IS NOT NULL' })
@Check('host_file_state_is_known', `state IN (${states})`)
@Check('host_file_suspended_knows_from_where', `(state = 'suspended') = (suspended_from IS NOT NULL)`)
@Check('host_file_suspended_from_standing', `suspended_from IN ('approved', 'oriented', 'available', 'hosting')`)
@Check('host_file_informed_before_applying', `state IN ('inquiry', 'withdrawn', 'closed') OR informed_at IS NOT NULL`)
@Check(
  'host_file_submitted_has_time',
  `state IN ('inquiry', 'informed', 'applying', 'withdrawn', 'closed') OR submitted_at IS NOT NULL`,
)
@Check(
  'host_file_interviewed_has_date',
  `state NOT IN ('interviewed', 'second_level_review') OR interviewed_on IS NOT NULL`,
)
@Check('host_file_interview_has_date_and_interviewer', '(interviewed_on IS NULL) = (interviewed_by IS NULL)')
@Check(
  'host_file_approval_is_whole',
  'num_nulls(approved_on, first_approved_on, approved_by, approval_until) IN (0, 4)',
)
@Check(
  'host_file_standing_is_approved',
  `state NOT IN ('approved', 'oriented', 'available', 'hosting', 'suspended') OR approved_on IS NOT NULL`,
)
@Check('host_file_approved_after_dated_interview', 'approved_on IS NULL OR interviewed_on IS NOT NULL')
@Check(
  'host_file_oriented_after_approval',
  'oriented_on IS NULL OR (first_approved_on IS NOT NULL AND oriented_on >= first_approved_on)',
)
@Check(
  'host_file_available_is_oriented',
  `state NOT IN ('oriented', 'available', 'hosting') OR oriented_on IS NOT NULL`,
)
@Check('host_file_screened_by_others', 'owner_account_id <> ALL (ARRAY[interviewed_by, reviewed_by, approved_by])')
@Check('host_file_review_has_date_and_reviewer', '(reviewed_on IS NULL) = (reviewed_by IS NULL)')
@Check(
  'host_file_reviewed_by_another_person',
  'reviewed_by IS NULL OR (reviewed_by IS DISTINCT FROM recruited_by AND reviewed_by IS DISTINCT FROM interviewed_by AND reviewed_by IS DISTINCT FROM approved_by)',
)
export class HostFile {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'host_file_pkey' })
  id: string;

  @Column('uuid')
  householdId: string;

  /** The household's, which policies read. */
  @Column('uuid')
  ownerAccountId: string;

  /** The household's, which policies read. */
  @Column('uuid')
  scope: string;

  @Index('host_file_season')
  @ForeignKey(() => HostSeason, { name: 'host_file_is_for_season', onDelete: 'RESTRICT' })
  @Column('uuid')
  seasonId: string;

  @Column('text')
  state: HostFileState;

  @Column('text', { nullable: true })
  suspendedFrom: StandingState | null;

  /** Who brought the family; neither reviews nor visits it a second time. */
  @Index('host_file_recruited_by')
  @ForeignKey('Account', { name: 'host_file_is_recruited_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  recruitedBy: string | null;

  @Column('timestamptz')
  openedAt: Date;

  @Column('timestamptz', { nullable: true })
  informedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  submittedAt: Date | null;

  @Column('date', { nullable: true })
  interviewedOn: string | null;

  @Index('host_file_interviewed_by')
  @ForeignKey('Account', { name: 'host_file_is_interviewed_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  interviewedBy: string | null;

  @Column('date', { nullable: true })
  reviewedOn: string | null;

  @Index('host_file_reviewed_by')
  @ForeignKey('Account', { name: 'host_file_is_reviewed_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  reviewedBy: string | null;

  /** What the second-level review found of the network of support and the ties to the community; empty without one. */
  @Personal({ purpose: '22 CFR 62.25(j)(9)', retention: keptForHosts })
  @Column('text', { default: '' })
  supportNetwork: string;

  /** The day of the approval that counts now; the first is kept, too, because the orientation follows it. */
  @Column('date', { nullable: true })
  approvedOn: string | null;

  @Column('date', { nullable: true })
  firstApprovedOn: string | null;

  @Index('host_file_approved_by')
  @ForeignKey('Account', { name: 'host_file_is_approved_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  approvedBy: string | null;

  /** The last day on which the approval counts. */
  @Column('date', { nullable: true })
  approvalUntil: string | null;

  @Column('date', { nullable: true })
  orientedOn: string | null;

  /** What the confidential part says of public assistance; null while it says nothing. */
  @Personal({ purpose: '22 CFR 62.25(j)(6)', retention: keptForHosts })
  @Column('boolean', { nullable: true })
  isAssisted: boolean | null;

  /** What the confidential part says of money or gifts for hosting. */
  @Personal({ purpose: '22 CFR 62.25(d)(6)', retention: keptForHosts })
  @Column('boolean', { nullable: true })
  isRewarded: boolean | null;
}
