import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Assignment } from '../assignment/assignment.entity.js';
import { JudgeBallot } from './judge-ballot.entity.js';

/** What a ballot says of one work: its place in the order, or its points. A trigger holds it within what the round set. */
@Entity()
@ForeignKey(() => Assignment, ['assignmentId', 'roundJudgeId'], ['id', 'roundJudgeId'], {
  name: 'judge_ballot_line_is_of_a_work_in_hand',
  onDelete: 'RESTRICT',
})
@Check('judge_ballot_line_has_rank_or_points', '(rank IS NULL) <> (points IS NULL)')
@Check('judge_ballot_line_rank_is_natural', 'rank > 0')
@Check('judge_ballot_line_points_are_natural', 'points >= 0')
@Unique('judge_ballot_line_rank_is_given_once', ['roundJudgeId', 'rank'], { deferrable: 'INITIALLY DEFERRED' })
export class JudgeBallotLine {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'judge_ballot_line_pkey' })
  assignmentId: string;

  @ForeignKey(() => JudgeBallot, { name: 'judge_ballot_line_of_ballot', onDelete: 'CASCADE' })
  @Column('uuid')
  roundJudgeId: string;

  /** 1 is the best. */
  @Column('int', { nullable: true })
  rank: number | null;

  @Column('int', { nullable: true })
  points: number | null;
}
