/** What a cell of an exported table may hold; dates are written in ISO 8601. */
export type Cell = string | number | boolean | Date | null;

/** A column of a table of `Row`s; `name` heads it and is the key in JSON. */
export interface TableColumn<Row> {
  name: string;
  value: (row: Row) => Cell;
}

/** A table that leaves the portal as a file: its rows come as they are read, and are never all in memory. */
export interface ExportedTable<Row> {
  columns: readonly TableColumn<Row>[];
  rows: AsyncIterable<Row>;
}

/** A cell as text: the same in every format that has only text. */
export function plain(cell: Cell): string {
  if (cell === null) return '';
  return cell instanceof Date ? cell.toISOString() : String(cell);
}
