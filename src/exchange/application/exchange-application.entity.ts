import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, VirtualColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import { keptForStudents } from '../retention.js';
import { ExchangeSchool } from '../schools/exchange-school.entity.js';
import { ExchangeSponsor } from '../sponsor/exchange-sponsor.entity.js';
import { ExchangeTerm } from '../terms/exchange-term.entity.js';
import type { ApplicationState, ReturnableState } from './application-state.js';
import { homeAccountsOf } from './home-accounts.js';

const states = `'draft', 'guardian_signed', 'nominated', 'accepted_by_member', 'submitted_to_sponsor', 'under_review', 'returned', 'selected', 'placing', 'placed', 'ds2019_issued', 'visa', 'cleared_to_travel', 'active', 'completed', 'withdrawn', 'declined', 'not_placed', 'no_show', 'terminated', 'visa_denied'`;
const over = `'completed', 'withdrawn', 'declined', 'not_placed', 'no_show', 'terminated', 'visa_denied'`;
const chosen = `'selected', 'placing', 'placed', 'ds2019_issued', 'visa', 'cleared_to_travel', 'active', 'completed', 'not_placed', 'no_show', 'terminated', 'visa_denied'`;

/** A student's way to another country for one term, and back. Only its lifecycle moves it. */
@Entity()
@Index('exchange_application_is_one_live_for_term', ['accountId', 'termId'], {
  unique: true,
  where: `state NOT IN (${over})`,
})
@Index('exchange_application_by_account', ['accountId', 'openedAt', 'id'])
@Index('exchange_application_by_scope', ['scope', 'openedAt', 'id'])
@Index('exchange_application_by_sending_community', ['sendingCommunityId', 'openedAt', 'id'])
@Index('exchange_application_by_sponsor', ['sponsorId', 'openedAt', 'id'])
@Index('exchange_application_by_term', ['termId', 'state', 'openedAt', 'id'])
@Index('exchange_application_by_opening', ['openedAt', 'id'])
@Check('exchange_application_state_is_known', `state IN (${states})`)
@Check('exchange_application_returned_knows_where_to', `(state = 'returned') = (returned_to IS NOT NULL)`)
@Check(
  'exchange_application_returned_to_a_desk',
  `returned_to IN ('guardian_signed', 'nominated', 'accepted_by_member', 'under_review')`,
)
@Check('exchange_application_nomination_is_whole', 'num_nulls(scope, nominated_by) IN (0, 2)')
@Check(
  'exchange_application_beyond_home_is_nominated',
  `scope IS NOT NULL OR state IN ('draft', 'guardian_signed', 'returned', 'withdrawn', 'declined')`,
)
@Check('exchange_application_is_submitted', `submitted_at IS NOT NULL OR state IN ('draft', 'withdrawn')`)
@Check('exchange_application_chosen_has_day', `selected_on IS NOT NULL OR state NOT IN (${chosen})`)
@Check(
  'exchange_application_papers_have_days',
  `state NOT IN ('ds2019_issued', 'visa', 'cleared_to_travel', 'active', 'completed', 'no_show') OR ds2019_issued_on IS NOT NULL`,
)
@Check(
  'exchange_application_travels_with_visa',
  `state NOT IN ('visa', 'cleared_to_travel', 'active', 'completed', 'no_show') OR visa_on IS NOT NULL`,
)
@Check(
  'exchange_application_there_has_arrived',
  `state NOT IN ('active', 'completed', 'terminated') OR arrived_on IS NOT NULL`,
)
@Check('exchange_application_override_is_whole', `(years_overridden_by IS NULL) = (years_overridden_because = '')`)
@Check('exchange_application_override_is_by_another', 'years_overridden_by <> account_id')
@Check('exchange_application_over_has_day', `(state IN (${over})) = (ended_on IS NOT NULL)`)
export class ExchangeApplication {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'exchange_application_pkey' })
  id: string;

  /** The student's. */
  @ForeignKey('Account', { name: 'exchange_application_is_by_account', onDelete: 'RESTRICT' })
  @Column('uuid')
  accountId: string;

  /** Accounts of everybody in whose home the student lives, lived or may come to live, as they are when it is read; for policies. */
  @VirtualColumn('uuid', { query: (alias) => homeAccountsOf(`${alias}.id`) })
  readonly homeAccountIds: readonly string[];

  @ForeignKey(() => ExchangeTerm, { name: 'exchange_application_is_for_term', onDelete: 'RESTRICT' })
  @Column('uuid')
  termId: string;

  /** The term's, which policies read. */
  @ForeignKey(() => ExchangeSponsor, { name: 'exchange_application_is_to_sponsor', onDelete: 'RESTRICT' })
  @Column('uuid')
  sponsorId: string;

  /** The community that nominates; its coordinators hold their role in this scope. */
  @ForeignKey('Community', { name: 'exchange_application_is_sent_by_community', onDelete: 'RESTRICT' })
  @Column('uuid')
  sendingCommunityId: string;

  /** The receiving member; null until the nomination. */
  @Column('uuid', { nullable: true })
  scope: string | null;

  /** By which the nomination goes. */
  @Index('exchange_application_partnership')
  @ForeignKey('Partnership', { name: 'exchange_application_goes_by_partnership', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  partnershipId: string | null;

  @Index('exchange_application_nominated_by')
  @ForeignKey('Account', { name: 'exchange_application_is_nominated_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  nominatedBy: string | null;

  @Column('text')
  state: ApplicationState;

  @Column('text', { nullable: true })
  returnedTo: ReturnableState | null;

  /** Student or sender have arranged a school or a family themselves: 22 CFR 62.25(h)(3). */
  @Column('boolean', { default: false })
  isDirect: boolean;

  @Column('timestamptz')
  openedAt: Date;

  @Column('timestamptz', { nullable: true })
  submittedAt: Date | null;

  /** ISO dates, as all below. */
  @Column('date', { nullable: true })
  selectedOn: string | null;

  @Column('date', { nullable: true })
  ds2019IssuedOn: string | null;

  @Column('date', { nullable: true })
  visaOn: string | null;

  @Column('date', { nullable: true })
  departsOn: string | null;

  @Column('date', { nullable: true })
  arrivedOn: string | null;

  @Column('date', { nullable: true })
  endedOn: string | null;

  /** Why it ended otherwise than meant; empty while it has not. */
  @Personal({ purpose: '22 CFR 62.13(a)', retention: keptForStudents })
  @Column('text', { default: '' })
  endReason: string;

  /** The school that has accepted the student. */
  @Index('exchange_application_school')
  @ForeignKey(() => ExchangeSchool, { name: 'exchange_application_has_school', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  schoolId: string | null;

  /** 22 CFR 62.25(e)(1): why an officer lets the student come with more than eleven years; empty where nobody had to. */
  @Personal({ purpose: '22 CFR 62.25(e)(1)', retention: keptForStudents })
  @Column('text', { default: '' })
  yearsOverriddenBecause: string;

  @Index('exchange_application_years_overridden_by')
  @ForeignKey('Account', { name: 'exchange_application_years_are_overridden_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  yearsOverriddenBy: string | null;
}
