import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

export const LEG_STATES = ['planned', 'open', 'closed', 'cancelled'] as const;
export type LegState = (typeof LEG_STATES)[number];
export type LegEvent = 'open' | 'close' | 'cancel';

/** Where works of an edition hang for some weeks: a member is the host. */
@Entity()
@Unique('tour_leg_dates_are_those_of_its_loans', ['id', 'fromOn', 'untilOn'])
@Index('tour_leg_by_edition', ['editionId', 'fromOn', 'id'])
@Index('tour_leg_by_host', ['hostMemberId', 'fromOn', 'id'])
@Index('tour_leg_by_time', ['fromOn', 'id'])
@Check('tour_leg_state_is_known', `state IN ('planned', 'open', 'closed', 'cancelled')`)
@Check('tour_leg_says_where', `btrim(venue) <> ''`)
@Check('tour_leg_ends_after_it_begins', 'until_on >= from_on')
export class TourLeg {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'tour_leg_pkey' })
  id: string;

  @ForeignKey('Edition', { name: 'tour_leg_shows_edition', onDelete: 'RESTRICT' })
  @Column('uuid')
  editionId: string;

  @ForeignKey('MemberOrganisation', { name: 'tour_leg_is_hosted_by_member', onDelete: 'RESTRICT' })
  @Column('uuid')
  hostMemberId: string;

  /** Name and address of the house, as visitors should find it. */
  @Column('text')
  venue: string;

  /** Opening hours and what else visitors should know; may be empty. */
  @Column('text')
  hours: string;

  /** `YYYY-MM-DD`, both days included. */
  @Column('date')
  fromOn: string;

  @Column('date')
  untilOn: string;

  @Column('text')
  state: LegState;

  @Index('tour_leg_by_maker')
  @ForeignKey('Account', { name: 'tour_leg_is_made_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  createdBy: string | null;

  @Column('timestamptz')
  createdAt: Date;
}
