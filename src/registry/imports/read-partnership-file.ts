import type { Readable } from 'node:stream';
import type { KnownCodes } from '../country/known-codes.queries.js';
import { csvLines, type CsvLine } from './csv-lines.js';
import type { RejectedLine } from './import-outcome.js';
import { linkOf, type Link } from './link.js';
import { partnershipRow, requiredColumns } from './partnership-row.schema.js';

export interface PartnershipFile {
  rows: number;
  links: Link[];
  rejected: RejectedLine[];
}

/** Reads a file of partnerships as it streams in; every line that is not accepted has its reason. */
export async function readPartnershipFile(source: Readable, known: KnownCodes): Promise<PartnershipFile> {
  const reading = new Reading(known);
  for await (const line of csvLines(source, requiredColumns)) reading.take(line);
  return reading.result();
}

class Reading {
  private rows = 0;
  private readonly links: Link[] = [];
  private readonly rejected: RejectedLine[] = [];
  private readonly firstLineOf = new Map<string, number>();

  constructor(private readonly known: KnownCodes) {}

  take(read: CsvLine | RejectedLine): void {
    if (read.line > 0) this.rows += 1;
    if ('because' in read) return void this.rejected.push(read);
    const { line, record } = read;
    const parsed = partnershipRow.safeParse(record);
    if (!parsed.success) {
      for (const issue of parsed.error.issues)
        this.reject(line, issue.message, { column: issue.path.join('.'), value: valueOf(record, issue.path) });
      return;
    }
    this.accept(line, linkOf(parsed.data));
  }

  result(): PartnershipFile {
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
