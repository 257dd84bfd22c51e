import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { RoundJudge } from '../jury/round-judge.entity.js';

/** A judge's one sheet for all works in hand: their order, or the points spread over them. */
@Entity()
@Check('judge_ballot_status_is_known', `status IN ('incomplete', 'complete')`)
@Check('judge_ballot_complete_has_time', `(status = 'complete') = (completed_at IS NOT NULL)`)
@Check('judge_ballot_version_is_natural', 'version > 0')
export class JudgeBallot {
  @ForeignKey(() => RoundJudge, { name: 'judge_ballot_of_judge', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'judge_ballot_pkey' })
  roundJudgeId: string;

  /** Counts the saves: a tab that knows an older one may not overwrite. */
  @Column('int')
  version: number;

  @Column('text')
  status: 'incomplete' | 'complete';

  @Column('timestamptz')
  savedAt: Date;

  @Column('timestamptz', { nullable: true })
  completedAt: Date | null;
}
