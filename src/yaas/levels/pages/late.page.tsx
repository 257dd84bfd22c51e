import { EmptyState, PageHeader, Table, useFormats, useText, type Column } from '../../../platform/index.js';
import { lastMinuteBefore, type EntryWindow } from '../../editions/window.js';
import type { LateEntry } from '../late-entries.queries.js';

/** What came in after a deadline, and what let it in. */
export function LatePage({ entries, window }: { entries: readonly LateEntry[]; window: EntryWindow }) {
  const t = useText();
  const { dateTime } = useFormats();
  const { timeZone, closesAt } = window;
  const columns: Column<LateEntry>[] = [
    { heading: { key: 'yaas.field.title' }, cell: ({ id, title }) => <a href={`/yaas/desk/entries/${id}`}>{title}</a> },
    { heading: { key: 'yaas.desk.entrant' }, cell: ({ name }) => name },
    { heading: { key: 'yaas.desk.submitted' }, cell: ({ submittedAt }) => dateTime(submittedAt, timeZone) },
    {
      heading: { key: 'yaas.levels.late.missed' },
      cell: ({ missed }) => dateTime(lastMinuteBefore(missed ?? closesAt), timeZone),
    },
    {
      heading: { key: 'yaas.levels.late.because' },
      cell: ({ reason }) => reason ?? t('yaas.levels.late.returned'),
    },
  ];
  return (
    <>
      <PageHeader title={{ key: 'yaas.levels.late' }} lead={{ key: 'yaas.levels.late.lead' }} />
      {entries.length === 0 ? (
        <EmptyState title={{ key: 'yaas.levels.late.none' }} icon="check-circle" />
      ) : (
        <Table
          caption={{ key: 'yaas.levels.late' }}
          hideCaption
          columns={columns}
          rows={entries}
          rowKey={({ id }) => id}
        />
      )}
    </>
  );
}
