import {
  ButtonLink,
  EmptyState,
  PageHeader,
  Pagination,
  Table,
  Tag,
  useFormats,
  useText,
  type Column,
} from '../../platform/index.js';
import { KeptForms } from './kept-forms.js';
import type { LivingLine, LivingList } from './living-list.queries.js';
import type { ListAsked } from './living.schema.js';

interface LivingListProps {
  asked: ListAsked;
  list: LivingList;
  /** Names of members by id. */
  members: ReadonlyMap<string, string>;
  account: string;
}

/** Who lives where, and what is due. */
export function LivingListPage({ asked, list, members, account }: LivingListProps) {
  const columns = useColumns(members, new Set(list.lines.map(({ scope }) => scope)).size > 1);
  const title = { key: 'exchange.living.title' };
  const next =
    list.after &&
    `/exchange/living?${new URLSearchParams({ ...(asked.scope && { scope: asked.scope }), after: list.after }).toString()}`;
  return (
    <>
      <PageHeader title={title} lead={{ key: 'exchange.living.lead' }} />
      <KeptForms account={account} />
      {list.lines.length === 0 ? (
        <EmptyState title={{ key: 'exchange.living.none' }} text={{ key: 'exchange.living.none.text' }} />
      ) : (
        <Table caption={title} hideCaption columns={columns} rows={list.lines} rowKey={({ id }) => id} />
      )}
      <Pagination next={next} />
    </>
  );
}

function useColumns(members: ReadonlyMap<string, string>, areMany: boolean): Column<LivingLine>[] {
  const { day } = useFormats();
  const t = useText();
  const member = {
    heading: { key: 'exchange.living.member' },
    cell: ({ scope }: LivingLine) => members.get(scope) ?? '–',
  };
  return [
    {
      heading: { key: 'exchange.living.student' },
      cell: ({ id, name }) => <a href={`/exchange/applications/${id}/contacts`}>{name}</a>,
    },
    { heading: { key: 'exchange.living.family' }, cell: ({ family }) => family ?? t('exchange.living.no-home') },
    ...(areMany ? [member] : []),
    {
      heading: { key: 'exchange.living.coordinator' },
      cell: ({ coordinator }) => coordinator ?? t('exchange.living.nobody'),
    },
    { heading: { key: 'exchange.living.last-talk' }, cell: ({ lastTalkOn }) => (lastTalkOn ? day(lastTalkOn) : '–') },
    { heading: { key: 'exchange.living.due' }, cell: (line) => <Due line={line} /> },
    {
      heading: { key: 'exchange.living.write' },
      cell: ({ id }) => (
        <ButtonLink
          href={`/exchange/applications/${id}/contacts/new`}
          text={{ key: 'exchange.living.talk.new' }}
          kind="secondary"
        />
      ),
    },
  ];
}

function Due({ line: { next, overdue } }: { line: LivingLine }) {
  const { date } = useFormats();
  const t = useText();
  if (!next) return <>–</>;
  return (
    <div>
      {overdue > 0 && <Tag text={{ key: 'exchange.living.overdue', params: { count: overdue } }} tone="bad" />}{' '}
      {t(next.kind.replace('exchange.', 'exchange.duty.'))}, {date(new Date(next.dueAt))}
    </div>
  );
}
