import type { YlsPart } from '../yls-part.js';
import { BooksRetention } from './books-retention.js';
import { FeeClosing } from './closing.service.js';
import { DocumentWords } from './documents/document-words.js';
import { Invoices } from './documents/invoices.service.js';
import { YlsInvoice } from './documents/yls-invoice.entity.js';
import { FeeLinks } from './family/fee-links.js';
import { FeeMails } from './fee-mails.js';
import { FeesFacts } from './fees.facts.js';
import { FeesService } from './fees.service.js';
import { FeesStart } from './fees.start.js';
import { Ledger } from './ledger/ledger.service.js';
import { Payers } from './ledger/payers.service.js';
import { YlsFeeSeries } from './ledger/yls-fee-series.entity.js';
import { YlsLedgerEntry } from './ledger/yls-ledger-entry.entity.js';
import { YlsLedgerPosting } from './ledger/yls-ledger-posting.entity.js';
import { YlsPayer } from './ledger/yls-payer.entity.js';
import { Payments } from './payments/payments.service.js';
import { FeeReminders } from './reminders.service.js';

/** What families owe and pay: invoices, a ledger of double entries, payments, refunds. */
export const fees: YlsPart = {
  entities: [YlsFeeSeries, YlsInvoice, YlsLedgerEntry, YlsLedgerPosting, YlsPayer],
  shared: [FeeClosing, FeesService, Ledger, Payments],
  providers: [BooksRetention, DocumentWords, FeeLinks, FeeMails, FeeReminders, FeesFacts, FeesStart, Invoices, Payers],
};
