import { Readable } from 'node:stream';
import { plain, type Cell, type ExportedTable } from './table-columns.js';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The parts that a workbook of one sheet needs beside the sheet (ECMA-376, parts 1 and 2). */
const PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/></Types>`,
  '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Data" sheetId="1" r:id="r1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
};

/**
 * The table as a workbook of one sheet, written row by row: a library that holds all cells needs 450 MB for 20,000 rows.
 * Texts are texts, so that nothing is run as a formula.
 */
export const xlsxFile = <Row>(table: ExportedTable<Row>): Readable =>
  Readable.from(bytesOf(table), { objectMode: false });

async function* bytesOf<Row>(table: ExportedTable<Row>): AsyncGenerator<Buffer> {
  const { ZipArchive } = await import('archiver');
  const archive = new ZipArchive({ zlib: { level: 6 } });
  for (const [name, part] of Object.entries(PARTS)) archive.append(part, { name });
  const sheet = Readable.from(sheetOf(table));
  sheet.once('error', (error) => archive.destroy(error));
  archive.append(sheet, { name: 'xl/worksheets/sheet1.xml' });
  void archive.finalize();
  yield* archive as AsyncIterable<Buffer>;
}

async function* sheetOf<Row>({ columns, rows }: ExportedTable<Row>): AsyncGenerator<string> {
  yield `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`;
  let number = 1;
  yield rowOf(
    number,
    columns.map(({ name }) => name),
  );
  for await (const row of rows) {
    number += 1;
    yield rowOf(
      number,
      columns.map(({ value }) => value(row)),
    );
  }
  yield '</sheetData></worksheet>';
}

/** Cells carry their address: the standard does not ask for it, readers do. */
const rowOf = (number: number, cells: readonly Cell[]): string =>
  `<row r="${number}">${cells.map((cell, index) => cellOf(`${letters(index)}${number}`, cell)).join('')}</row>`;

function cellOf(address: string, cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${address}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escaped(plain(cell))}</t></is></c>`;
}

/** A, B, … Z, AA: the column of an index from 0. */
const letters = (index: number): string =>
  (index < 26 ? '' : letters(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

/** XML 1.0 has no place for most control characters, escaped or not. */
const escaped = (text: string): string =>
  text
    // oxlint-disable-next-line no-control-regex -- they are what is looked for
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
