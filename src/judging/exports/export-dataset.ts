import type { Cell, ExportedTable, TableColumn } from '../../platform/index.js';

/** What leaves of a round as a table. */
export const DATASETS = ['scores-long', 'scores-wide', 'comparisons', 'judges', 'r', 'codebook'] as const;
export type Dataset = (typeof DATASETS)[number];

export type ExportRow = Readonly<Record<string, Cell>>;

/** A table whose rows already have a cell for each column of the name. */
export const tableOf = (names: readonly string[], rows: AsyncIterable<ExportRow>): ExportedTable<ExportRow> => ({
  columns: names.map((name): TableColumn<ExportRow> => ({ name, value: (row) => row[name] ?? null })),
  rows,
});
