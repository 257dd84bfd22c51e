import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import { ExchangeApplication } from '../application/exchange-application.entity.js';
import { keptForStudents } from '../retention.js';
import { ExchangeSchool } from './exchange-school.entity.js';
import type { Tuition } from './school-kind.js';

const signed = { purpose: '22 CFR 62.25(f)(1)', retention: keptForStudents };

/** The written word of a school that it takes a student: who gave it, and what it says of tuition. */
@Entity()
@Index('exchange_school_acceptance_is_one_at_a_time', ['applicationId'], {
  unique: true,
  where: 'withdrawn_at IS NULL',
})
@Index('exchange_school_acceptance_by_application', ['applicationId', 'signedOn', 'id'])
@Check('exchange_school_acceptance_has_signer', `btrim(signer_name) <> '' AND btrim(signer_title) <> ''`)
@Check('exchange_school_acceptance_tuition_is_known', `tuition IN ('waived', 'paid', 'none')`)
export class ExchangeSchoolAcceptance {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'exchange_school_acceptance_pkey' })
  id: string;

  @ForeignKey(() => ExchangeApplication, { name: 'exchange_school_acceptance_of_application', onDelete: 'RESTRICT' })
  @Column('uuid')
  applicationId: string;

  @Index('exchange_school_acceptance_school')
  @ForeignKey(() => ExchangeSchool, { name: 'exchange_school_acceptance_is_of_school', onDelete: 'RESTRICT' })
  @Column('uuid')
  schoolId: string;

  @Personal(signed)
  @Column('text')
  signerName: string;

  @Personal(signed)
  @Column('text')
  signerTitle: string;

  /** ISO date. */
  @Column('date')
  signedOn: string;

  @Column('text')
  tuition: Tuition;

  /** The day (ISO) on which private tuition was settled in writing: 22 CFR 62.25(f)(3). */
  @Column('date', { nullable: true })
  tuitionFinalOn: string | null;

  /** The letter itself, among the documents of the application. */
  @Index('exchange_school_acceptance_document')
  @ForeignKey('ApplicationDocument', { name: 'exchange_school_acceptance_is_document', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  documentId: string | null;

  /** 22 CFR 62.25(c)(3): in writing. */
  @Column('boolean', { default: false })
  allowsMidyear: boolean;

  /** 22 CFR 62.25(f)(6): the school asks in writing for more than five. */
  @Column('boolean', { default: false })
  asksMoreThanFive: boolean;

  @Column('timestamptz', { nullable: true })
  withdrawnAt: Date | null;
}
