import {
  ButtonLink,
  EmptyState,
  PageHeader,
  Pagination,
  Section,
  Table,
  Tag,
  useLocale,
  type Column,
} from '../../platform/index.js';
import { labelOf } from '../../registry/index.js';
import type { Names } from '../desk/names.js';
import { groupsTitle } from './groups-crumbs.js';
import type { GroupLine, GroupList, WayWithoutGroup } from './group-list.queries.js';
import type { GroupsAsked } from './groups.schema.js';
import type { GroupWay } from './groups.service.js';

interface GroupsProps {
  asked: GroupsAsked;
  list: GroupList;
  names: Names;
}

/** Groups of the reader's reach with what each lacks; above them the students who are in none. */
export function GroupsPage({ asked, list, names }: GroupsProps) {
  const columns = useColumns(names);
  const next =
    list.after &&
    `/exchange/groups?${new URLSearchParams({ ...(asked.term && { term: asked.term }), after: list.after }).toString()}`;
  return (
    <>
      <PageHeader title={groupsTitle} lead={{ key: 'exchange.groups.lead' }} />
      <Waiting ways={list.waiting} names={names} />
      {list.lines.length === 0 ? (
        <EmptyState title={{ key: 'exchange.groups.none' }} text={{ key: 'exchange.groups.none.text' }} />
      ) : (
        <Table caption={groupsTitle} hideCaption columns={columns} rows={list.lines} rowKey={({ id }) => id} />
      )}
      <Pagination next={next} />
    </>
  );
}

function Waiting({ ways, names }: { ways: readonly WayWithoutGroup[]; names: Names }) {
  const columns = useWay<WayWithoutGroup>(names);
  if (ways.length === 0) return null;
  const title = { key: 'exchange.groups.waiting' };
  return (
    <Section title={title} lead={{ key: 'exchange.groups.waiting.lead' }}>
      <Table
        caption={title}
        hideCaption
        rows={ways}
        rowKey={addressOf}
        columns={[
          { heading: { key: 'exchange.groups.term' }, cell: ({ term }) => term },
          ...columns,
          { heading: { key: 'exchange.groups.students' }, numeric: true, cell: ({ students }) => students },
          {
            heading: { key: 'exchange.groups.open' },
            cell: (way) => <ButtonLink href={addressOf(way)} text={{ key: 'exchange.groups.new' }} kind="secondary" />,
          },
        ]}
      />
    </Section>
  );
}

const addressOf = ({ termId, sendingCommunityId, scope }: GroupWay): string =>
  `/exchange/groups/new?${new URLSearchParams({ termId, sendingCommunityId, scope }).toString()}`;

function useColumns(names: Names): Column<GroupLine>[] {
  return [
    {
      heading: { key: 'exchange.groups.group' },
      cell: ({ id, name }) => <a href={`/exchange/groups/${id}`}>{name}</a>,
    },
    { heading: { key: 'exchange.groups.term' }, cell: ({ term }) => term },
    ...useWay<GroupLine>(names),
    {
      heading: { key: 'exchange.groups.students' },
      numeric: true,
      cell: ({ students, mostStudents }) => `${students} / ${mostStudents}`,
    },
    { heading: { key: 'exchange.groups.chaperones' }, numeric: true, cell: ({ chaperones }) => chaperones },
    { heading: { key: 'exchange.groups.state' }, cell: ({ open }) => <ReadyTag open={open} /> },
  ];
}

/** From where, and to whom. */
function useWay<Way extends Pick<GroupWay, 'sendingCommunityId' | 'scope'>>({
  communities,
  members,
}: Names): Column<Way>[] {
  const { locale } = useLocale();
  return [
    {
      heading: { key: 'exchange.desk.from' },
      cell: ({ sendingCommunityId }) => {
        const community = communities.get(sendingCommunityId);
        return community ? labelOf(community, locale) : '–';
      },
    },
    { heading: { key: 'exchange.desk.to' }, cell: ({ scope }) => members.get(scope) ?? '–' },
  ];
}

/** Whether the group may travel as it is. */
export const ReadyTag = ({ open }: { open: number }) =>
  open === 0 ? (
    <Tag text={{ key: 'exchange.groups.ready' }} tone="good" />
  ) : (
    <Tag text={{ key: 'exchange.groups.lacks', params: { count: open } }} tone="waiting" />
  );
