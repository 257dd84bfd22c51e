import type { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import { csvFile } from './csv-file.js';
import { jsonFile } from './json-file.js';
import type { ExportedTable } from './table-columns.js';
import { xlsxFile } from './xlsx-file.js';

/** What a table can leave the portal as. */
export const TABLE_FORMATS = ['csv', 'xlsx', 'json'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

const WRITERS: Record<TableFormat, { type: string; write<Row>(table: ExportedTable<Row>): Readable }> = {
  csv: { type: 'text/csv; charset=utf-8', write: csvFile },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write: xlsxFile },
  json: { type: 'application/json; charset=utf-8', write: jsonFile },
};

/** The bytes of a table in a format, as they are made. */
export const tableBytes = <Row>(format: TableFormat, table: ExportedTable<Row>): Readable =>
  WRITERS[format].write(table);

/** What a controller answers with: a download of the name, streamed. `name` is plain ASCII without its ending. */
export const tableFile = <Row>(name: string, format: TableFormat, table: ExportedTable<Row>): StreamableFile =>
  new StreamableFile(tableBytes(format, table), {
    type: WRITERS[format].type,
    disposition: `attachment; filename="${name}.${format}"`,
  });
