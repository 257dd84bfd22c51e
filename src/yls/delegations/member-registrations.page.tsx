import { timelinePath } from '../../applications/index.js';
import {
  EmptyState,
  PageHeader,
  Pagination,
  Table,
  Tag,
  useFormats,
  useText,
  type Column,
} from '../../platform/index.js';
import { OVER } from '../registration/registration-state.js';
import type { ListAsked } from './delegations.schema.js';
import type { MemberRegistration, MemberRegistrations } from './member-registrations.queries.js';

export const registrationsTitle = { key: 'yls.registrations.title' };

/** The students of the reader's members, wherever they are on their way. */
export function MemberRegistrationsPage({ asked, list }: { asked: ListAsked; list: MemberRegistrations }) {
  const t = useText();
  const columns = useColumns();
  const summit = asked.summit ? `summit=${asked.summit}&` : '';
  return (
    <>
      <PageHeader title={registrationsTitle} lead={{ key: 'yls.registrations.lead' }} />
      <p>
        <a href={`/yls/delegations${asked.summit ? `?summit=${asked.summit}` : ''}`}>{t('yls.delegations.title')}</a>
      </p>
      {list.lines.length === 0 ? (
        <EmptyState title={{ key: 'yls.registrations.none' }} text={{ key: 'yls.registrations.none.text' }} />
      ) : (
        <Table caption={registrationsTitle} hideCaption columns={columns} rows={list.lines} rowKey={({ id }) => id} />
      )}
      <Pagination next={list.after ? `/yls/registrations?${summit}after=${list.after}` : undefined} />
    </>
  );
}

function useColumns(): Column<MemberRegistration>[] {
  const { date } = useFormats();
  return [
    {
      heading: { key: 'yls.delegations.student' },
      cell: ({ name, formId }) => (formId ? <a href={timelinePath(formId)}>{name}</a> : name),
    },
    {
      heading: { key: 'yls.delegations.summit' },
      cell: ({ summit, summitId }) => <a href={`/yls/summits/${summitId}/papers`}>{summit}</a>,
    },
    { heading: { key: 'yls.delegations.member' }, cell: ({ member }) => member },
    {
      heading: { key: 'yls.delegations.delegation' },
      cell: ({ delegation, delegationId }) =>
        delegationId ? <a href={`/yls/delegations/${delegationId}`}>{delegation}</a> : '–',
    },
    { heading: { key: 'yls.registrations.since' }, cell: ({ openedAt }) => date(openedAt) },
    {
      heading: { key: 'yls.delegations.state' },
      cell: ({ state }) => <Tag text={{ key: `yls.state.${state}` }} tone={OVER.has(state) ? 'neutral' : 'active'} />,
    },
  ];
}
