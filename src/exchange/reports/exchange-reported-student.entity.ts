import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import { ExchangeApplication } from '../application/exchange-application.entity.js';
import { keptForStudents } from '../retention.js';

const reported = { purpose: '22 CFR 62.25(n)(2): the report of placements', retention: keptForStudents };

/** What a report says of a student that nothing else in the portal knows. */
@Entity()
@Check('exchange_reported_student_sevis_number_is_one', `sevis_number ~ '^N[0-9]{10}$'`)
@Check('exchange_reported_student_zip_is_one', `coordinator_zip ~ '^[0-9]{5}(-[0-9]{4})?$'`)
export class ExchangeReportedStudent {
  @ForeignKey(() => ExchangeApplication, { name: 'exchange_reported_student_is_of_application', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'exchange_reported_student_pkey' })
  applicationId: string;

  /** As the DS-2019 has it, such as `N0012345678`. */
  @Personal(reported)
  @Column('text', { nullable: true })
  sevisNumber: string | null;

  /** Who keeps contact with the student; empty for whoever proposed the placement. */
  @Personal(reported)
  @Column('text', { default: '' })
  coordinatorName: string;

  @Personal(reported)
  @Column('text', { nullable: true })
  coordinatorZip: string | null;

  @Index('exchange_reported_student_told_by')
  @ForeignKey('Account', { name: 'exchange_reported_student_is_told_by_account', onDelete: 'RESTRICT' })
  @Column('uuid')
  toldBy: string;

  @Column('timestamptz')
  toldAt: Date;
}
