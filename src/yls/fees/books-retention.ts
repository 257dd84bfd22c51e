import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Retentions, type Retention, type Unit } from '../../platform/index.js';
import { BOOKS_LAW, KEPT_FOR_BOOKS_MONTHS, keptForBooks } from './kept-for-books.js';

/** Seven years after a summit its books name nobody any more; numbers and sums stay. */
@Injectable()
export class BooksRetention implements Retention, OnModuleInit {
  readonly record = 'yls.books';
  readonly words = [keptForBooks];
  readonly due = `SELECT y.id FROM yls_payer y JOIN yls_summit s ON s.id = y.summit_id
     WHERE s.ends_on + make_interval(months => ${KEPT_FOR_BOOKS_MONTHS}) < $1::date AND y.billed_to <> '–' ORDER BY s.ends_on, y.id`;
  readonly ofAccount =
    'SELECT y.id FROM yls_payer y JOIN yls_registration r ON r.id = y.registration_id WHERE r.account_id = $1';
  readonly rows = [];
  readonly blanks = ['YlsPayer', 'YlsLedgerEntry', 'YlsInvoice'];

  constructor(private readonly retentions: Retentions) {}

  onModuleInit(): void {
    this.retentions.add(this);
  }

  /** Books in which nothing was paid or asked for hold nobody. */
  async heldBy({ manager }: Unit, id: string): Promise<string | null> {
    const kept = await manager.query<unknown[]>('SELECT FROM yls_ledger_entry WHERE payer_id = $1 LIMIT 1', [id]);
    return kept.length > 0 ? BOOKS_LAW : null;
  }

  async before({ manager }: Unit, id: string): Promise<void> {
    await manager.query(`UPDATE yls_payer SET student = '–', billed_to = '–' WHERE id = $1`, [id]);
    await manager.query(
      `UPDATE yls_ledger_entry SET reference = '', note = CASE WHEN note = '' THEN '' ELSE '–' END WHERE payer_id = $1`,
      [id],
    );
    await manager.query(
      `UPDATE yls_invoice SET document = document || '{"billedTo": "–", "student": "–"}' WHERE payer_id = $1`,
      [id],
    );
  }
}
