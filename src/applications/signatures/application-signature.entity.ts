import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import { ApplicationRequest } from '../requests/application-request.entity.js';
import { StatementText } from './statement-text.entity.js';

/** That somebody signed: which words, for which answers, in which language, and when. Append-only; one that lapsed stays. */
@Entity()
@Check('application_signature_is_not_empty', `btrim(typed_name) <> ''`)
@Check('application_signature_answers_hash_is_hexadecimal', `answers_hash ~ '^[0-9a-f]{64}$'`)
@Index('application_signature_by_request', ['requestId', 'signedAt'])
export class ApplicationSignature {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'application_signature_pkey' })
  id: string;

  @ForeignKey(() => ApplicationRequest, { name: 'application_signature_answers_request', onDelete: 'CASCADE' })
  @Column('uuid')
  requestId: string;

  @Index('application_signature_by_text')
  @ForeignKey(() => StatementText, { name: 'application_signature_is_under_text', onDelete: 'RESTRICT' })
  @Column('text')
  textHash: string;

  /** SHA-256 over the answers that the signature stands for, as they were typed. */
  @Column('text')
  answersHash: string;

  @Personal({ purpose: 'Proof of who signed', retention: 'As long after the programme’s end as the application' })
  @Column('text')
  typedName: string;

  @Column('timestamptz')
  signedAt: Date;
}
