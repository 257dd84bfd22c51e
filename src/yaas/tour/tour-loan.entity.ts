import { Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { TourLeg } from './tour-leg.entity.js';

/** A work on loan for a leg; its dates follow the leg's. The database lets no work be in two places on a day. */
@Entity()
@Index('tour_loan_is_one_for_leg_and_entry', ['legId', 'entryId'], { unique: true })
@Exclusion(
  'tour_loan_is_in_one_place_at_a_time',
  `USING gist (entry_id WITH =, daterange(from_on, until_on, '[]'::text) WITH &&) WHERE (recalled_at IS NULL)`,
)
@ForeignKey(() => TourLeg, ['legId', 'fromOn', 'untilOn'], ['id', 'fromOn', 'untilOn'], {
  name: 'tour_loan_belongs_to_leg',
  onUpdate: 'CASCADE',
  onDelete: 'RESTRICT',
})
export class TourLoan {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'tour_loan_pkey' })
  id: string;

  @Column('uuid')
  legId: string;

  @Index('tour_loan_by_entry')
  @ForeignKey('Entry', { name: 'tour_loan_is_of_entry', onDelete: 'RESTRICT' })
  @Column('uuid')
  entryId: string;

  @Column('date')
  fromOn: string;

  @Column('date')
  untilOn: string;

  @Column('timestamptz')
  lentAt: Date;

  /** The family, or staff, took it back: the host takes it off the wall. */
  @Column('timestamptz', { nullable: true })
  recalledAt: Date | null;
}
