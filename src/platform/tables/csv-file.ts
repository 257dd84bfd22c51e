import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import { plain, type Cell, type ExportedTable } from './table-columns.js';

/**
 * The table as CSV by RFC 4180, in UTF-8 with a byte order mark, so that spreadsheets read every script.
 * What a spreadsheet would run as a formula gets an apostrophe in front.
 */
export function csvFile<Row>({ columns, rows }: ExportedTable<Row>): Readable {
  const header = columns.map(({ name }) => name);
  const lines = stringify({
    header: true,
    columns: header,
    bom: true,
    escape_formulas: true,
    record_delimiter: '\r\n',
  });
  const cells = Readable.from(rows).map((row: Row) => columns.map(({ value }) => textOf(value(row))));
  cells.once('error', (error) => lines.destroy(error));
  return cells.pipe(lines);
}

/** A number stays one: below zero it is no formula. */
const textOf = (cell: Cell): string | number => (typeof cell === 'number' ? cell : plain(cell));
