import { Injectable, StreamableFile } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { NotFound } from '../../../platform/index.js';
import { YlsSummit } from '../../summit/yls-summit.entity.js';
import type { Method } from '../ledger/accounts.js';
import { YlsPayer } from '../ledger/yls-payer.entity.js';
import { DocumentWords, numberShown } from './document-words.js';
import { feeSheet } from './fee-sheet.js';
import { YlsInvoice } from './yls-invoice.entity.js';

/** One paper of a payer, as a download. */
@Injectable()
export class FeePapers {
  constructor(private readonly words: DocumentWords) {}

  /** As it was issued. @throws NotFound */
  async invoice(manager: EntityManager, payerId: string, id: string): Promise<StreamableFile> {
    const invoice = await manager.findOneBy(YlsInvoice, { id, payerId });
    if (!invoice) throw new NotFound();
    const summit = await manager.findOneByOrFail(YlsSummit, { id: invoice.summitId });
    const name = `${invoice.kind === 'invoice' ? 'invoice' : 'credit-note'}-${numberShown(summit, invoice.number)}`;
    return asPdf(await feeSheet(invoice.document, dayAt(invoice.issuedOn)), name);
  }

  /** @throws NotFound */
  async receipt(manager: EntityManager, payerId: string, entryId: string): Promise<StreamableFile> {
    const [paid] = await manager.query<Paid[]>(paidQuery, [entryId, payerId]);
    if (!paid) throw new NotFound();
    const payer = await manager.findOneByOrFail(YlsPayer, { id: payerId });
    const summit = await manager.findOneByOrFail(YlsSummit, { id: payer.summitId });
    const paper = { payer, summit, number: paid.number, issuedOn: paid.issuedOn };
    const document = this.words.receipt(paper, paid);
    return asPdf(await feeSheet(document, dayAt(paid.issuedOn)), `receipt-${numberShown(summit, paid.number)}`);
  }
}

interface Paid {
  number: number;
  issuedOn: string;
  receivedOn: string;
  method: Method;
  cents: number;
  /** After this payment, whatever came later. */
  openCents: number;
  /** The ISO day on which the payment was taken back, such as a cheque that bounced. */
  reversedOn: string | null;
}

const paidQuery = `
  SELECT e.receipt_number AS number, (e.recorded_at AT TIME ZONE s.time_zone)::date::text AS "issuedOn", e.occurred_on::text AS "receivedOn", e.method, c.cents::float8 AS cents,
      (SELECT greatest(0, sum(p.cents))::float8 FROM yls_ledger_entry b JOIN yls_ledger_posting p ON p.entry_id = b.id
        WHERE b.payer_id = e.payer_id AND p.account = 'receivable' AND (b.recorded_at, b.id) <= (e.recorded_at, e.id)) AS "openCents",
      (SELECT b.occurred_on::text FROM yls_ledger_entry b WHERE b.reverses_id = e.id) AS "reversedOn"
    FROM yls_ledger_entry e JOIN yls_summit s ON s.id = e.summit_id JOIN yls_ledger_posting c ON c.entry_id = e.id AND c.account = 'cash'
   WHERE e.id = $1 AND e.payer_id = $2 AND e.kind = 'payment'`;

const dayAt = (day: string): Date => new Date(`${day}T12:00:00Z`);

const asPdf = (bytes: Buffer, name: string) =>
  new StreamableFile(bytes, { type: 'application/pdf', disposition: `attachment; filename="${name}.pdf"` });
