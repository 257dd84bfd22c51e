import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Personal } from '../../../platform/index.js';
import { YlsRegistration } from '../../registration/yls-registration.entity.js';
import { YlsSummit } from '../../summit/yls-summit.entity.js';
import { keptForBooks } from '../kept-for-books.js';

const inBooks = { purpose: 'Books that say who owed and paid what', retention: keptForBooks };

/** Who owes the fee of one registration. Outlives it: books are kept longer. */
@Entity()
@Unique('yls_payer_of_summit', ['id', 'summitId'])
@ForeignKey(() => YlsSummit, ['summitId', 'currency'], ['id', 'currency'], {
  name: 'yls_payer_pays_in_currency_of_summit',
  onDelete: 'RESTRICT',
})
@Index('yls_payer_is_one', ['registrationId'], { unique: true })
@Index('yls_payer_reference_is_unique', ['reference'], { unique: true })
@Index('yls_payer_by_summit', ['summitId', 'openedAt', 'id'])
@Index('yls_payer_by_due', ['dueOn', 'id'])
@Index('yls_payer_currency', ['summitId', 'currency'])
@Check('yls_payer_reference_is_iso_11649', `reference ~ '^RF[0-9]{2}[0-9A-Z]{1,21}$'`)
export class YlsPayer {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'yls_payer_pkey' })
  id: string;

  @Column('uuid')
  summitId: string;

  /** ISO 4217; the summit's. */
  @Column('text')
  currency: string;

  /** Null once the registration is gone. */
  @ForeignKey(() => YlsRegistration, { name: 'yls_payer_is_for_registration', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  registrationId: string | null;

  /** What is written on a transfer or a cheque: by ISO 11649, so that a slip of the pen is found. */
  @Column('text')
  reference: string;

  /** As it stands on invoices. */
  @Personal(inBooks)
  @Column('text')
  student: string;

  /** The guardian, as it stands on invoices. */
  @Personal(inBooks)
  @Column('text')
  billedTo: string;

  /** Of the papers. */
  @Column('text')
  locale: string;

  /** The last ISO day to pay. */
  @Column('date')
  dueOn: string;

  /** The ISO day of the latest reminder. */
  @Column('date', { nullable: true })
  remindedOn: string | null;

  @Column('timestamptz')
  openedAt: Date;
}
