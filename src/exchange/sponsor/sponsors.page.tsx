import {
  Button,
  Form,
  PageHeader,
  Section,
  Table,
  useFormats,
  type Column,
  type FormState,
} from '../../platform/index.js';
import type { ExchangeSponsor } from './exchange-sponsor.entity.js';
import { SponsorFields } from './sponsor-fields.js';

interface SponsorsPageProps {
  sponsors: readonly ExchangeSponsor[];
  form: FormState;
}

/** All sponsors, and the form for a new one. */
export function SponsorsPage({ sponsors, form }: SponsorsPageProps) {
  const columns = useColumns();
  const title = { key: 'exchange.sponsor.title' };
  return (
    <>
      <PageHeader title={title} lead={{ key: 'exchange.sponsor.lead' }} />
      {sponsors.length > 0 && (
        <Table caption={title} hideCaption columns={columns} rows={sponsors} rowKey={({ id }) => id} />
      )}
      <Section title={{ key: 'exchange.sponsor.new' }}>
        <Form action="/exchange/sponsors" form={form}>
          <SponsorFields />
          <Button text={{ key: 'exchange.sponsor.add' }} />
        </Form>
      </Section>
    </>
  );
}

function useColumns(): Column<ExchangeSponsor>[] {
  const { day } = useFormats();
  return [
    {
      heading: { key: 'exchange.sponsor.name' },
      cell: ({ id, name }) => <a href={`/exchange/sponsors/${id}`}>{name}</a>,
    },
    { heading: { key: 'exchange.sponsor.program-number' }, cell: ({ programNumber }) => programNumber },
    { heading: { key: 'exchange.sponsor.designated-until' }, cell: ({ designatedUntil }) => day(designatedUntil) },
  ];
}
