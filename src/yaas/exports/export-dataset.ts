import type { ExportedTable } from '../../platform/index.js';

/** What leaves as a table: the works, who made them, what was consented to, or what was awarded. */
export const DATASETS = ['works', 'persons', 'consents', 'awards'] as const;
export type Dataset = (typeof DATASETS)[number];

/** A row as its columns and cells are known when it is written. */
export type ExportRow = Readonly<Record<string, string | number | Date | null>>;

/** A table whose rows already have a cell for each column of the name. */
export const tableOf = (columns: readonly string[], rows: AsyncIterable<ExportRow>): ExportedTable<ExportRow> => ({
  columns: columns.map((name) => ({ name, value: (row) => row[name] ?? null })),
  rows,
});

/** What an entry is called where people compare lists: the end of its id, as on its own page. */
export const codeOf = (entryId: string): string => entryId.slice(-8).toUpperCase();
