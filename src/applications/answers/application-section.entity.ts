import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import { Application } from '../application/application.entity.js';
import type { Typed } from './read-field.js';

/** One section as it was last typed. Nobody but `SectionAnswers` reads it, because it knows which readings are logged. */
@Entity()
@Check('application_section_version_counts_from_one', 'version >= 1')
@Check('application_section_typed_is_an_object', `jsonb_typeof(typed) = 'object'`)
export class ApplicationSection {
  @ForeignKey(() => Application, { name: 'application_section_is_of_application', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'application_section_pkey' })
  applicationId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'application_section_pkey' })
  code: string;

  /** A form that was filled in from an earlier version overwrites nothing. */
  @Column('int')
  version: number;

  @Personal({
    purpose: 'What the programme asked, for what each question says',
    retention: 'As long after the programme’s end as each question says',
  })
  @Column('jsonb')
  typed: Typed;

  /** Copied from an earlier application, and not yet looked through. */
  @Column('boolean', { default: false })
  toConfirm: boolean;

  @Column('timestamptz')
  savedAt: Date;

  @Index('application_section_saved_by')
  @ForeignKey('Account', { name: 'application_section_was_saved_by_account', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  savedBy: string | null;
}
