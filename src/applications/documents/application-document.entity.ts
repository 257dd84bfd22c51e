import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import { Application } from '../application/application.entity.js';

export type DocumentState = 'sent' | 'accepted' | 'returned' | 'replaced';

/** A file that was sent for a kind of document. A better one takes its place, and it stays as an earlier version. */
@Entity()
@Index('application_document_by_application', ['applicationId', 'kind', 'id'])
@Check('application_document_state_is_known', `state IN ('sent', 'accepted', 'returned', 'replaced')`)
@Check('application_document_returned_says_why', `(state = 'returned') <= (note <> '')`)
@Check('application_document_judged_has_who_and_when', '(judged_at IS NULL) = (judged_by IS NULL)')
@Check('application_document_translation_has_language', 'language IS NOT NULL OR NOT is_translation')
export class ApplicationDocument {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'application_document_pkey' })
  id: string;

  @ForeignKey(() => Application, { name: 'application_document_is_for_application', onDelete: 'CASCADE' })
  @Column('uuid')
  applicationId: string;

  /** Code of the definition's documents. */
  @Column('text')
  kind: string;

  @Personal({
    purpose: 'What the programme asked to see',
    retention: 'As long after the programme’s end as the application',
  })
  @Index('application_document_by_file')
  @ForeignKey('StoredFile', { name: 'application_document_is_in_file', onDelete: 'RESTRICT' })
  @Column('uuid')
  fileId: string;

  @Column('text', { nullable: true })
  language: string | null;

  @Column('boolean', { default: false })
  isTranslation: boolean;

  @Column('text')
  state: DocumentState;

  /** What is to be mended, by whoever returned it. */
  @Personal({ purpose: 'To say what is to be mended', retention: 'As long as the document' })
  @Column('text', { default: '' })
  note: string;

  @Column('timestamptz')
  sentAt: Date;

  @Index('application_document_sent_by')
  @ForeignKey('Account', { name: 'application_document_was_sent_by_account', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  sentBy: string | null;

  @Column('timestamptz', { nullable: true })
  judgedAt: Date | null;

  @Index('application_document_judged_by')
  @ForeignKey('Account', { name: 'application_document_was_judged_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  judgedBy: string | null;
}
