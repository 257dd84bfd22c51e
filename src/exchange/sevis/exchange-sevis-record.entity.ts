import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import { ExchangeApplication } from '../application/exchange-application.entity.js';
import { keptForStudents } from '../retention.js';

/** By which number the Department's system knows a student; nothing else of the DS-2019 is kept. */
@Entity()
@Check('exchange_sevis_record_number_is_one', `sevis_number ~ '^N[0-9]{10}$'`)
export class ExchangeSevisRecord {
  @ForeignKey(() => ExchangeApplication, { name: 'exchange_sevis_record_of_application', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'exchange_sevis_record_pkey' })
  applicationId: string;

  /** Such as `N0012345678`. */
  @Personal({ purpose: '22 CFR 62.25(n)(2)', retention: keptForStudents })
  @Column('text')
  sevisNumber: string;
}
