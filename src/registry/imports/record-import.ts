import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Conflict, Work, type Text, type Unit } from '../../platform/index.js';
import { communitiesInTurn } from '../community/store-communities.js';
import { csvLines, type CsvLine } from './csv-lines.js';
import { DryRun } from './dry-run.js';
import type { RecordKind } from './import-kind.js';
import type { FileChanges, ImportOutcome, RejectedLine } from './import-outcome.js';
import type { ImportOptions } from './registry-import.js';
import { RejectedCell, type ImportTable } from './tables/import-table.js';
import { ImportTables } from './tables/import-tables.js';

interface ReadRow {
  line: number;
  row: unknown;
}

/** Of a long file the outcome shows the first changes; the counts are of all. */
const SHOWN = 500;
const STEP = 50;
const none = { named: 0, added: 0 };

/** Reads a file of communities, members, contacts or acts: all of it or nothing, and a second time nothing changes. */
@Injectable()
export class RecordImport {
  constructor(
    private readonly work: Work,
    private readonly tables: ImportTables,
  ) {}

  /** @returns line by line what is new, what changes and from what to what; with rejected lines nothing is stored */
  async run(kind: RecordKind, source: Readable, options: ImportOptions): Promise<ImportOutcome> {
    const table = this.tables.of(kind);
    const { rows, rejected } = await readRows(source, table);
    const refused = { stored: false, rows: rows.length, communities: none, partnerships: none };
    if (rejected.length > 0) return { ...refused, rejected };
    try {
      return await this.work.run(options.actor, async (unit) => {
        await communitiesInTurn(unit.manager);
        const outcome = await this.keepAll(unit, { table, rows, options });
        if (options.dryRun || outcome.rejected.length > 0) throw new DryRun({ ...outcome, stored: false });
        const { added, changed, unchanged } = outcome.changes!;
        await unit.record('registry.import', { type: 'registry', id: kind }, { added, changed, unchanged });
        return outcome;
      });
    } catch (error) {
      if (error instanceof DryRun) return error.outcome;
      throw error;
    }
  }

  private async keepAll(
    unit: Unit,
    { table, rows, options }: { table: ImportTable; rows: readonly ReadRow[]; options: ImportOptions },
  ): Promise<ImportOutcome> {
    const changes: FileChanges = { added: 0, changed: 0, unchanged: 0, lines: [] };
    const rejected: RejectedLine[] = [];
    for (const [index, { line, row }] of rows.entries()) {
      if (index % STEP === 0) await options.onProgress?.({ done: index, total: rows.length });
      const because = await keepOne(unit, { table, line, row, changes });
      if (because) rejected.push({ line, because });
    }
    await options.onProgress?.({ done: rows.length, total: rows.length });
    return { stored: true, rows: rows.length, communities: none, partnerships: none, rejected, changes };
  }
}

/** One line within a savepoint, so that the lines after a refused one can still be looked at. @returns why it was refused */
async function keepOne(
  unit: Unit,
  { table, line, row, changes }: { table: ImportTable; line: number; row: unknown; changes: FileChanges },
): Promise<Text | undefined> {
  await unit.manager.query('SAVEPOINT line');
  try {
    const { change, ...kept } = await table.keep(unit, row);
    await unit.manager.query('RELEASE SAVEPOINT line');
    changes[change] += 1;
    if (change !== 'unchanged' && changes.lines.length < SHOWN) changes.lines.push({ line, change, ...kept });
    return undefined;
  } catch (error) {
    await unit.manager.query('ROLLBACK TO SAVEPOINT line');
    if (error instanceof RejectedCell) return error.because;
    if (error instanceof Conflict) return error.because;
    throw error;
  }
}

async function readRows(source: Readable, table: ImportTable): Promise<{ rows: ReadRow[]; rejected: RejectedLine[] }> {
  const rows: ReadRow[] = [];
  const rejected: RejectedLine[] = [];
  for await (const read of csvLines(source, table.required)) {
    if ('because' in read) rejected.push(read);
    else rejected.push(...rejectionsOf(read, table, rows));
  }
  return { rows, rejected };
}

/** Takes the line among the rows, or says of each cell what is wrong with it. */
function rejectionsOf({ line, record }: CsvLine, table: ImportTable, rows: ReadRow[]): RejectedLine[] {
  const parsed = table.schema.safeParse(record);
  if (parsed.success) {
    rows.push({ line, row: parsed.data });
    return [];
  }
  return parsed.error.issues.map((issue) => {
    const column = String(issue.path[0]);
    const more = 'params' in issue ? (issue.params as NonNullable<Text['params']>) : {};
    const params = { column, value: (record[column] ?? '').slice(0, 60), ...more };
    return { line, because: { key: issue.message, params } };
  });
}
