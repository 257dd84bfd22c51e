import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { YlsSummit } from '../summit/yls-summit.entity.js';
import type { AskedField, QuestionSection } from './asked-field.js';

/** What one summit asks its applicants, beside what it asks all. */
@Entity()
@Index('yls_question_code_is_unique', ['summitId', 'code'], { unique: true })
@Index('yls_question_by_summit', ['summitId', 'section', 'position', 'id'])
@Check('yls_question_section_is_known', `section IN ('about', 'essays', 'more')`)
@Check('yls_question_is_named_as_its_field', `field ->> 'code' = code`)
export class YlsQuestion {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'yls_question_pkey' })
  id: string;

  @ForeignKey(() => YlsSummit, { name: 'yls_question_of_summit', onDelete: 'RESTRICT' })
  @Column('uuid')
  summitId: string;

  @Column('text')
  section: QuestionSection;

  /** From 1 within its section. */
  @Column('int')
  position: number;

  @Column('text')
  code: string;

  @Column('jsonb')
  field: AskedField;

  /** Whether reviewers, who read blind, see the answer: it should not say who somebody is beyond what is needed. */
  @Column('boolean', { default: false })
  forReviewers: boolean;
}
