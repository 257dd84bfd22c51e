import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { RoundJudge } from '../jury/round-judge.entity.js';

/** A ballot as it was saved once; append-only. */
@Entity()
@Check('judge_ballot_version_restores_an_earlier_one', 'restores BETWEEN 0 AND version - 1')
export class JudgeBallotVersion {
  @ForeignKey(() => RoundJudge, { name: 'judge_ballot_version_of_judge', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'judge_ballot_version_pkey' })
  roundJudgeId: string;

  @PrimaryColumn('int', { primaryKeyConstraintName: 'judge_ballot_version_pkey' })
  version: number;

  /** The version whose content was brought back, if it was; 0 is the empty ballot. */
  @Column('int', { nullable: true })
  restores: number | null;

  /** Ranks or points by assignment id. */
  @Column('jsonb')
  lines: Record<string, number>;

  @Column('timestamptz')
  savedAt: Date;
}
