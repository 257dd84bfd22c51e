import {
  Button,
  EmptyState,
  PageHeader,
  Section,
  SummaryList,
  Table,
  Tag,
  useFormats,
  useText,
  type Column,
} from '../../platform/index.js';
import type { WebhookDelivery } from '../delivery/webhook-delivery.entity.js';
import type { WebhookEndpoint } from '../webhook-endpoint.entity.js';
import type { EndpointView } from '../webhook-endpoints.service.js';
import { EndpointTag } from './webhooks.page.js';

/** One endpoint: its secret, what it was told, and what can be done with it. */
export function EndpointPage({ endpoint, secret, deliveries }: EndpointView) {
  const { id, url, purpose, events } = endpoint;
  return (
    <>
      <PageHeader title={purpose}>
        <EndpointTag endpoint={endpoint} />
      </PageHeader>
      <SummaryList
        rows={[
          { label: { key: 'webhooks.url' }, value: <code>{url}</code> },
          { label: { key: 'webhooks.events' }, value: events.join(', ') },
          { label: { key: 'webhooks.secret' }, value: <Secret secret={secret} /> },
        ]}
      />
      <Acts endpoint={endpoint} />
      <Section title={{ key: 'webhooks.deliveries' }} lead={{ key: 'webhooks.deliveries_lead' }}>
        <Deliveries id={id} deliveries={deliveries} />
      </Section>
    </>
  );
}

function Secret({ secret }: { secret: string }) {
  const t = useText();
  return (
    <details>
      <summary>{t('webhooks.secret_show')}</summary>
      <p>
        <code>{secret}</code>
      </p>
      <p>{t('webhooks.secret_use')}</p>
    </details>
  );
}

function Acts({ endpoint: { id, pausedAt } }: { endpoint: WebhookEndpoint }) {
  const acts = ['ping', pausedAt ? 'resumption' : 'pause', 'removal'] as const;
  return (
    <div class="button-row">
      {acts.map((act) => (
        <form key={act} method="post" action={`/webhooks/${id}/${act}`}>
          <Button text={{ key: `webhooks.act.${act}` }} kind={act === 'removal' ? 'danger' : 'secondary'} />
        </form>
      ))}
    </div>
  );
}

function Deliveries({ id, deliveries }: { id: string; deliveries: readonly WebhookDelivery[] }) {
  const columns = useColumns(id);
  if (deliveries.length === 0) return <EmptyState title={{ key: 'webhooks.no_deliveries' }} />;
  return (
    <Table
      caption={{ key: 'webhooks.deliveries' }}
      hideCaption
      columns={columns}
      rows={deliveries}
      rowKey={(delivery) => delivery.id}
    />
  );
}

const TONES = { queued: 'waiting', delivered: 'good', failed: 'bad' } as const;

function useColumns(id: string): Column<WebhookDelivery>[] {
  const { dateTime } = useFormats();
  return [
    { heading: { key: 'webhooks.when' }, cell: ({ createdAt }) => dateTime(createdAt) },
    { heading: { key: 'webhooks.event' }, cell: ({ event }) => <code>{event}</code> },
    {
      heading: { key: 'webhooks.state' },
      cell: ({ state }) => <Tag text={{ key: `webhooks.delivery.${state}` }} tone={TONES[state]} />,
    },
    { heading: { key: 'webhooks.attempts' }, numeric: true, cell: ({ attempts }) => attempts },
    { heading: { key: 'webhooks.answer' }, cell: ({ lastAnswer }) => lastAnswer ?? '' },
    {
      heading: { key: 'webhooks.act.repetition' },
      cell: (delivery) => (
        <form method="post" action={`/webhooks/${id}/deliveries/${delivery.id}/repetition`}>
          <Button text={{ key: 'webhooks.act.repetition' }} kind="plain" />
        </form>
      ),
    },
  ];
}
