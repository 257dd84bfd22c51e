import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import { keptForStudents } from '../retention.js';
import type { DeclineCode, EndCode, PlacementKind, PlacementState } from './placement-state.js';
import type { PlacementWhy } from './placement-why.js';

const live = `state IN ('proposed', 'host_review', 'host_accepted', 'family_review', 'consented', 'school_confirmed', 'sponsor_approved', 'disclosed', 'active', 'moving')`;
/** A student who moves has the next home while still living in the last one. */
const staying = `state IN ('proposed', 'host_review', 'host_accepted', 'family_review', 'consented', 'school_confirmed', 'sponsor_approved', 'disclosed', 'active')`;
const known = `'proposed', 'host_review', 'host_accepted', 'family_review', 'consented', 'school_confirmed', 'sponsor_approved', 'disclosed', 'active', 'moving', 'ended', 'host_declined', 'student_declined', 'expired', 'blocked', 'cancelled'`;

/** A student in a bed of a home, from the proposal to the last day there. Only its lifecycle moves it; one bed and one student are held once. */
@Entity()
@Exclusion(
  'exchange_placement_holds_bed_once',
  `USING gist (bed_offer_id WITH =, daterange(from_on, until_on, '[]'::text) WITH &&) WHERE (${live})`,
)
@Index('exchange_placement_is_one_permanent', ['applicationId'], {
  unique: true,
  where: `kind = 'permanent' AND ${staying}`,
})
@Index('exchange_placement_is_one_for_a_while', ['applicationId'], {
  unique: true,
  where: `kind <> 'permanent' AND ${staying}`,
})
@Index('exchange_placement_by_application', ['applicationId', 'proposedAt', 'id'])
@Index('exchange_placement_by_host_file', ['hostFileId', 'proposedAt', 'id'])
@Index('exchange_placement_by_bed_offer', ['bedOfferId'])
@Index('exchange_placement_by_host_account', ['hostAccountId', 'proposedAt', 'id'])
@Index('exchange_placement_by_scope', ['scope', 'state', 'id'])
@Index('exchange_placement_by_host_time', ['hostDecidesUntil', 'id'], { where: `state IN ('proposed', 'host_review')` })
@Index('exchange_placement_by_family_time', ['familyDecidesUntil', 'id'], { where: `state = 'family_review'` })
@Check('exchange_placement_state_is_known', `state IN (${known})`)
@Check('exchange_placement_kind_is_known', `kind IN ('permanent', 'arrival', 'welcome', 'temporary')`)
@Check('exchange_placement_ends_after_it_begins', 'until_on > from_on')
@Check(
  'exchange_placement_asked_host_has_time',
  `state IN ('proposed', 'blocked', 'cancelled', 'expired') OR host_decides_until IS NOT NULL`,
)
@Check(
  'exchange_placement_accepted_by_host',
  `state IN ('proposed', 'host_review', 'host_declined', 'expired', 'blocked', 'cancelled') OR host_decided_at IS NOT NULL`,
)
@Check(
  'exchange_placement_agreed_by_both',
  `state NOT IN ('consented', 'school_confirmed', 'sponsor_approved', 'disclosed', 'active', 'moving', 'ended') OR num_nulls(student_agreed_at, parents_agreed_at) = 0`,
)
@Check(
  'exchange_placement_school_is_confirmed',
  `state NOT IN ('school_confirmed', 'sponsor_approved', 'disclosed', 'active', 'moving', 'ended') OR school_confirmed_on IS NOT NULL`,
)
@Check('exchange_placement_approval_is_whole', '(approved_by IS NULL) = (approved_at IS NULL)')
@Check(
  'exchange_placement_disclosed_is_approved',
  `state NOT IN ('sponsor_approved', 'disclosed', 'active', 'moving', 'ended') OR approved_at IS NOT NULL`,
)
@Check('exchange_placement_approved_by_another', 'approved_by IS DISTINCT FROM proposed_by OR approved_by IS NULL')
@Check(
  'exchange_placement_names_are_told_first',
  `state NOT IN ('disclosed', 'active', 'moving', 'ended') OR disclosed_at IS NOT NULL`,
)
@Check('exchange_placement_told_after_approval', 'disclosed_at IS NULL OR disclosed_at >= approved_at')
@Check('exchange_placement_lived_in_has_day', `state NOT IN ('active', 'moving', 'ended') OR moved_in_on IS NOT NULL`)
@Check('exchange_placement_ended_has_reason', `(state = 'ended') = (ended_on IS NOT NULL)`)
@Check('exchange_placement_leaves_with_reason', `state NOT IN ('moving', 'ended') OR end_reason IS NOT NULL`)
@Check('exchange_placement_ends_after_moving_in', 'ended_on IS NULL OR ended_on >= moved_in_on')
@Check(
  'exchange_placement_sport_clearing_is_whole',
  `(sport_cleared_on IS NULL) = (sport_cleared_by IS NULL) AND (sport_cleared_on IS NULL) = (sport_cleared_because = '')`,
)
@Check('exchange_placement_sport_is_cleared_by_another', 'sport_cleared_by <> proposed_by')
@Check(
  'exchange_placement_coordinator_is_not_host',
  'host_account_id <> ALL (ARRAY[proposed_by, approved_by]) AND student_account_id <> ALL (ARRAY[proposed_by, approved_by])',
)
export class ExchangePlacement {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'exchange_placement_pkey' })
  id: string;

  @ForeignKey('ExchangeApplication', { name: 'exchange_placement_of_application', onDelete: 'RESTRICT' })
  @Column('uuid')
  applicationId: string;

  @ForeignKey('HostFile', { name: 'exchange_placement_is_in_home_of_file', onDelete: 'RESTRICT' })
  @Column('uuid')
  hostFileId: string;

  @ForeignKey('HostBedOffer', { name: 'exchange_placement_holds_bed_offer', onDelete: 'RESTRICT' })
  @Column('uuid')
  bedOfferId: string;

  /** The receiving member, which policies read; an opaque id. */
  @Column('uuid')
  scope: string;

  /** The sponsor, whose officers decide; an opaque id. */
  @Index('exchange_placement_by_sponsor')
  @Column('uuid')
  sponsorId: string;

  /** The family's, which policies read. */
  @ForeignKey('Account', { name: 'exchange_placement_is_with_account', onDelete: 'RESTRICT' })
  @Column('uuid')
  hostAccountId: string;

  /** The student's, which policies read. */
  @Index('exchange_placement_by_student_account')
  @ForeignKey('Account', { name: 'exchange_placement_is_of_account', onDelete: 'RESTRICT' })
  @Column('uuid')
  studentAccountId: string;

  @Column('text')
  kind: PlacementKind;

  /** The student or the sender had arranged it: 22 CFR 62.25(h)(3). */
  @Column('boolean')
  isDirect: boolean;

  /** ISO dates, both of them lived there. */
  @Column('date')
  fromOn: string;

  @Column('date')
  untilOn: string;

  @Column('text')
  state: PlacementState;

  @Index('exchange_placement_proposed_by')
  @ForeignKey('Account', { name: 'exchange_placement_is_proposed_by_account', onDelete: 'RESTRICT' })
  @Column('uuid')
  proposedBy: string;

  @Column('timestamptz')
  proposedAt: Date;

  /** Until then it is the family's turn; after it the bed is free again. */
  @Column('timestamptz', { nullable: true })
  hostDecidesUntil: Date | null;

  @Column('timestamptz', { nullable: true })
  hostDecidedAt: Date | null;

  /** The same for the student and the natural parents. */
  @Column('timestamptz', { nullable: true })
  familyDecidesUntil: Date | null;

  @Column('timestamptz', { nullable: true })
  studentAgreedAt: Date | null;

  /** When the last of them did. */
  @Column('timestamptz', { nullable: true })
  parentsAgreedAt: Date | null;

  @Column('date', { nullable: true })
  schoolConfirmedOn: string | null;

  @Index('exchange_placement_approved_by')
  @ForeignKey('Account', { name: 'exchange_placement_is_approved_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  approvedBy: string | null;

  @Column('timestamptz', { nullable: true })
  approvedAt: Date | null;

  /** 22 CFR 62.25(h)(2): when an officer who has not proposed it found that sport plays no part (ISO date), and why. */
  @Column('date', { nullable: true })
  sportClearedOn: string | null;

  @Index('exchange_placement_sport_cleared_by')
  @ForeignKey('Account', { name: 'exchange_placement_sport_is_cleared_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  sportClearedBy: string | null;

  @Personal({ purpose: '22 CFR 62.25(h)(2): that nobody is placed for sport', retention: keptForStudents })
  @Column('text', { default: '' })
  sportClearedBecause: string;

  /** From then on the home and the student know each other: 22 CFR 62.25(l)(2), (m)(4). */
  @Column('timestamptz', { nullable: true })
  disclosedAt: Date | null;

  @Column('date', { nullable: true })
  movedInOn: string | null;

  /** When it was settled that the student moves to another home; ISO date. */
  @Column('date', { nullable: true })
  leavesSince: string | null;

  @Column('date', { nullable: true })
  endedOn: string | null;

  /** A code of why it was declined or ended: 22 CFR 62.25(l)(3). */
  @Column('text', { nullable: true })
  endReason: EndCode | DeclineCode | null;

  /** In words, for those who place; empty without any. */
  @Personal({ purpose: '22 CFR 62.25(l)(3): why a placement ended', retention: keptForStudents })
  @Column('text', { default: '' })
  reason: string;

  /** As the list showed it on the day of the proposal. */
  @Personal({ purpose: 'To tell why this home was proposed', retention: keptForStudents })
  @Column('jsonb', { nullable: true })
  why: PlacementWhy | null;

  /** The placement after which this one comes. */
  @Index('exchange_placement_replaces')
  @ForeignKey(() => ExchangePlacement, { name: 'exchange_placement_follows_placement', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  replacesId: string | null;
}
