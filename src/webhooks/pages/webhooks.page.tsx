import {
  Button,
  Checkboxes,
  EmptyState,
  Form,
  PageHeader,
  Section,
  Table,
  Tag,
  TextField,
  useFormats,
  useText,
  type Column,
  type FormState,
} from '../../platform/index.js';
import type { WebhookEndpoint } from '../webhook-endpoint.entity.js';
import type { WebhookEvent } from '../webhook-events.js';

interface WebhooksPageProps {
  form: FormState;
  endpoints: readonly WebhookEndpoint[];
  events: readonly WebhookEvent[];
}

/** Who is told of events, and the form for one more. */
export function WebhooksPage({ form, endpoints, events }: WebhooksPageProps) {
  return (
    <>
      <PageHeader title={{ key: 'webhooks.title' }} lead={{ key: 'webhooks.lead' }} />
      <EndpointList endpoints={endpoints} />
      <Section title={{ key: 'webhooks.new' }}>
        <Form action="/webhooks" form={form}>
          <TextField name="url" type="url" label={{ key: 'webhooks.url' }} hint={{ key: 'webhooks.url_hint' }} />
          <TextField name="purpose" label={{ key: 'webhooks.purpose' }} hint={{ key: 'webhooks.purpose_hint' }} />
          <Checkboxes
            name="events"
            label={{ key: 'webhooks.events' }}
            choices={events.map(({ name, text }) => ({ value: name, label: text, hint: name }))}
          />
          <Button text={{ key: 'webhooks.add' }} />
        </Form>
      </Section>
    </>
  );
}

function EndpointList({ endpoints }: { endpoints: readonly WebhookEndpoint[] }) {
  const columns = useColumns();
  if (endpoints.length === 0)
    return <EmptyState title={{ key: 'webhooks.none' }} text={{ key: 'webhooks.none_text' }} />;
  return (
    <Table caption={{ key: 'webhooks.title' }} hideCaption columns={columns} rows={endpoints} rowKey={({ id }) => id} />
  );
}

function useColumns(): Column<WebhookEndpoint>[] {
  const t = useText();
  const { date } = useFormats();
  return [
    { heading: { key: 'webhooks.purpose' }, cell: ({ id, purpose }) => <a href={`/webhooks/${id}`}>{purpose}</a> },
    { heading: { key: 'webhooks.url' }, cell: ({ url }) => <code>{url}</code> },
    { heading: { key: 'webhooks.events' }, cell: ({ events }) => events.join(', ') },
    { heading: { key: 'webhooks.state' }, cell: (endpoint) => <EndpointTag endpoint={endpoint} /> },
    {
      heading: { key: 'webhooks.since' },
      cell: ({ createdAt }) => <span title={t('webhooks.since')}>{date(createdAt)}</span>,
    },
  ];
}

export function EndpointTag({ endpoint: { pauseReason } }: { endpoint: WebhookEndpoint }) {
  if (!pauseReason) return <Tag text={{ key: 'webhooks.active' }} tone="good" />;
  return <Tag text={{ key: `webhooks.paused.${pauseReason}` }} tone={pauseReason === 'by_hand' ? 'waiting' : 'bad'} />;
}
