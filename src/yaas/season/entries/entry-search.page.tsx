import {
  Button,
  EmptyState,
  Form,
  formOf,
  PageHeader,
  Pagination,
  Select,
  Table,
  Tag,
  TextField,
  useFormats,
  useLocale,
  type Column,
} from '../../../platform/index.js';
import { inLocale } from '../../editions/localized.js';
import { ENTRY_STATES } from '../../entries/entry-state.js';
import { EntryTag } from '../../entries/entry-tag.js';
import type { EntrySearch, FoundEntries, FoundEntry } from './entry-search.queries.js';

const STATES = ENTRY_STATES.filter((state) => state !== 'draft' && state !== 'withdrawn');

/** All entries that were sent in, found by words, code, state and category. */
export function EntrySearchPage({ entries, next, search }: FoundEntries & { search: EntrySearch }) {
  return (
    <>
      <PageHeader eyebrow={{ key: 'yaas.season.title' }} title={{ key: 'yaas.season.entries' }} />
      <Form action="/yaas/season/entries" method="get" form={formOf({ ...search })} wide>
        <TextField
          name="q"
          type="search"
          label={{ key: 'yaas.season.search' }}
          hint={{ key: 'yaas.season.search.hint' }}
        />
        <Select
          name="state"
          label={{ key: 'yaas.desk.state' }}
          empty={{ key: 'yaas.season.any_state' }}
          choices={STATES.map((value) => ({ value, label: { key: `yaas.state.${value}` } }))}
        />
        {search.category && <input type="hidden" name="category" value={search.category} />}
        {search.memberId && <input type="hidden" name="memberId" value={search.memberId} />}
        <Button text={{ key: 'yaas.season.search.button' }} kind="secondary" icon="search" />
      </Form>
      {entries.length > 0 ? (
        <Found entries={entries} />
      ) : (
        <EmptyState title={{ key: 'yaas.season.nothing_found' }} icon="search" />
      )}
      <Pagination next={next && addressOf({ ...search, before: next })} />
    </>
  );
}

function addressOf(search: EntrySearch): string {
  const given = Object.entries(search).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return `/yaas/season/entries?${new URLSearchParams(given)}`;
}

function Found({ entries }: { entries: readonly FoundEntry[] }) {
  const { locale } = useLocale();
  const { date } = useFormats();
  const columns: Column<FoundEntry>[] = [
    {
      heading: { key: 'yaas.field.title' },
      cell: ({ id, title }) => <a href={`/yaas/season/entries/${id}`}>{title}</a>,
    },
    { heading: { key: 'yaas.desk.entrant' }, cell: ({ name }) => name },
    { heading: { key: 'yaas.season.member' }, cell: ({ member }) => member },
    { heading: { key: 'yaas.fact.category' }, cell: ({ category }) => category && inLocale(category, locale) },
    { heading: { key: 'yaas.desk.submitted' }, cell: ({ submittedAt }) => date(submittedAt) },
    {
      heading: { key: 'yaas.desk.state' },
      cell: ({ state, isHeld }) => (
        <>
          <EntryTag state={state} /> {isHeld && <Tag text={{ key: 'yaas.case.state.held' }} tone="bad" />}
        </>
      ),
    },
  ];
  return (
    <Table
      caption={{ key: 'yaas.season.entries' }}
      hideCaption
      columns={columns}
      rows={entries}
      rowKey={({ id }) => id}
    />
  );
}
