import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { BallotState } from './ballot-state.js';

/** The people's choice of an edition: apart from the jury, and hidden until it is counted. */
@Entity()
@Index('ballot_is_one_for_edition', ['editionId'], { unique: true, where: `state <> 'cancelled'` })
@Index('ballot_by_closing', ['closesAt', 'id'])
@Check('ballot_state_is_known', `state IN ('planned', 'open', 'ended', 'counted', 'cancelled')`)
@Check('ballot_works_are_known', `works IN ('placed', 'shown')`)
@Check('ballot_closes_after_it_opens', 'closes_at > opens_at')
@Check('ballot_counted_has_time', `(state = 'counted') = (counted_at IS NOT NULL)`)
export class Ballot {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'ballot_pkey' })
  id: string;

  @Index('ballot_by_edition')
  @ForeignKey('Edition', { name: 'ballot_belongs_to_edition', onDelete: 'RESTRICT' })
  @Column('uuid')
  editionId: string;

  /** Which works of the exhibit stand for election: those with a place, or all that hang. */
  @Column('text')
  works: 'placed' | 'shown';

  @Column('timestamptz')
  opensAt: Date;

  /** The first instant at which no vote is taken. */
  @Column('timestamptz')
  closesAt: Date;

  @Column('text')
  state: BallotState;

  @Column('timestamptz', { nullable: true })
  countedAt: Date | null;

  @Index('ballot_by_maker')
  @ForeignKey('Account', { name: 'ballot_is_made_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  createdBy: string | null;

  @Column('timestamptz')
  createdAt: Date;
}
