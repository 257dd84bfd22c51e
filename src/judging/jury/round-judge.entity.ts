import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Round } from '../round/round.entity.js';

export type RoundJudgeState = 'invited' | 'accepted' | 'declined' | 'dropped_out';

/** A person asked to judge in a round. */
@Entity()
@Check('round_judge_state_is_known', `state IN ('invited', 'accepted', 'declined', 'dropped_out')`)
@Check('round_judge_answered_has_time', `(state = 'invited') = (answered_at IS NULL)`)
@Check('round_judge_is_available_from_a_day_on', 'available_from <= available_until')
@Check('round_judge_wishes_a_load', 'load_wish > 0')
@Check('round_judge_number_is_natural', 'number > 0')
@Index('round_judge_is_unique_in_round', ['roundId', 'accountId'], { unique: true })
@Index('round_judge_number_is_unique_in_round', ['roundId', 'number'], { unique: true })
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

  /** What the judge is called where nobody may know their name together with what they gave. The database draws it, and it never changes. */
  @Column('int')
  number: number;

  @Column('text')
  state: RoundJudgeState;

  @Column('timestamptz')
  invitedAt: Date;

  /** When they said yes or no. */
  @Column('timestamptz', { nullable: true })
  answeredAt: Date | null;

  /** First day on which they have time, `YYYY-MM-DD`, in the round's zone; null is from its beginning. */
  @Column('date', { nullable: true })
  availableFrom: string | null;

  /** Last day on which they have time; null is to its end. */
  @Column('date', { nullable: true })
  availableUntil: string | null;

  /** The most works that they wish to have; null leaves it to the round. */
  @Column('int', { nullable: true })
  loadWish: number | null;
}
