import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { secondaryStudents } from '../../law/index.js';
import { Personal } from '../../platform/index.js';
import { ExchangeApplication } from '../application/exchange-application.entity.js';
import { keptForStudents } from '../retention.js';

/** By which a student is insured, and for how much: 22 CFR 62.14. Sums are in U.S. dollars. */
@Entity()
@Index('exchange_insurance_policy_is_one_at_a_time', ['applicationId'], { unique: true, where: 'replaced_at IS NULL' })
@Index('exchange_insurance_policy_by_application', ['applicationId', 'recordedAt', 'id'])
@Check('exchange_insurance_policy_has_names', `btrim(insurer) <> '' AND btrim(policy_number) <> ''`)
@Check('exchange_insurance_policy_ends_after_it_begins', 'until_on >= from_on')
@Check(
  'exchange_insurance_policy_sums_are_sums',
  'per_accident_or_illness >= 0 AND repatriation_of_remains >= 0 AND medical_evacuation >= 0 AND deductible >= 0',
)
@Check('exchange_insurance_policy_share_is_per_cent', 'co_insurance BETWEEN 0 AND 100')
@Check(
  'exchange_insurance_policy_agency_is_known',
  `rating_agency IN ('am_best', 'sp', 'fitch', 'moodys', 'weiss', 'other')`,
)
export class ExchangeInsurancePolicy {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'exchange_insurance_policy_pkey' })
  id: string;

  @ForeignKey(() => ExchangeApplication, { name: 'exchange_insurance_policy_of_application', onDelete: 'RESTRICT' })
  @Column('uuid')
  applicationId: string;

  @Column('text')
  insurer: string;

  @Personal({ purpose: '22 CFR 62.25(g)(6): it stands on the card', retention: keptForStudents })
  @Column('text')
  policyNumber: string;

  /** ISO dates, the last one included. */
  @Column('date')
  fromOn: string;

  @Column('date')
  untilOn: string;

  @Column('integer')
  perAccidentOrIllness: number;

  @Column('integer')
  repatriationOfRemains: number;

  @Column('integer')
  medicalEvacuation: number;

  @Column('integer')
  deductible: number;

  /** Per cent of a claim that the insured pays. */
  @Column('smallint')
  coInsurance: number;

  @Column('text')
  ratingAgency: secondaryStudents.RatingAgency;

  @Column('text')
  ratingGrade: string;

  @Column('timestamptz')
  recordedAt: Date;

  @Column('timestamptz', { nullable: true })
  replacedAt: Date | null;
}
