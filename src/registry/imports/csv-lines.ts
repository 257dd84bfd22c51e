import { pipeline, type Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { Text } from '../../platform/index.js';
import type { RejectedLine } from './import-outcome.js';

/** A line of a file by the names of its columns, in small letters; counted from 1 with the header. */
export interface CsvLine {
  line: number;
  record: Record<string, string>;
}

interface ParsedRecord {
  record: Record<string, string>;
  info: { lines: number };
}

/** What the decoder leaves where bytes are not UTF-8, and the byte that no text of the database can hold. */
const UNREADABLE = /[\uFFFD\0]/;

class MissingColumns extends Error {
  constructor(readonly names: string[]) {
    super(`missing: ${names.join(', ')}`);
  }
}

/**
 * Reads a CSV file as it streams in (UTF-8 with or without a mark, any line ending, quoted fields). Lines that cannot be read, and what stops
 * the reading, come as rejections; a file without any line is one.
 */
export async function* csvLines(source: Readable, required: readonly string[]): AsyncGenerator<CsvLine | RejectedLine> {
  const parser = parse({
    bom: true,
    columns: namedColumns(required),
    info: true,
    skip_empty_lines: true,
    relax_column_count: false,
  });
  let count = 0;
  try {
    pipeline(source, parser, () => {});
    for await (const { record, info } of parser as AsyncIterable<ParsedRecord>) {
      count += 1;
      const isReadable = !Object.values(record).some((value) => UNREADABLE.test(value));
      yield isReadable ? { line: info.lines, record } : rejected(info.lines, 'registry.import.not_utf8');
    }
    if (count === 0) yield rejected(0, 'registry.import.empty');
  } catch (error) {
    yield rejectionOf(error);
  }
}

const namedColumns =
  (required: readonly string[]) =>
  (header: string[]): string[] => {
    const names = header.map((name) => name.trim().toLowerCase());
    const missing = required.filter((name) => !names.includes(name));
    if (missing.length > 0) throw new MissingColumns(missing);
    return names;
  };

/** A file that cannot be read on: its sentence stands for the whole. */
function rejectionOf(error: unknown): RejectedLine {
  if (error instanceof MissingColumns)
    return rejected(0, 'registry.import.columns_missing', {
      columns: error.names.join(', '),
      count: error.names.length,
    });
  if (error instanceof CsvError) return rejected(Number(error['lines'] ?? 0), csvSentence(error));
  throw error;
}

const rejected = (line: number, key: string, params: NonNullable<Text['params']> = {}): RejectedLine => ({
  line,
  because: { key, params },
});

function csvSentence(error: CsvError): string {
  if (error.code === 'CSV_RECORD_INCONSISTENT_COLUMNS') return 'registry.import.fields_do_not_fit_columns';
  return error.code.includes('QUOTE') ? 'registry.import.quotes' : 'registry.import.not_csv';
}
