import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Personal, type RuleResult } from '../../platform/index.js';
import type { Typed } from '../answers/read-field.js';
import { ApplicationRequest } from '../requests/application-request.entity.js';

const kept = 'As long after the programme’s end as each question says';

/** What a referee wrote, once and for good. Nobody but `ReferenceAnswers` reads it, because it knows which readings are logged. */
@Entity()
@Check('application_reference_typed_is_an_object', `jsonb_typeof(typed) = 'object'`)
@Check('application_reference_findings_are_a_list', `jsonb_typeof(findings) = 'array'`)
export class ApplicationReference {
  @ForeignKey(() => ApplicationRequest, { name: 'application_reference_answers_request', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'application_reference_pkey' })
  requestId: string;

  /** Code of the definition's relations. */
  @Personal({ purpose: 'To judge what the recommendation is worth', retention: kept })
  @Column('text')
  relation: string;

  @Personal({ purpose: 'To judge whether the applicant suits the programme', retention: kept })
  @Column('jsonb')
  typed: Typed;

  /** What the programme's rules said of the referee on that day. */
  @Column('jsonb')
  findings: RuleResult[];

  @Column('text')
  locale: string;

  @Column('timestamptz')
  givenAt: Date;
}
