import { Readable } from 'node:stream';
import type { ExportedTable } from './table-columns.js';

/** The table as a JSON array of objects, one a line. */
export const jsonFile = <Row>(table: ExportedTable<Row>): Readable => Readable.from(lines(table));

async function* lines<Row>({ columns, rows }: ExportedTable<Row>): AsyncGenerator<string> {
  let before = '[\n';
  for await (const row of rows) {
    yield before + JSON.stringify(Object.fromEntries(columns.map(({ name, value }) => [name, value(row)])));
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}
