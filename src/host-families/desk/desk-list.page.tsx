import {
  Button,
  EmptyState,
  Form,
  newForm,
  PageHeader,
  Pagination,
  Select,
  Table,
  useFormats,
  useText,
  type Column,
} from '../../platform/index.js';
import { HOST_FILE_STATES } from '../file/host-file-state.js';
import { HostStateTag } from '../host/state-tag.js';
import type { DeskLine } from './desk-files.queries.js';

interface DeskListProps {
  lines: readonly DeskLine[];
  members: ReadonlyMap<string, string>;
  state: string;
  next: string | null;
}

/** The families of the reader's members. */
export function DeskListPage({ lines, members, state, next }: DeskListProps) {
  const columns = useColumns(members);
  return (
    <>
      <PageHeader title={{ key: 'host-families.files.title' }} lead={{ key: 'host-families.files.lead' }} />
      <Form action="/host-families/files" method="get" form={newForm({ state })} wide>
        <Select
          name="state"
          label={{ key: 'host-families.files.state' }}
          empty={{ key: 'host-families.files.all' }}
          choices={HOST_FILE_STATES.map((value) => ({ value, label: { key: `host-families.state.${value}` } }))}
        />
        <Button text={{ key: 'host-families.files.show' }} kind="secondary" />
      </Form>
      {lines.length === 0 ? (
        <EmptyState title={{ key: 'host-families.files.none' }} />
      ) : (
        <Table
          caption={{ key: 'host-families.files.title' }}
          hideCaption
          columns={columns}
          rows={lines}
          rowKey={({ id }) => id}
        />
      )}
      {next && <Pagination next={`/host-families/files?state=${state}&after=${next}`} />}
    </>
  );
}

function useColumns(members: ReadonlyMap<string, string>): Column<DeskLine>[] {
  const { date } = useFormats();
  const t = useText();
  return [
    {
      heading: { key: 'host-families.files.family' },
      cell: ({ id, name }) => <a href={`/host-families/files/${id}`}>{name}</a>,
    },
    { heading: { key: 'host-families.files.member' }, cell: ({ scope }) => members.get(scope) ?? '–' },
    { heading: { key: 'host-families.home.place' }, cell: ({ place }) => place ?? '–' },
    { heading: { key: 'host-families.start.season' }, cell: ({ season }) => season },
    { heading: { key: 'host-families.files.state' }, cell: ({ state }) => <HostStateTag state={state} /> },
    {
      heading: { key: 'host-families.files.again' },
      cell: ({ openSteps }) => (openSteps > 0 ? t('host-families.files.steps', { count: openSteps }) : '–'),
    },
    { heading: { key: 'host-families.files.since' }, cell: ({ openedAt }) => date(openedAt) },
  ];
}
