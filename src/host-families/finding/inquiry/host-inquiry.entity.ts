import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../../platform/index.js';
import { HostFile } from '../../file/host-file.entity.js';
import { HostAlumnus } from '../alumni/host-alumnus.entity.js';
import { keptForAsking } from './kept-words.js';
import type { DropReason, HeardFrom, InquiryState } from './inquiry-state.js';

const kept = {
  purpose: 'To answer a family that asks about hosting',
  retention: keptForAsking,
};

const live = `state <> 'dropped_out'`;

/** A family that asks about hosting, before it has an account. Only its lifecycle moves it. */
@Entity()
@Index('host_inquiry_is_one_for_member_and_year', ['email', 'memberId', 'seasonYear'], {
  unique: true,
  where: `${live} AND member_id IS NOT NULL`,
})
@Index('host_inquiry_is_one_for_staff_and_year', ['email', 'seasonYear'], {
  unique: true,
  where: `${live} AND member_id IS NULL`,
})
@Index('host_inquiry_by_member_and_turn', ['memberId', 'state', 'stateSince', 'id'])
@Index('host_inquiry_by_turn', ['state', 'stateSince', 'id'])
@Check('host_inquiry_state_is_known', `state IN ('sent', 'waiting', 'answered', 'informed', 'applying', 'dropped_out')`)
@Check('host_inquiry_dropped_out_for_a_reason', `(state = 'dropped_out') = (drop_reason IS NOT NULL)`)
@Check(
  'host_inquiry_drop_reason_is_known',
  `drop_reason IN ('no-answer', 'not-now', 'no-room', 'household-changed', 'checks', 'interview', 'references', 'too-long', 'money', 'another-programme', 'not-suitable', 'moved', 'other')`,
)
@Check(
  'host_inquiry_informed_acknowledged_the_summary',
  `state NOT IN ('informed', 'applying') OR summary_version IS NOT NULL`,
)
@Check('host_inquiry_acknowledged_by_somebody_at_some_time', '(summary_version IS NULL) = (acknowledged_at IS NULL)')
@Check(
  'host_inquiry_knows_the_family_until_it_is_forgotten',
  '(forgotten_at IS NULL) = (name IS NOT NULL AND email IS NOT NULL AND phone IS NOT NULL)',
)
@Check('host_inquiry_forgotten_waits_for_nothing', `forgotten_at IS NULL OR state IN ('dropped_out', 'applying')`)
@Check('host_inquiry_that_applies_has_a_file', `(state = 'applying') = (host_file_id IS NOT NULL)`)
@Check('host_inquiry_has_an_adult', 'adults BETWEEN 1 AND 20')
@Check('host_inquiry_children_are_counted', 'children BETWEEN 0 AND 20')
export class HostInquiry {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'host_inquiry_pkey' })
  id: string;

  /** The member that answers; null outside of any member's reach, where staff do. */
  @ForeignKey('MemberOrganisation', { name: 'host_inquiry_goes_to_member', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  memberId: string | null;

  /** The year in which the school year begins. */
  @Column('smallint')
  seasonYear: number;

  @Column('text')
  state: InquiryState;

  /** Since when it stands there: who waits longest comes first. */
  @Column('timestamptz')
  stateSince: Date;

  @Personal(kept)
  @Column('text', { nullable: true })
  name: string | null;

  @Personal(kept)
  @Column('citext', { nullable: true })
  email: string | null;

  @Personal(kept)
  @Column('text', { nullable: true })
  phone: string | null;

  /** Town and ZIP code, as written. */
  @Personal(kept)
  @Column('text', { default: '' })
  place: string;

  @Column('smallint')
  adults: number;

  @Column('smallint')
  children: number;

  @Personal(kept)
  @Column('text', { default: '' })
  words: string;

  @Column('text')
  heardFrom: HeardFrom;

  @Column('text')
  locale: string;

  /** Which words the family agreed to when it asked to be contacted. */
  @Column('text')
  consentVersion: string;

  @Column('timestamptz')
  sentAt: Date;

  /** When the family showed that the address is its own. */
  @Column('timestamptz', { nullable: true })
  confirmedAt: Date | null;

  /** Which summary of the programme and its duties the family acknowledged: 22 CFR 62.25(j)(1). */
  @Column('text', { nullable: true })
  summaryVersion: string | null;

  @Personal(kept)
  @Column('text', { default: '' })
  acknowledgedBy: string;

  @Column('timestamptz', { nullable: true })
  acknowledgedAt: Date | null;

  /** Who answered first, and so brought the family: neither reviews nor visits it a second time. */
  @Index('host_inquiry_recruited_by')
  @ForeignKey('Account', { name: 'host_inquiry_is_recruited_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  recruitedBy: string | null;

  @Column('text', { nullable: true })
  dropReason: DropReason | null;

  @Personal(kept)
  @Column('text', { default: '' })
  dropWords: string;

  /** The family that hosted before and was asked again. */
  @Index('host_inquiry_alumnus')
  @ForeignKey(() => HostAlumnus, { name: 'host_inquiry_comes_from_alumnus', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  alumnusId: string | null;

  /** When the family was last reminded of its own turn. */
  @Column('timestamptz', { nullable: true })
  remindedAt: Date | null;

  /** The file that the family opened; what happens from here on stands there. */
  @Index('host_inquiry_file')
  @ForeignKey(() => HostFile, { name: 'host_inquiry_led_to_file', onDelete: 'CASCADE' })
  @Column('uuid', { nullable: true })
  hostFileId: string | null;

  @Column('timestamptz', { nullable: true })
  forgottenAt: Date | null;
}
