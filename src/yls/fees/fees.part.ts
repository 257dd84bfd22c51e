import type { YlsPart } from '../yls-part.js';
import { BooksRetention } from './books-retention.js';
import { FeeClosing } from './closing.service.js';
import { LedgerTable } from './desk/ledger-table.js';
import { RegistrationFeesController } from './desk/registration-fees.controller.js';
import { SummitFeesController } from './desk/summit-fees.controller.js';
import { SummitFeesQueries } from './desk/summit-fees.queries.js';
import { FeeTerms } from './desk/terms.service.js';
import { DocumentWords } from './documents/document-words.js';
import { FeePapers } from './documents/fee-papers.js';
import { Invoices } from './documents/invoices.service.js';
import { YlsInvoice } from './documents/yls-invoice.entity.js';
import { FamilyFeesModels } from './family/family-fees.service.js';
import { GuardianFeesController } from './family/guardian-fees.controller.js';
import { OwnFeesController } from './family/own-fees.controller.js';
import { FeeMails } from './fee-mails.js';
import { FeesFacts } from './fees.facts.js';
import { FeesQueries } from './fees.queries.js';
import { FeesService } from './fees.service.js';
import { FeesStart } from './fees.start.js';
import { Ledger } from './ledger/ledger.service.js';
import { Payers } from './ledger/payers.service.js';
import { YlsFeeSeries } from './ledger/yls-fee-series.entity.js';
import { YlsLedgerEntry } from './ledger/yls-ledger-entry.entity.js';
import { YlsLedgerPosting } from './ledger/yls-ledger-posting.entity.js';
import { YlsPayer } from './ledger/yls-payer.entity.js';
import { PaymentProviders } from './payments/payment-providers.js';
import { Payments } from './payments/payments.service.js';
import { ProviderMessageController } from './payments/provider-message.controller.js';
import { ProviderPayments } from './payments/provider-payments.service.js';
import { TransferOrCheque } from './payments/transfer-or-cheque.js';
import { FeeReminders } from './reminders.service.js';

const books = [Ledger, Payers, Invoices, DocumentWords, FeePapers, BooksRetention];
const pages = [FamilyFeesModels, FeesQueries, LedgerTable, SummitFeesQueries];

/** What families owe and pay: invoices, a ledger of double entries, payments, refunds. */
export const fees: YlsPart = {
  entities: [YlsFeeSeries, YlsInvoice, YlsLedgerEntry, YlsLedgerPosting, YlsPayer],
  controllers: [
    OwnFeesController,
    GuardianFeesController,
    SummitFeesController,
    RegistrationFeesController,
    ProviderMessageController,
  ],
  shared: [FeeClosing, FeeTerms, FeesService, PaymentProviders, Payments, ProviderPayments],
  providers: [...books, ...pages, FeeMails, FeeReminders, FeesFacts, FeesStart, TransferOrCheque],
};
