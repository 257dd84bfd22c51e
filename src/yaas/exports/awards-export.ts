import { Injectable } from '@nestjs/common';
import { Work } from '../../platform/index.js';
import { codeOf, type ExportRow } from './export-dataset.js';

/** The columns of the awards, in their order; a revoked one and one that nobody got are rows, too. */
export const AWARD_COLUMNS = [
  'code',
  'entry_id',
  'kind',
  'award',
  'category',
  'age_group',
  'pool',
  'amount',
  'currency',
  'reason',
  'state',
  'given_at',
  'revoked_at',
  'revoke_reason',
  'prize',
  'paid_on',
] as const;

/** An edition's awards and how far their prizes are; the payees are not among them. */
@Injectable()
export class AwardsExport {
  constructor(private readonly work: Work) {}

  async *rows(editionId: string): AsyncGenerator<ExportRow> {
    const rows = await this.work.read().query<(ExportRow & { entry_id: string | null })[]>(
      `SELECT g.entry_id, g.kind, g.award, g.category, g.age_group, g.pool, g.amount, g.currency, g.reason, g.state, g.given_at,
         g.revoked_at, g.revoke_reason, p.state AS prize, p.paid_on::text AS paid_on
         FROM award_grant g LEFT JOIN prize p ON p.id = g.id WHERE g.edition_id = $1 ORDER BY g.given_at, g.id`,
      [editionId],
    );
    for (const row of rows) yield { ...row, code: row.entry_id && codeOf(row.entry_id) };
  }
}
