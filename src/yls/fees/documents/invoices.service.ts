import { Injectable } from '@nestjs/common';
import { newId, type Unit } from '../../../platform/index.js';
import type { YlsSummit } from '../../summit/yls-summit.entity.js';
import { dayIn } from '../../summit/zoned-days.js';
import { Ledger, type NewEntry } from '../ledger/ledger.service.js';
import type { YlsPayer } from '../ledger/yls-payer.entity.js';
import { DocumentWords, type InvoiceLine } from './document-words.js';
import { YlsInvoice } from './yls-invoice.entity.js';

interface Issue {
  payer: YlsPayer;
  summit: YlsSummit;
  lines: readonly InvoiceLine[];
  entry: Omit<NewEntry, 'occurredOn'>;
  /** One that was drawn already. */
  number?: number;
}

/** Issues invoices and credit notes. Each posts one entry of the ledger. */
@Injectable()
export class Invoices {
  constructor(
    private readonly ledger: Ledger,
    private readonly words: DocumentWords,
  ) {}

  /** What the lines ask for together, or a credit note where they give; an entry alone where they are even. */
  async issue(unit: Unit, { payer, summit, lines, entry, number: drawn }: Issue): Promise<void> {
    const issuedOn = dayIn(unit.now, summit.timeZone);
    const { id: entryId } = await this.ledger.post(unit, payer, { ...entry, occurredOn: issuedOn });
    const sum = lines.reduce((cents, line) => cents + line.cents, 0);
    if (sum === 0 && drawn === undefined) return;
    const kind = sum >= 0 ? 'invoice' : 'credit_note';
    const number = drawn ?? (await this.ledger.next(unit, summit.id, 'invoice'));
    const document = this.words.invoice(kind, { payer, summit, number, issuedOn }, lines);
    const row = { payerId: payer.id, summitId: summit.id, entryId, number, kind, totalCents: Math.abs(sum) } as const;
    await unit.manager.insert(YlsInvoice, { ...row, id: newId(), document, issuedOn });
  }
}
