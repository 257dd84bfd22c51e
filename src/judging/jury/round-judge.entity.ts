import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Round } from '../round/round.entity.js';

export type RoundJudgeState = 'invited' | 'accepted' | 'declined' | 'dropped_out';

/** A person asked to judge in a round. */
@Entity()
@Check('round_judge_state_is_known', `state IN ('invited', 'accepted', 'declined', 'dropped_out')`)
@Check('round_judge_answered_has_time', `(state = 'invited') = (answered_at IS NULL)`)
@Index('round_judge_is_unique_in_round', ['roundId', 'accountId'], { unique: true })
@Index('round_judge_by_account', ['accountId'])
export class RoundJudge {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'round_judge_pkey' })
  id: string;

  @ForeignKey(() => Round, { name: 'round_judge_of_round', onDelete: 'RESTRICT' })
  @Column('uuid')
  roundId: string;

  @ForeignKey('Account', { name: 'round_judge_is_account', onDelete: 'RESTRICT' })
  @Column('uuid')
  accountId: string;

  @Column('text')
  state: RoundJudgeState;

  @Column('timestamptz')
  invitedAt: Date;

  /** When they said yes or no. */
  @Column('timestamptz', { nullable: true })
  answeredAt: Date | null;
}
