import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ledgerInvariants } from './fees-invariants.js';

const tables = [
  // One currency for all that is owed and paid at a summit: it can no longer change once somebody owes something.
  'ALTER TABLE yls_summit ADD CONSTRAINT yls_summit_has_one_currency UNIQUE (id, currency)',

  `CREATE TABLE yls_payer (
     id uuid NOT NULL, summit_id uuid NOT NULL, currency text NOT NULL, registration_id uuid, reference text NOT NULL, student text NOT NULL,
     billed_to text NOT NULL, locale text NOT NULL, due_on date NOT NULL, reminded_on date, opened_at timestamptz NOT NULL,
     CONSTRAINT yls_payer_pkey PRIMARY KEY (id),
     CONSTRAINT yls_payer_of_summit UNIQUE (id, summit_id),
     CONSTRAINT yls_payer_pays_in_currency_of_summit FOREIGN KEY (summit_id, currency) REFERENCES yls_summit (id, currency) ON DELETE RESTRICT,
     CONSTRAINT yls_payer_is_for_registration FOREIGN KEY (registration_id) REFERENCES yls_registration (id) ON DELETE SET NULL,
     CONSTRAINT yls_payer_reference_is_iso_11649 CHECK (reference ~ '^RF[0-9]{2}[0-9A-Z]{1,21}$'))`,
  'CREATE UNIQUE INDEX yls_payer_is_one ON yls_payer (registration_id)',
  'CREATE UNIQUE INDEX yls_payer_reference_is_unique ON yls_payer (reference)',
  'CREATE INDEX yls_payer_by_summit ON yls_payer (summit_id, opened_at, id)',
  'CREATE INDEX yls_payer_by_due ON yls_payer (due_on, id)',
  'CREATE INDEX yls_payer_currency ON yls_payer (summit_id, currency)',

  `CREATE TABLE yls_fee_series (
     summit_id uuid NOT NULL, series text NOT NULL, last_number integer NOT NULL,
     CONSTRAINT yls_fee_series_pkey PRIMARY KEY (summit_id, series),
     CONSTRAINT yls_fee_series_of_summit FOREIGN KEY (summit_id) REFERENCES yls_summit (id) ON DELETE RESTRICT,
     CONSTRAINT yls_fee_series_is_known CHECK (series IN ('invoice', 'receipt')),
     CONSTRAINT yls_fee_series_counts CHECK (last_number > 0))`,

  `CREATE TABLE yls_ledger_entry (
     id uuid NOT NULL, payer_id uuid NOT NULL, summit_id uuid NOT NULL, kind text NOT NULL, occurred_on date NOT NULL, method text,
     reference text NOT NULL DEFAULT '', note text NOT NULL DEFAULT '', receipt_number integer, reverses_id uuid, provider text, provider_ref text,
     recorded_by uuid, recorded_at timestamptz NOT NULL, transaction bigint NOT NULL,
     CONSTRAINT yls_ledger_entry_pkey PRIMARY KEY (id),
     CONSTRAINT yls_ledger_entry_of_payer FOREIGN KEY (payer_id, summit_id) REFERENCES yls_payer (id, summit_id) ON DELETE RESTRICT,
     CONSTRAINT yls_ledger_entry_reverses FOREIGN KEY (reverses_id) REFERENCES yls_ledger_entry (id) ON DELETE RESTRICT,
     CONSTRAINT yls_ledger_entry_is_by_account FOREIGN KEY (recorded_by) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT yls_ledger_entry_kind_is_known CHECK (kind IN ('charge', 'aid', 'credit', 'refund_due', 'payment', 'refund', 'write_off', 'reversal')),
     CONSTRAINT yls_ledger_entry_method_is_known CHECK (method IN ('transfer', 'cheque', 'card', 'cash')),
     CONSTRAINT yls_ledger_entry_money_has_method CHECK ((method IS NOT NULL) = (kind IN ('payment', 'refund'))),
     CONSTRAINT yls_ledger_entry_payment_has_receipt CHECK ((receipt_number IS NOT NULL) = (kind = 'payment')),
     CONSTRAINT yls_ledger_entry_reversal_names_what CHECK ((reverses_id IS NOT NULL) = (kind = 'reversal')),
     CONSTRAINT yls_ledger_entry_has_reason CHECK (kind NOT IN ('write_off', 'reversal') OR btrim(note) <> '' OR recorded_by IS NULL),
     CONSTRAINT yls_ledger_entry_provider_is_whole CHECK ((provider IS NULL) = (provider_ref IS NULL)))`,
  'CREATE INDEX yls_ledger_entry_by_payer ON yls_ledger_entry (payer_id, recorded_at, id)',
  'CREATE INDEX yls_ledger_entry_by_summit ON yls_ledger_entry (summit_id, recorded_at, id)',
  'CREATE INDEX yls_ledger_entry_account ON yls_ledger_entry (recorded_by)',
  'CREATE UNIQUE INDEX yls_ledger_entry_is_reversed_once ON yls_ledger_entry (reverses_id)',
  'CREATE UNIQUE INDEX yls_ledger_entry_receipt_is_unique ON yls_ledger_entry (summit_id, receipt_number)',
  'CREATE UNIQUE INDEX yls_ledger_entry_of_provider_is_one ON yls_ledger_entry (provider, provider_ref)',

  `CREATE TABLE yls_ledger_posting (
     entry_id uuid NOT NULL, account text NOT NULL, cents bigint NOT NULL,
     CONSTRAINT yls_ledger_posting_pkey PRIMARY KEY (entry_id, account),
     CONSTRAINT yls_ledger_posting_of_entry FOREIGN KEY (entry_id) REFERENCES yls_ledger_entry (id) ON DELETE RESTRICT,
     CONSTRAINT yls_ledger_posting_account_is_known CHECK (account IN ('receivable', 'revenue', 'aid', 'cash', 'refunds', 'write_off')),
     CONSTRAINT yls_ledger_posting_moves_something CHECK (cents <> 0))`,

  `CREATE TABLE yls_invoice (
     id uuid NOT NULL, payer_id uuid NOT NULL, summit_id uuid NOT NULL, entry_id uuid NOT NULL, number integer NOT NULL, kind text NOT NULL,
     total_cents bigint NOT NULL, document jsonb NOT NULL, issued_on date NOT NULL,
     CONSTRAINT yls_invoice_pkey PRIMARY KEY (id),
     CONSTRAINT yls_invoice_of_payer FOREIGN KEY (payer_id, summit_id) REFERENCES yls_payer (id, summit_id) ON DELETE RESTRICT,
     CONSTRAINT yls_invoice_is_posted FOREIGN KEY (entry_id) REFERENCES yls_ledger_entry (id) ON DELETE RESTRICT,
     CONSTRAINT yls_invoice_kind_is_known CHECK (kind IN ('invoice', 'credit_note')),
     CONSTRAINT yls_invoice_asks_or_gives CHECK (total_cents >= 0))`,
  'CREATE UNIQUE INDEX yls_invoice_number_is_unique ON yls_invoice (summit_id, number)',
  'CREATE UNIQUE INDEX yls_invoice_is_posted_once ON yls_invoice (entry_id)',
  'CREATE INDEX yls_invoice_by_payer ON yls_invoice (payer_id, number)',
];

/** What families owe for a summit and have paid: invoices without gaps, and a ledger of double entries that keeps its own sums. */
export class YlsFees1764773000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...ledgerInvariants]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE yls_invoice, yls_ledger_posting, yls_ledger_entry, yls_fee_series, yls_payer');
    await runner.query('ALTER TABLE yls_summit DROP CONSTRAINT yls_summit_has_one_currency');
    await runner.query(
      `DROP FUNCTION stamp_yls_ledger_entry, refuse_late_yls_posting, check_yls_ledger_entry, check_yls_posting, check_yls_ledger(uuid),
         refuse_yls_number_gap, refuse_yls_ledger_change`,
    );
  }
}
