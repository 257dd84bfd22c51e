import {
  Button,
  EmptyState,
  Form,
  PageHeader,
  Section,
  Table,
  useFormats,
  useText,
  type Column,
  type FormState,
} from '../../platform/index.js';
import type { ExchangeSponsor } from '../sponsor/exchange-sponsor.entity.js';
import type { ExchangeTerm } from './exchange-term.entity.js';
import { TermFields } from './term-fields.js';

interface TermsPageProps {
  terms: readonly ExchangeTerm[];
  sponsors: readonly ExchangeSponsor[];
  form: FormState;
}

/** All terms, and the form for a new one; without a sponsor there is none. */
export function TermsPage({ terms, sponsors, form }: TermsPageProps) {
  const columns = useColumns(sponsors);
  const title = { key: 'exchange.term.title' };
  return (
    <>
      <PageHeader title={title} lead={{ key: 'exchange.term.lead' }} />
      {terms.length > 0 && <Table caption={title} hideCaption columns={columns} rows={terms} rowKey={({ id }) => id} />}
      {sponsors.length === 0 ? (
        <EmptyState title={{ key: 'exchange.term.no-sponsor' }} text={{ key: 'exchange.term.no-sponsor.text' }} />
      ) : (
        <Section title={{ key: 'exchange.term.new' }}>
          <Form action="/exchange/terms" form={form}>
            <TermFields sponsors={sponsors} />
            <Button text={{ key: 'exchange.term.add' }} />
          </Form>
        </Section>
      )}
    </>
  );
}

function useColumns(sponsors: TermsPageProps['sponsors']): Column<ExchangeTerm>[] {
  const t = useText();
  const { day } = useFormats();
  return [
    { heading: { key: 'exchange.term.name' }, cell: ({ id, name }) => <a href={`/exchange/terms/${id}`}>{name}</a> },
    { heading: { key: 'exchange.term.kind' }, cell: ({ kind }) => t(`exchange.term-kind.${kind}`) },
    {
      heading: { key: 'exchange.term.sponsor' },
      cell: ({ sponsorId }) => sponsors.find(({ id }) => id === sponsorId)?.name ?? '–',
    },
    { heading: { key: 'exchange.term.begins' }, cell: ({ beginsOn }) => day(beginsOn) },
    { heading: { key: 'exchange.term.ends' }, cell: ({ endsOn }) => day(endsOn) },
    { heading: { key: 'exchange.term.nominations' }, cell: ({ nominationsUntil }) => day(nominationsUntil) },
  ];
}
