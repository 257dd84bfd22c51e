import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import { keptForDelegates } from '../retention.js';
import { YlsSummit } from '../summit/yls-summit.entity.js';
import type { Decision, RegistrationState } from './registration-state.js';

const states = `'draft', 'awaiting_guardian', 'submitted', 'under_review', 'admitted', 'waitlisted', 'declined', 'confirmed', 'payment_due', 'aided', 'complete', 'checked_in', 'present', 'completed', 'offer_expired', 'cancelled', 'refunded', 'sent_home'`;
const unseen = `'draft', 'awaiting_guardian', 'submitted', 'under_review', 'cancelled'`;
const coming = `'confirmed', 'payment_due', 'aided', 'complete', 'checked_in', 'present', 'completed', 'sent_home'`;
const given = `'declined', 'offer_expired', 'cancelled', 'refunded'`;

const who = { retention: keptForDelegates, purpose: 'To know who comes to the summit' };

/** A student's application to a summit and what becomes of it. Only its lifecycle moves it. */
@Entity()
@Index('yls_registration_is_one_live_for_summit', ['accountId', 'summitId'], {
  unique: true,
  where: `state NOT IN (${given})`,
})
@Index('yls_registration_by_account', ['accountId', 'openedAt', 'id'])
@Index('yls_registration_by_scope', ['scope', 'openedAt', 'id'])
@Index('yls_registration_by_name', ['summitId', 'name', 'id'])
@Index('yls_registration_by_summit', ['summitId', 'openedAt', 'id'])
@Index('yls_registration_by_state', ['summitId', 'state', 'openedAt', 'id'])
@Index('yls_registration_by_offer', ['offerUntil'], { where: `state = 'admitted'` })
@ForeignKey('YlsDelegation', ['delegationId', 'summitId', 'scope'], ['id', 'summitId', 'memberId'], {
  name: 'yls_registration_is_in_delegation',
  onDelete: 'RESTRICT',
})
@Index('yls_registration_with_delegation', ['delegationId', 'summitId', 'scope'])
@Check('yls_registration_state_is_known', `state IN (${states})`)
@Check('yls_registration_decision_is_known', `decision IN ('admit', 'waitlist', 'decline')`)
@Check('yls_registration_decision_has_moment', '(decision IS NULL) = (decided_at IS NULL)')
@Check(
  'yls_registration_is_submitted',
  `submitted_at IS NOT NULL OR state IN ('draft', 'awaiting_guardian', 'cancelled')`,
)
@Check('yls_registration_answer_is_released', `released_at IS NOT NULL OR state IN (${unseen})`)
@Check('yls_registration_offer_has_end', `offer_until IS NOT NULL OR state <> 'admitted'`)
@Check('yls_registration_coming_has_confirmed', `confirmed_at IS NOT NULL OR state NOT IN (${coming})`)
@Check('yls_registration_gender_is_known', `gender IN ('female', 'male', 'other')`)
@Check('yls_registration_country_is_code', `country ~ '^[A-Z]{2}$'`)
export class YlsRegistration {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'yls_registration_pkey' })
  id: string;

  /** The student's. */
  @ForeignKey('Account', { name: 'yls_registration_is_by_account', onDelete: 'RESTRICT' })
  @Column('uuid')
  accountId: string;

  @ForeignKey(() => YlsSummit, { name: 'yls_registration_is_for_summit', onDelete: 'RESTRICT' })
  @Column('uuid')
  summitId: string;

  /** The member through which the student applies; its coordinators hold their role in this scope. */
  @Column('uuid')
  scope: string;

  /** By which a partner city's student comes; null for the member's own. */
  @Index('yls_registration_partnership')
  @ForeignKey('Partnership', { name: 'yls_registration_goes_by_partnership', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  partnershipId: string | null;

  /** The student's own. */
  @Index('yls_registration_community')
  @ForeignKey('Community', { name: 'yls_registration_is_from_community', onDelete: 'RESTRICT' })
  @Column('uuid')
  communityId: string;

  /** Of the same member and summit. */
  @Column('uuid', { nullable: true })
  delegationId: string | null;

  /** With whom the waitlist moves it; null for who moves alone. */
  @Index('yls_registration_party')
  @ForeignKey('YlsParty', { name: 'yls_registration_moves_with_party', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  partyId: string | null;

  @Personal(who)
  @Column('text', { default: '' })
  name: string;

  /** How the student wants to be addressed. */
  @Personal(who)
  @Column('text', { default: '' })
  called: string;

  /** ISO date. */
  @Personal({ retention: keptForDelegates, purpose: 'Ages at the summit, and rooms by age' })
  @Column('date', { nullable: true })
  birthDate: string | null;

  @Personal({ retention: keptForDelegates, purpose: 'Rooms at the summit' })
  @Column('text', { nullable: true })
  gender: 'female' | 'male' | 'other' | null;

  /** ISO 3166-1 alpha-2. */
  @Personal(who)
  @Column('text', { nullable: true })
  country: string | null;

  @Column('text')
  state: RegistrationState;

  @Column('text', { nullable: true })
  decision: Decision | null;

  @Column('timestamptz', { nullable: true })
  decidedAt: Date | null;

  /** From when on the student has seen what was decided. */
  @Column('timestamptz', { nullable: true })
  releasedAt: Date | null;

  /** The last ISO day on which the offer can be taken. */
  @Column('date', { nullable: true })
  offerUntil: string | null;

  @Column('timestamptz')
  openedAt: Date;

  @Column('timestamptz', { nullable: true })
  submittedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  confirmedAt: Date | null;

  /** Why it ended otherwise than meant. */
  @Personal({ retention: keptForDelegates, purpose: 'To answer for an end that was not meant' })
  @Column('text', { default: '' })
  endedReason: string;
}
