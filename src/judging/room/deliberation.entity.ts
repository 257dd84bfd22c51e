import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Round } from '../round/round.entity.js';

/** How far the chair has opened a round's result to its judges. */
@Entity()
export class Deliberation {
  @ForeignKey(() => Round, { name: 'deliberation_of_round', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'deliberation_pkey' })
  roundId: string;

  /** Whether judges see the ranking. */
  @Column('boolean')
  rankingOpen: boolean;

  /** Whether judges see one another's cards and comments. */
  @Column('boolean')
  cardsOpen: boolean;

  @Index('deliberation_changed_by')
  @ForeignKey('Account', { name: 'deliberation_changed_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  changedBy: string | null;

  @Column('timestamptz')
  changedAt: Date;
}
