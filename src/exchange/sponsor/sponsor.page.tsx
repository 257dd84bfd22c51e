import {
  Alert,
  Button,
  ButtonLink,
  Checkboxes,
  DateField,
  Form,
  newForm,
  PageHeader,
  Radios,
  RuleList,
  Section,
  Table,
  TextField,
  useFormats,
  useText,
  type Column,
  type FormState,
} from '../../platform/index.js';
import { OFFICER_KINDS } from './exchange-sponsor-officer.entity.js';
import { SponsorNoticesSection } from './sponsor-notices-section.js';
import type { OfficerView, SponsorView } from './sponsors.queries.js';

interface SponsorPageProps {
  view: SponsorView;
  /** Of an officer to be appointed. */
  form: FormState;
}

/** One sponsor: what is wrong today, and who answers for it. */
export function SponsorPage({ view, form }: SponsorPageProps) {
  const { sponsor, officers, notices, against } = view;
  const columns = useColumns(sponsor.id);
  const caption = { key: 'exchange.sponsor.officers' };
  return (
    <>
      <PageHeader eyebrow={sponsor.programNumber} title={sponsor.name}>
        <ButtonLink
          href={`/exchange/sponsors/${sponsor.id}/change`}
          text={{ key: 'exchange.sponsor.change' }}
          kind="secondary"
        />
      </PageHeader>
      {against.length > 0 && (
        <Alert tone="warning" title={{ key: 'exchange.sponsor.against' }}>
          <RuleList results={against} />
        </Alert>
      )}
      <Section title={caption} lead={{ key: 'exchange.sponsor.officers.lead' }}>
        {officers.length > 0 && (
          <Table caption={caption} hideCaption columns={columns} rows={officers} rowKey={({ id }) => id} />
        )}
      </Section>
      <SponsorNoticesSection sponsorId={sponsor.id} notices={notices} />
      <Section title={{ key: 'exchange.sponsor.appoint' }} id="appoint">
        <Form action={`/exchange/sponsors/${sponsor.id}/officers`} form={form}>
          <OfficerFields />
          <Button text={{ key: 'exchange.sponsor.appoint' }} />
        </Form>
      </Section>
    </>
  );
}

function OfficerFields() {
  return (
    <>
      <TextField
        name="email"
        type="email"
        label={{ key: 'exchange.sponsor.officer.email' }}
        hint={{ key: 'exchange.sponsor.officer.email.hint' }}
      />
      <Radios
        name="kind"
        label={{ key: 'exchange.sponsor.officer.kind' }}
        choices={OFFICER_KINDS.map((value) => ({ value, label: { key: `exchange.officer.${value}` } }))}
      />
      <Checkboxes
        name="isUsPerson"
        label={{ key: 'exchange.sponsor.person' }}
        choices={[{ value: 'yes', label: { key: 'exchange.sponsor.officer.person' } }]}
        optional
      />
      <DateField name="checkedOn" label={{ key: 'exchange.sponsor.officer.checked' }} optional />
      <DateField name="since" label={{ key: 'exchange.sponsor.officer.since' }} />
    </>
  );
}

function useColumns(sponsorId: string): Column<OfficerView>[] {
  const t = useText();
  const { day } = useFormats();
  return [
    { heading: { key: 'exchange.sponsor.officer' }, cell: ({ name }) => name },
    { heading: { key: 'exchange.sponsor.officer.kind' }, cell: ({ kind }) => t(`exchange.officer.${kind}`) },
    {
      heading: { key: 'exchange.sponsor.officer.checked' },
      cell: ({ checkedOn }) => (checkedOn ? day(checkedOn) : '–'),
    },
    { heading: { key: 'exchange.sponsor.officer.since' }, cell: ({ since }) => day(since) },
    {
      heading: { key: 'exchange.sponsor.officer.end' },
      cell: ({ id }) => (
        <Form action={`/exchange/sponsors/${sponsorId}/officers/${id}/end`} form={newForm()} wide>
          <Button text={{ key: 'exchange.sponsor.officer.end' }} kind="plain" />
        </Form>
      ),
    },
  ];
}
