import {
  Button,
  EmptyState,
  Form,
  PageHeader,
  Pagination,
  Section,
  Table,
  useFormats,
  useText,
  type Column,
  type FormState,
} from '../../platform/index.js';
import { SchoolFields } from './school-fields.js';
import type { MemberChoice, SchoolLine } from './schools.queries.js';

interface SchoolsPageProps {
  schools: readonly SchoolLine[];
  after: string | null;
  members: readonly MemberChoice[];
  form: FormState;
}

/** The schools of the reader's members, and the form for a new one. */
export function SchoolsPage({ schools, after, members, form }: SchoolsPageProps) {
  const columns = useColumns(members);
  const title = { key: 'exchange.school.title' };
  return (
    <>
      <PageHeader title={title} lead={{ key: 'exchange.school.lead' }} />
      {schools.length > 0 ? (
        <Table caption={title} hideCaption columns={columns} rows={schools} rowKey={({ id }) => id} />
      ) : (
        <EmptyState title={{ key: 'exchange.school.none' }} />
      )}
      <Pagination next={after && `/exchange/schools?after=${after}`} />
      {members.length > 0 && (
        <Section title={{ key: 'exchange.school.new' }}>
          <Form action="/exchange/schools" form={form}>
            <SchoolFields members={members} />
            <Button text={{ key: 'exchange.school.add' }} />
          </Form>
        </Section>
      )}
    </>
  );
}

function useColumns(members: readonly MemberChoice[]): Column<SchoolLine>[] {
  const t = useText();
  const { day } = useFormats();
  const names = new Map(members.map(({ id, name }) => [id, name]));
  return [
    {
      heading: { key: 'exchange.school.name' },
      cell: ({ id, name }) => <a href={`/exchange/schools/${id}`}>{name}</a>,
    },
    { heading: { key: 'exchange.school.place' }, cell: ({ place }) => place },
    { heading: { key: 'exchange.school.member' }, cell: ({ scope }) => names.get(scope) ?? '–' },
    { heading: { key: 'exchange.school.kind' }, cell: ({ kind }) => t(`exchange.school-kind.${kind}`) },
    {
      heading: { key: 'exchange.school.accredited-until' },
      cell: ({ accreditedUntil }) => (accreditedUntil ? day(accreditedUntil) : t('exchange.school.not-accredited')),
    },
    { heading: { key: 'exchange.school.students' }, numeric: true, cell: ({ students }) => students || '–' },
  ];
}
