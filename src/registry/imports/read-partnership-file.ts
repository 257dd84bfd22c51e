import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { KnownCodes } from '../country/known-codes.queries.js';
import type { RejectedLine } from './import-outcome.js';
import { linkOf, type Link } from './link.js';
import { partnershipRow, requiredColumns } from './partnership-row.schema.js';

export interface PartnershipFile {
  rows: number;
  links: Link[];
  rejected: RejectedLine[];
}

interface ParsedRecord {
  record: Record<string, string>;
  info: { lines: number };
}

/** Reads a CSV file as it streams in (UTF-8 with or without a mark, any line ending, quoted fields); every line that is not accepted has its reason. */
export async function readPartnershipFile(source: Readable, known: KnownCodes): Promise<PartnershipFile> {
  const reading = new Reading(known);
  const parser = parse({
    bom: true,
    columns: namedColumns,
    info: true,
    skip_empty_lines: true,
    relax_column_count: false,
  });
  try {
    pipeline(source, parser, () => {});
    for await (const parsed of parser as AsyncIterable<ParsedRecord>) reading.take(parsed);
  } catch (error) {
    reading.stopAt(error);
  }
  return reading.result();
}

/** What the decoder leaves where bytes are not UTF-8, and the byte that no text of the database can hold. */
const UNREADABLE = /[\uFFFD\0]/;

class MissingColumns extends Error {
  constructor(readonly names: string[]) {
    super(`missing: ${names.join(', ')}`);
  }
}

function namedColumns(header: string[]): string[] {
  const names = header.map((name) => name.trim().toLowerCase());
  const missing = requiredColumns.filter((name) => !names.includes(name));
  if (missing.length > 0) throw new MissingColumns(missing);
  return names;
}

class Reading {
  private rows = 0;
  private readonly links: Link[] = [];
  private readonly rejected: RejectedLine[] = [];
  private readonly firstLineOf = new Map<string, number>();

  constructor(private readonly known: KnownCodes) {}

  take({ record, info }: ParsedRecord): void {
    this.rows += 1;
    const line = info.lines;
    if (Object.values(record).some((value) => UNREADABLE.test(value)))
      return this.reject(line, 'registry.import.not_utf8', {});
    const parsed = partnershipRow.safeParse(record);
    if (!parsed.success) {
      for (const issue of parsed.error.issues)
        this.reject(line, issue.message, { column: issue.path.join('.'), value: valueOf(record, issue.path) });
      return;
    }
    this.accept(line, linkOf(parsed.data));
  }

  /** A file that cannot be read on: its sentence stands for the whole. */
  stopAt(error: unknown): void {
    if (error instanceof MissingColumns)
      this.reject(0, 'registry.import.columns_missing', { columns: error.names.join(', '), count: error.names.length });
    else if (error instanceof CsvError) this.reject(Number(error['lines'] ?? 0), csvSentence(error), {});
    else throw error;
  }

  result(): PartnershipFile {
    if (this.rows === 0 && this.rejected.length === 0) this.reject(0, 'registry.import.empty', {});
    return { rows: this.rows, links: this.links, rejected: this.rejected };
  }

  private accept(line: number, link: Link): void {
    const before = this.firstLineOf.get(link.key);
    const { subdivisionCode } = link.us.community;
    const { countryIso2 } = link.partner.community;
    if (!this.known.subdivisions.has(String(subdivisionCode)))
      this.reject(line, 'registry.import.state_unknown', { value: String(subdivisionCode).slice(3) });
    else if (!this.known.countries.has(countryIso2))
      this.reject(line, 'registry.import.country_unknown', { value: countryIso2 });
    else if (link.us.key === link.partner.key) this.reject(line, 'registry.import.partner_is_itself', {});
    else if (before) this.reject(line, 'registry.import.duplicate', { before });
    else {
      this.firstLineOf.set(link.key, line);
      this.links.push(link);
    }
  }

  private reject(line: number, key: string, params: Record<string, string | number>): void {
    this.rejected.push({ line, because: { key, params } });
  }
}

const valueOf = (record: Record<string, string>, path: PropertyKey[]): string =>
  (record[String(path[0])] ?? '').slice(0, 60);

function csvSentence(error: CsvError): string {
  if (error.code === 'CSV_RECORD_INCONSISTENT_COLUMNS') return 'registry.import.fields_do_not_fit_columns';
  return error.code.includes('QUOTE') ? 'registry.import.quotes' : 'registry.import.not_csv';
}
