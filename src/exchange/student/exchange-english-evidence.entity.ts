import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import { ExchangeApplication } from '../application/exchange-application.entity.js';
import { keptForStudents } from '../retention.js';

const shown = { purpose: '22 CFR 62.10(a)(2): how the English was measured', retention: keptForStudents };

/** By what somebody's English is shown: what the student names, and the interviews that found it to be enough. The papers are documents. */
@Entity()
@Check('exchange_english_evidence_kind_is_known', `kind IN ('test', 'school', 'interview')`)
@Check('exchange_english_evidence_mode_is_known', `mode IN ('in_person', 'video', 'phone')`)
@Check('exchange_english_evidence_of_interview_has_mode', `(kind = 'interview') = (mode IS NOT NULL)`)
export class ExchangeEnglishEvidence {
  @ForeignKey(() => ExchangeApplication, { name: 'exchange_english_evidence_of_application', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'exchange_english_evidence_pkey' })
  applicationId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'exchange_english_evidence_pkey' })
  kind: 'test' | 'school' | 'interview';

  /** The test, who signed, or who held the interview. */
  @Personal(shown)
  @Column('text')
  says: string;

  /** ISO date. */
  @Personal(shown)
  @Column('date', { nullable: true })
  datedOn: string | null;

  @Column('text', { nullable: true })
  mode: 'in_person' | 'video' | 'phone' | null;

  /** Of a talk by telephone. */
  @Personal(shown)
  @Column('text', { default: '' })
  whyNoVideo: string;
}
