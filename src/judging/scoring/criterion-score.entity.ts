import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Criterion } from '../round/criterion.entity.js';
import { Scorecard } from './scorecard.entity.js';

/** One step on one criterion's scale; a trigger holds it within the scale. */
@Entity()
@Check('criterion_score_step_is_natural', 'step > 0')
export class CriterionScore {
  @ForeignKey(() => Scorecard, { name: 'criterion_score_of_scorecard', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'criterion_score_pkey' })
  assignmentId: string;

  @Index('criterion_score_criterion')
  @ForeignKey(() => Criterion, { name: 'criterion_score_of_criterion', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'criterion_score_pkey' })
  criterionId: string;

  @Column('smallint')
  step: number;
}
