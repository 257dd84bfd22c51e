import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Round } from '../round/round.entity.js';

/** When a person was last compared with the works of a round. An official who never was sees no page of the round before. */
@Entity()
export class ConflictCheck {
  @ForeignKey(() => Round, { name: 'conflict_check_of_round', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'conflict_check_pkey' })
  roundId: string;

  @Index('conflict_check_account')
  @ForeignKey('Account', { name: 'conflict_check_of_account', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'conflict_check_pkey' })
  accountId: string;

  @Column('timestamptz')
  checkedAt: Date;
}
