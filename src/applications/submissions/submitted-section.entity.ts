import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import { ApplicationSubmission } from './application-submission.entity.js';

/** A question and its answer in words, as they were read. */
export interface AskedAndAnswered {
  field: string;
  question: string;
  answer: string;
}

/** One section as it was handed in. Nobody but `SubmittedSections` reads it, because it knows which readings are logged. */
@Entity()
@Check('submitted_section_is_a_list', `jsonb_typeof(answers) = 'array'`)
@Check('submitted_section_hash_is_hexadecimal', `hash ~ '^[0-9a-f]{64}$'`)
export class SubmittedSection {
  @ForeignKey(() => ApplicationSubmission, { name: 'submitted_section_is_of_submission', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'submitted_section_pkey' })
  submissionId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'submitted_section_pkey' })
  code: string;

  @Column('text')
  fieldGroup: string;

  @Column('text')
  title: string;

  @Personal({
    purpose: 'What was handed in, for what each question says',
    retention: 'As long after the programme’s end as each question says',
  })
  @Column('jsonb')
  answers: AskedAndAnswered[];

  /** SHA-256 over title and answers as they were handed in; it outlives answers that retention takes away. */
  @Column('text')
  hash: string;
}
