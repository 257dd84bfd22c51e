import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import type { Text } from '../../platform/index.js';
import type { ColumnLabels } from './column-labels.js';
import { MOST_LINES, NEEDED_COLUMNS, type SheetCells, type SheetColumn } from './sheet-columns.js';

/** A line with something in it; the header is line 1. */
export interface SheetLine {
  number: number;
  cells: SheetCells;
}

export type SheetReading = { ok: true; lines: SheetLine[] } | { ok: false; because: Text };

/** Longer than any text that may be entered. */
const LONGEST_CELL = 40_000;

/** Reads an .xlsx (its first sheet) or a CSV, whatever its separator and encoding. Nothing in it is run or looked up. */
export async function readSheet(bytes: Buffer, labels: ColumnLabels): Promise<SheetReading> {
  const rows = isZip(bytes) ? await rowsOfXlsx(bytes) : rowsOfCsv(bytes);
  if (!rows) return refusedSheet('yaas.sheet.unreadable');
  const columns = (rows[0] ?? []).map((heading) => labels.columnOf(heading));
  const missing = NEEDED_COLUMNS.find((column) => !columns.includes(column));
  if (missing) return refusedSheet(`yaas.sheet.column_missing.${missing}`);
  const lines = rows.slice(1).flatMap((row, index) => lineOf(row, columns, index + 2));
  if (lines.length === 0) return refusedSheet('yaas.sheet.empty');
  return lines.length > MOST_LINES ? refusedSheet('yaas.sheet.too_many', { most: MOST_LINES }) : { ok: true, lines };
}

const refusedSheet = (key: string, params: Record<string, string | number> = {}): SheetReading => ({
  ok: false,
  because: { key, params },
});

export const isZip = (bytes: Buffer): boolean => bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004';

function lineOf(row: readonly string[], columns: readonly (SheetColumn | null)[], number: number): SheetLine[] {
  const cells: SheetCells = {};
  for (const [index, column] of columns.entries()) {
    const text = row[index]?.replaceAll('\0', '').trim().slice(0, LONGEST_CELL);
    if (column && text) cells[column] = text;
  }
  return Object.keys(cells).length > 0 ? [{ number, cells }] : [];
}

async function rowsOfXlsx(bytes: Buffer): Promise<string[][] | null> {
  try {
    const { default: readXlsxFile } = await import('read-excel-file/node');
    const [first] = await readXlsxFile(bytes);
    return first ? first.data.map((row) => row.map(textOf)) : null;
  } catch {
    return null;
  }
}

/** A date of a spreadsheet is midnight in UTC. */
function textOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

function rowsOfCsv(bytes: Buffer): string[][] | null {
  const text = decoded(bytes);
  const head = text.slice(0, text.search(/[\r\n]|$/));
  const delimiter = [';', '\t', ','].toSorted((a, b) => head.split(b).length - head.split(a).length)[0]!;
  try {
    return parse(text, { delimiter, bom: true, relax_column_count: true, skip_empty_lines: false });
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
}

/** Spreadsheet programs write UTF-8, UTF-16 or, in older ones, the Western page of Windows. */
function decoded(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
