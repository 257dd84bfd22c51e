import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../../platform/index.js';
import { Round } from '../../round/round.entity.js';

/** What people answered where the ladder asks them: the jury by a mini-round, or the chair with a reason. Append-only: a later answer takes the place of an earlier one. */
@Entity('tie_answer')
@Check('tie_answer_step_is_known', `step IN ('pairwise', 'chair')`)
@Check('tie_answer_is_about_several', 'cardinality(tied) > 1')
@Check('tie_answer_ranking_is_a_list', `jsonb_typeof(ranking) = 'array'`)
@Check('tie_answer_says_why', `mini_round_id IS NOT NULL OR btrim(reason) <> ''`)
@Check('tie_answer_of_mini_round_is_pairwise', `mini_round_id IS NULL OR step = 'pairwise'`)
@Index('tie_answer_by_round', ['roundId', 'answeredAt', 'id'])
export class TieAnswerRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'tie_answer_pkey' })
  id: string;

  @ForeignKey(() => Round, { name: 'tie_answer_of_round', onDelete: 'RESTRICT' })
  @Column('uuid')
  roundId: string;

  @Column('text')
  step: 'pairwise' | 'chair';

  /** Round entries that were level. */
  @Column('uuid', { array: true })
  tied: string[];

  /** Best first; works in one group stay level. */
  @Column('jsonb')
  ranking: string[][];

  @Personal({ purpose: 'Shows why one of two equal works stands first', retention: 'As long as the result' })
  @Column('text', { nullable: true })
  reason: string | null;

  /** The round of pairs whose result it is. */
  @Index('tie_answer_mini_round')
  @ForeignKey(() => Round, { name: 'tie_answer_of_mini_round', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  miniRoundId: string | null;

  @Index('tie_answer_answered_by')
  @ForeignKey('Account', { name: 'tie_answer_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  answeredBy: string | null;

  @Column('timestamptz')
  answeredAt: Date;
}
