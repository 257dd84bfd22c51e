import type { ComponentChildren } from 'preact';
import type { Words } from '../../text/index.js';
import { useText, useWords } from '../reader.js';
import { Icon } from './icon.js';

/** A column: its heading, what stands in a row's cell, and how it is sorted. */
export interface Column<Row> {
  heading: Words;
  cell: (row: Row) => ComponentChildren;
  /** Right-aligned figures. */
  numeric?: boolean;
  /** Address of the same list sorted by this column, and how it is sorted now. */
  sort?: { href: string; direction?: 'ascending' | 'descending' };
}

interface TableProps<Row> {
  caption: Words;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** A stable key of a row. */
  rowKey: (row: Row) => string;
  /** Keep the caption for screen readers, where a heading says the same. */
  hideCaption?: boolean;
}

/** Rows that become stacked cards on a phone; the first column names the row. */
export function Table<Row>({ caption, columns, rows, rowKey, hideCaption = false }: TableProps<Row>) {
  const words = useWords();
  return (
    <table class="table">
      <caption class={hideCaption ? 'usa-sr-only' : undefined}>{words(caption)}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <Heading key={words(column.heading)} column={column} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column, index) => (
              <Cell key={words(column.heading)} column={column} row={row} first={index === 0} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Heading<Row>({ column }: { column: Column<Row> }) {
  const words = useWords();
  const t = useText();
  const { sort, numeric } = column;
  return (
    <th scope="col" class={numeric ? 'numeric' : undefined} aria-sort={sort?.direction}>
      {sort ? (
        <a class="sort" href={sort.href}>
          {words(column.heading)}
          <span class="usa-sr-only"> {t('ui.table.sort')}</span>
          {sort.direction && <Icon name={sort.direction === 'ascending' ? 'arrow-up' : 'arrow-down'} />}
        </a>
      ) : (
        words(column.heading)
      )}
    </th>
  );
}

/** On a phone what a cell holds stands beside its heading as one box, whatever it is made of. */
function Cell<Row>({ column, row, first }: { column: Column<Row>; row: Row; first: boolean }) {
  const label = useWords()(column.heading);
  const numeric = column.numeric ? 'numeric' : undefined;
  if (first) {
    return (
      <th scope="row" data-label={label} class={numeric}>
        {column.cell(row)}
      </th>
    );
  }
  return (
    <td data-label={label} class={numeric}>
      <div>{column.cell(row)}</div>
    </td>
  );
}
