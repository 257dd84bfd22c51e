import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Localized } from './localized.js';
import { RubricVersion } from './rubric-version.entity.js';

/** One question of a rubric, with a described level for each step of its scale. */
@Entity()
@Check('criterion_weighs_something', 'parts > 0')
@Check('criterion_scale_has_steps', 'scale BETWEEN 2 AND 10')
@Check('criterion_describes_each_step', 'jsonb_array_length(anchors) IN (0, scale)')
@Index('criterion_position_is_unique_in_rubric', ['rubricVersionId', 'position'], { unique: true })
@Index('criterion_code_is_unique_in_rubric', ['rubricVersionId', 'code'], { unique: true })
export class Criterion {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'criterion_pkey' })
  id: string;

  @ForeignKey(() => RubricVersion, { name: 'criterion_of_rubric_version', onDelete: 'RESTRICT' })
  @Column('uuid')
  rubricVersionId: string;

  /** From 1. */
  @Column('int')
  position: number;

  @Column('text')
  code: string;

  @Column('jsonb')
  label: Localized;

  /** Its share of the rubric's parts. */
  @Column('int')
  parts: number;

  /** Steps of the scale; a score is one of 1…scale. */
  @Column('int')
  scale: number;

  /** What each step means, lowest first. */
  @Column('jsonb')
  anchors: Localized[];
}
