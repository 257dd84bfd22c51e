import type { YaasPart } from '../yaas-part.js';
import { Entrant } from './entrant.entity.js';
import { EntriesQueries } from './entries.queries.js';
import { EntriesOfPartnerships } from './entries-of-partnerships.js';
import { EntriesService } from './entries.service.js';
import { EntryEvents } from './entry-events.js';
import { AnswersService } from './answers.service.js';
import { EntryAnswersRow, RevisionAnswersRow } from './entry-answers.entity.js';
import { EntryFee } from './entry-fee.entity.js';
import { EntryFactsQueries } from './entry-facts.service.js';
import { EntryLinesQueries } from './entry-lines.js';
import { EntryMails } from './entry-mails.js';
import { EntryRevision } from './entry-revision.entity.js';
import { Entry } from './entry.entity.js';
import { OverdueReturns } from './overdue-returns.js';
import { QuotaSlot } from './quota-slot.entity.js';
import { SubmissionsService } from './submissions.service.js';

/** Entries: their states, facts, rules and places. */
export const entries: YaasPart = {
  entities: [Entrant, Entry, EntryAnswersRow, EntryFee, EntryRevision, RevisionAnswersRow, QuotaSlot],
  providers: [
    OverdueReturns,
    AnswersService,
    EntriesOfPartnerships,
    EntriesQueries,
    EntriesService,
    EntryEvents,
    EntryFactsQueries,
    EntryLinesQueries,
    EntryMails,
    SubmissionsService,
  ],
};
