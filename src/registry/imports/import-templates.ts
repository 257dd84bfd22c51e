import { Injectable, type StreamableFile } from '@nestjs/common';
import { NotFound, tableFile } from '../../platform/index.js';
import { importKinds, type ImportKind } from './import-kind.js';
import { requiredColumns } from './partnership-row.schema.js';
import { ImportTables } from './tables/import-tables.js';

/** Empty files to fill in: the header of each table that an import reads. */
@Injectable()
export class ImportTemplates {
  constructor(private readonly tables: ImportTables) {}

  columnsOf(kind: ImportKind): readonly string[] {
    return kind === 'partnerships' ? requiredColumns : Object.keys(this.tables.of(kind).schema.shape);
  }

  /** @param name such as `members.csv`. @throws NotFound */
  file(name: string): StreamableFile {
    const kind = importKinds.find((known) => name === `${known}.csv`);
    if (!kind) throw new NotFound();
    const columns = this.columnsOf(kind).map((column) => ({ name: column, value: () => null }));
    return tableFile(kind, 'csv', { columns, rows: noRows() });
  }
}

const noRows = (): AsyncGenerator<never> =>
  (async function* () {
    yield* [];
  })();
