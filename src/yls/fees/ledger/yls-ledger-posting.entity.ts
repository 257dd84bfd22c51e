import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { LedgerAccount } from './accounts.js';
import { asCents } from './as-cents.js';
import { YlsLedgerEntry } from './yls-ledger-entry.entity.js';

const accounts = `'receivable', 'revenue', 'aid', 'cash', 'refunds', 'write_off'`;

/** One side of an entry: debit above zero, credit below; append-only. */
@Entity()
@Check('yls_ledger_posting_account_is_known', `account IN (${accounts})`)
@Check('yls_ledger_posting_moves_something', 'cents <> 0')
export class YlsLedgerPosting {
  @ForeignKey(() => YlsLedgerEntry, { name: 'yls_ledger_posting_of_entry', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'yls_ledger_posting_pkey' })
  entryId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'yls_ledger_posting_pkey' })
  account: LedgerAccount;

  @Column('bigint', { transformer: asCents })
  cents: number;
}
