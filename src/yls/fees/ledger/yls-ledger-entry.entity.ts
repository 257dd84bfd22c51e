import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../../platform/index.js';
import { keptForBooks } from '../kept-for-books.js';
import type { EntryKind, Method } from './accounts.js';
import { YlsPayer } from './yls-payer.entity.js';

const kinds = `'charge', 'aid', 'credit', 'refund_due', 'payment', 'refund', 'write_off', 'reversal'`;

/** Something that happened to what a payer owes; append-only. Its postings sum to zero, which a trigger checks. */
@Entity()
@ForeignKey(() => YlsPayer, ['payerId', 'summitId'], ['id', 'summitId'], {
  name: 'yls_ledger_entry_of_payer',
  onDelete: 'RESTRICT',
})
@Index('yls_ledger_entry_by_payer', ['payerId', 'recordedAt', 'id'])
@Index('yls_ledger_entry_by_summit', ['summitId', 'recordedAt', 'id'])
@Index('yls_ledger_entry_account', ['recordedBy'])
@Index('yls_ledger_entry_is_reversed_once', ['reversesId'], { unique: true })
@Index('yls_ledger_entry_receipt_is_unique', ['summitId', 'receiptNumber'], { unique: true })
@Index('yls_ledger_entry_of_provider_is_one', ['provider', 'providerRef'], { unique: true })
@Check('yls_ledger_entry_kind_is_known', `kind IN (${kinds})`)
@Check('yls_ledger_entry_method_is_known', `method IN ('transfer', 'cheque', 'card', 'cash')`)
@Check('yls_ledger_entry_money_has_method', `(method IS NOT NULL) = (kind IN ('payment', 'refund'))`)
@Check('yls_ledger_entry_payment_has_receipt', `(receipt_number IS NOT NULL) = (kind = 'payment')`)
@Check('yls_ledger_entry_reversal_names_what', `(reverses_id IS NOT NULL) = (kind = 'reversal')`)
@Check(
  'yls_ledger_entry_has_reason',
  `kind NOT IN ('write_off', 'reversal') OR btrim(note) <> '' OR recorded_by IS NULL`,
)
@Check('yls_ledger_entry_provider_is_whole', '(provider IS NULL) = (provider_ref IS NULL)')
export class YlsLedgerEntry {
  /** That of the form by which it came: the same form sent twice is one entry. */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'yls_ledger_entry_pkey' })
  id: string;

  @Column('uuid')
  payerId: string;

  @Column('uuid')
  summitId: string;

  @Column('text')
  kind: EntryKind;

  /** The ISO day on which it happened, such as that of a bank statement. */
  @Column('date')
  occurredOn: string;

  /** Of a payment or a refund. */
  @Column('text', { nullable: true })
  method: Method | null;

  /** What stands on the statement or the cheque. */
  @Personal({ purpose: 'To find a payment on a statement again', retention: keptForBooks })
  @Column('text', { default: '' })
  reference: string;

  /** Why. */
  @Personal({ purpose: 'To answer for a correction', retention: keptForBooks })
  @Column('text', { default: '' })
  note: string;

  /** Of a payment, without gaps within the summit. */
  @Column('int', { nullable: true })
  receiptNumber: number | null;

  @ForeignKey(() => YlsLedgerEntry, { name: 'yls_ledger_entry_reverses', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  reversesId: string | null;

  /** Through whom a payment came, and what it is called there. */
  @Column('text', { nullable: true })
  provider: string | null;

  @Column('text', { nullable: true })
  providerRef: string | null;

  /** Null for the portal itself. */
  @ForeignKey('Account', { name: 'yls_ledger_entry_is_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  recordedBy: string | null;

  @Column('timestamptz')
  recordedAt: Date;

  /** The database transaction that wrote it; the database fills it in. */
  @Column('bigint')
  transaction: string;
}
