import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../../platform/index.js';
import { keptForBooks } from '../kept-for-books.js';
import { asCents } from '../ledger/as-cents.js';
import { YlsLedgerEntry } from '../ledger/yls-ledger-entry.entity.js';
import { YlsPayer } from '../ledger/yls-payer.entity.js';
import type { FeeDocument } from './fee-document.js';

/** An invoice, or a credit note that corrects one; append-only, numbered without gaps within its summit. */
@Entity()
@ForeignKey(() => YlsPayer, ['payerId', 'summitId'], ['id', 'summitId'], {
  name: 'yls_invoice_of_payer',
  onDelete: 'RESTRICT',
})
@Index('yls_invoice_number_is_unique', ['summitId', 'number'], { unique: true })
@Index('yls_invoice_is_posted_once', ['entryId'], { unique: true })
@Index('yls_invoice_by_payer', ['payerId', 'number'])
@Check('yls_invoice_kind_is_known', `kind IN ('invoice', 'credit_note')`)
@Check('yls_invoice_asks_or_gives', 'total_cents >= 0')
export class YlsInvoice {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'yls_invoice_pkey' })
  id: string;

  @Column('uuid')
  payerId: string;

  @Column('uuid')
  summitId: string;

  /** By which the ledger has it. */
  @ForeignKey(() => YlsLedgerEntry, { name: 'yls_invoice_is_posted', onDelete: 'RESTRICT' })
  @Column('uuid')
  entryId: string;

  @Column('int')
  number: number;

  @Column('text')
  kind: 'invoice' | 'credit_note';

  @Column('bigint', { transformer: asCents })
  totalCents: number;

  /** As it was read on the day of issue. */
  @Personal({ purpose: 'The invoice as it was sent', retention: keptForBooks })
  @Column('jsonb')
  document: FeeDocument;

  /** ISO date. */
  @Column('date')
  issuedOn: string;
}
