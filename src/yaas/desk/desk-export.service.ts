import { Injectable } from '@nestjs/common';
import { Catalogue, type Actor } from '../../platform/index.js';
import { labelOf, RegistryQueries } from '../../registry/index.js';
import { inLocale } from '../editions/localized.js';
import type { DeskRow } from './desk.projection.js';
import { DeskListQueries, type DeskFilter } from './desk-list.queries.js';

/** As many as a member of the network has ever had, ten times over. */
const MOST_ROWS = 5_000;

const COLUMNS = ['code', 'title', 'entrant', 'category', 'age_group', 'city', 'partner', 'state', 'submitted'] as const;

/** The own entries as a table, in the words of the reader's language. */
@Injectable()
export class DeskExport {
  constructor(
    private readonly desk: DeskListQueries,
    private readonly registry: RegistryQueries,
    private readonly catalogue: Catalogue,
  ) {}

  /** With the byte order mark by which spreadsheet programs know UTF-8; no cell begins a formula. */
  async csv(actor: Actor, filter: DeskFilter): Promise<string> {
    const rows = await this.table(actor, filter);
    return `\uFEFF${rows.map((row) => row.map((cell) => quoted(inert(cell))).join(',')).join('\r\n')}\r\n`;
  }

  async xlsx(actor: Actor, filter: DeskFilter): Promise<Buffer> {
    const rows = await this.table(actor, filter);
    const cells = rows.map((row) => row.map((value) => ({ value: inert(value), type: String })));
    const { default: writeXlsxFile } = await import('write-excel-file/node');
    return writeXlsxFile(cells, { columns: COLUMNS.map(() => ({ width: 24 })), stickyRowsCount: 1 }).toBuffer();
  }

  private async table(actor: Actor, filter: DeskFilter): Promise<string[][]> {
    const rows = await this.desk.rows(actor, { ...filter, after: undefined }, MOST_ROWS);
    const ids = rows.flatMap(({ communityId, partnerCommunityId }) => [communityId, partnerCommunityId ?? []].flat());
    const labels = await this.registry.communityLabels([...new Set(ids)]);
    const say = (key: string) => this.catalogue.text(actor.locale, key);
    const city = (id: string | null) => (id && labels.get(id) ? labelOf(labels.get(id)!, actor.locale) : '');
    const cells = (row: DeskRow) => [
      row.id.slice(-8).toUpperCase(),
      row.title,
      row.name,
      inLocale(row.category, actor.locale),
      row.ageGroup,
      city(row.communityId),
      city(row.partnerCommunityId),
      say(`yaas.state.${row.state}`),
      row.submittedAt.toISOString(),
    ];
    return [COLUMNS.map((column) => say(`yaas.desk.column.${column}`)), ...rows.map(cells)];
  }
}

/** What a student wrote must not run in somebody's spreadsheet (OWASP: CSV injection). */
const inert = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
