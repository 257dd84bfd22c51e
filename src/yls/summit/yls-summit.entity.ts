import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { RefundStep, SummitRules, SummitState } from './summit-state.js';

const states = `'draft', 'open', 'closed', 'released', 'running', 'ended'`;

/** One edition of the Youth Leadership Summit. Only its lifecycle moves it. */
@Entity()
@Index('yls_summit_name_is_unique', ['name'], { unique: true })
@Unique('yls_summit_has_one_currency', ['id', 'currency'])
@Index('yls_summit_by_begin', ['beginsOn', 'id'])
@Check('yls_summit_has_name', `btrim(name) <> ''`)
@Check('yls_summit_state_is_known', `state IN (${states})`)
@Check('yls_summit_ends_after_it_begins', 'ends_on >= begins_on')
@Check('yls_summit_has_places', 'capacity > 0')
@Check('yls_summit_holds_no_more_than_it_has', 'seats_held BETWEEN 0 AND capacity')
@Check('yls_summit_ages_are_in_order', 'age_from BETWEEN 13 AND age_to AND age_to <= 25')
@Check('yls_summit_fee_is_no_debt', `fee_cents >= 0 AND currency ~ '^[A-Z]{3}$'`)
@Check('yls_summit_offer_has_days', 'offer_days BETWEEN 1 AND 60')
@Check('yls_summit_chaperones_are_enough', 'students_per_chaperone BETWEEN 1 AND 50')
export class YlsSummit {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'yls_summit_pkey' })
  id: string;

  /** Such as `Youth Leadership Summit 2027`. */
  @Column('text')
  name: string;

  /** The town. */
  @Column('text')
  place: string;

  @Column('text')
  venue: string;

  /** IANA name of the zone in which its days and deadlines lie. */
  @Column('text')
  timeZone: string;

  /** ISO dates, the last one included. */
  @Column('date')
  beginsOn: string;

  @Column('date')
  endsOn: string;

  /** Delegates, without chaperones. */
  @Column('int')
  capacity: number;

  /** Of these, how many are kept for registered delegations; the database counts them. */
  @Column('int', { default: 0 })
  seatsHeld: number;

  /** In completed years on the first day. */
  @Column('smallint')
  ageFrom: number;

  /** In completed years on the last day. */
  @Column('smallint')
  ageTo: number;

  @Column('int')
  feeCents: number;

  /** ISO 4217. */
  @Column('text', { default: 'USD' })
  currency: string;

  /** The first instant at which no application is taken any more. */
  @Column('timestamptz')
  appliesUntil: Date;

  /** The same for what referees write. */
  @Column('timestamptz')
  recommendsUntil: Date;

  /** So many days an offer stands. */
  @Column('smallint', { default: 14 })
  offerDays: number;

  @Column('smallint', { default: 6 })
  studentsPerChaperone: number;

  /** By days, the longest first. */
  @Column('jsonb', { default: [] })
  refundSteps: RefundStep[];

  @Column('jsonb', { default: {} })
  rules: SummitRules;

  /** Counts the changes of its form. */
  @Column('int', { default: 1 })
  formVersion: number;

  @Column('text')
  state: SummitState;
}
