import { Injectable } from '@nestjs/common';
import { Work, type TableColumn } from '../../../platform/index.js';
import type { YlsSummit } from '../../summit/yls-summit.entity.js';

interface PostingRow {
  id: string;
  recordedAt: Date;
  occurredOn: string;
  kind: string;
  number: string;
  student: string;
  reference: string;
  account: string;
  cents: number;
  method: string | null;
  said: string;
  note: string;
}

/** In the words of the ledger: a column each for debit and credit, as bookkeepers' programs read them. */
export const LEDGER_COLUMNS: readonly TableColumn<PostingRow>[] = [
  { name: 'entry', value: ({ id }) => id },
  { name: 'recorded_at', value: ({ recordedAt }) => recordedAt },
  { name: 'occurred_on', value: ({ occurredOn }) => occurredOn },
  { name: 'kind', value: ({ kind }) => kind },
  { name: 'number', value: ({ number }) => number },
  { name: 'student', value: ({ student }) => student },
  { name: 'reference', value: ({ reference }) => reference },
  { name: 'account', value: ({ account }) => account },
  { name: 'debit', value: ({ cents }) => (cents > 0 ? (cents / 100).toFixed(2) : '') },
  { name: 'credit', value: ({ cents }) => (cents < 0 ? (-cents / 100).toFixed(2) : '') },
  { name: 'method', value: ({ method }) => method },
  { name: 'statement', value: ({ said }) => said },
  { name: 'note', value: ({ note }) => note },
];

/** The whole ledger of a summit, a posting a line, read some hundred entries at a time. */
@Injectable()
export class LedgerTable {
  constructor(private readonly work: Work) {}

  async *rows({ id }: YlsSummit): AsyncGenerator<PostingRow> {
    let after: [Date | string, string] = ['-infinity', '00000000-0000-0000-0000-000000000000'];
    for (;;) {
      const rows = await this.work.read().query<(PostingRow & { at: string })[]>(batchQuery, [id, ...after, 500]);
      yield* rows;
      const last = rows.at(-1);
      if (!last) return;
      after = [last.at, last.id];
    }
  }
}

const batchQuery = `
  SELECT e.id, e.recorded_at AS "recordedAt", e.recorded_at::text AS at, e.occurred_on::text AS "occurredOn", e.kind,
      coalesce(i.number, e.receipt_number)::text AS number, y.student, y.reference, p.account, p.cents::float8 AS cents, e.method, e.reference AS said, e.note
    FROM (SELECT * FROM yls_ledger_entry WHERE summit_id = $1 AND (recorded_at, id) > ($2::timestamptz, $3::uuid) ORDER BY recorded_at, id LIMIT $4) e
    JOIN yls_payer y ON y.id = e.payer_id JOIN yls_ledger_posting p ON p.entry_id = e.id LEFT JOIN yls_invoice i ON i.entry_id = e.id
   ORDER BY e.recorded_at, e.id, p.account`;
