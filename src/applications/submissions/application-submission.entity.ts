import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Application } from '../application/application.entity.js';

/** That an application was handed in, as it was read on that day; it may be handed in again after it was returned. */
@Entity()
@Index('application_submission_number_is_unique', ['applicationId', 'number'], { unique: true })
@Check('application_submission_counts_from_one', 'number >= 1')
@Check('application_submission_hash_is_hexadecimal', `hash ~ '^[0-9a-f]{64}$'`)
export class ApplicationSubmission {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'application_submission_pkey' })
  id: string;

  @ForeignKey(() => Application, { name: 'application_submission_is_of_application', onDelete: 'CASCADE' })
  @Column('uuid')
  applicationId: string;

  @Column('int')
  number: number;

  /** The definition and its version, such as `host-family 2026-1`. */
  @Column('text')
  definition: string;

  /** The language in which questions and answers were read. */
  @Column('text')
  locale: string;

  /** SHA-256 over the sections' hashes, in their order. */
  @Column('text')
  hash: string;

  @Column('timestamptz')
  submittedAt: Date;

  @Index('application_submission_by')
  @ForeignKey('Account', { name: 'application_submission_is_by_account', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  submittedBy: string | null;
}
