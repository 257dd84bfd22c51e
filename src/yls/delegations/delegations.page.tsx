import {
  ButtonLink,
  EmptyState,
  PageHeader,
  Pagination,
  Section,
  Table,
  useText,
  type Column,
} from '../../platform/index.js';
import type { DelegationChance, DelegationLine, DelegationList } from './delegation-list.queries.js';
import { DelegationTag, ReadyTag } from './delegation-tags.js';
import type { ListAsked } from './delegations.schema.js';

const title = { key: 'yls.delegations.title' };

/** Delegations of the reader's members with what each lacks; above them the summits to which one can be brought. */
export function DelegationsPage({ asked, list }: { asked: ListAsked; list: DelegationList }) {
  const t = useText();
  const columns = useColumns();
  const summit = asked.summit ? `summit=${asked.summit}&` : '';
  return (
    <>
      <PageHeader title={title} lead={{ key: 'yls.delegations.lead' }} />
      <p>
        <a href={`/yls/registrations${asked.summit ? `?summit=${asked.summit}` : ''}`}>
          {t('yls.delegations.students')}
        </a>
      </p>
      <Chances chances={list.chances} />
      {list.lines.length === 0 ? (
        <EmptyState title={{ key: 'yls.delegations.none' }} text={{ key: 'yls.delegations.none.text' }} />
      ) : (
        <Table caption={title} hideCaption columns={columns} rows={list.lines} rowKey={({ id }) => id} />
      )}
      <Pagination next={list.after ? `/yls/delegations?${summit}after=${list.after}` : undefined} />
    </>
  );
}

const hrefOf = ({ summitId, memberId }: DelegationChance) =>
  `/yls/delegations/new?summit=${summitId}&member=${memberId}`;

function Chances({ chances }: { chances: readonly DelegationChance[] }) {
  const caption = { key: 'yls.delegations.chances' };
  if (chances.length === 0) return null;
  return (
    <Section title={caption}>
      <Table
        caption={caption}
        hideCaption
        rows={chances}
        rowKey={hrefOf}
        columns={[
          { heading: { key: 'yls.delegations.summit' }, cell: ({ summit }) => summit },
          { heading: { key: 'yls.delegations.member' }, cell: ({ member }) => member },
          { heading: { key: 'yls.delegations.free' }, cell: ({ free }) => free, numeric: true },
          {
            heading: { key: 'yls.delegations.register' },
            cell: (chance) => (
              <ButtonLink href={hrefOf(chance)} text={{ key: 'yls.delegations.new' }} kind="secondary" />
            ),
          },
        ]}
      />
    </Section>
  );
}

const useColumns = (): Column<DelegationLine>[] => [
  {
    heading: { key: 'yls.delegations.delegation' },
    cell: ({ id, name }) => <a href={`/yls/delegations/${id}`}>{name}</a>,
  },
  { heading: { key: 'yls.delegations.summit' }, cell: ({ summit }) => summit },
  { heading: { key: 'yls.delegations.member' }, cell: ({ member }) => member },
  { heading: { key: 'yls.delegations.seats' }, cell: ({ taken, seats }) => `${taken} / ${seats}`, numeric: true },
  { heading: { key: 'yls.delegations.chaperones' }, cell: ({ chaperones }) => chaperones, numeric: true },
  { heading: { key: 'yls.delegations.state' }, cell: ({ state }) => <DelegationTag state={state} /> },
  {
    heading: { key: 'yls.delegations.journey' },
    cell: ({ state, open }) => (state === 'withdrawn' ? '–' : <ReadyTag open={open} />),
  },
];
