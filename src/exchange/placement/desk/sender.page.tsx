import { PageHeader, Table, useFormats, useText } from '../../../platform/index.js';
import type { PlacementsForSender } from './desk.queries.js';

/** What the community that sent the student reads: where it stands, and nothing of a home. */
export function PlacementsForSenderPage({ found: { placements } }: { found: PlacementsForSender }) {
  const t = useText();
  const { day } = useFormats();
  return (
    <>
      <PageHeader title={{ key: 'exchange.placements.title' }} lead={{ key: 'exchange.placements.sender.lead' }} />
      {placements.length === 0 ? (
        <p>{t('exchange.placements.none')}</p>
      ) : (
        <Table
          caption={{ key: 'exchange.placements.title' }}
          hideCaption
          rows={placements}
          rowKey={({ id }) => id}
          columns={[
            {
              heading: { key: 'exchange.placements.state' },
              cell: ({ state }) => t(`exchange.placements.state.${state}`),
            },
            { heading: { key: 'exchange.placements.kind' }, cell: ({ kind }) => t(`exchange.placements.kind.${kind}`) },
            {
              heading: { key: 'exchange.placements.days' },
              cell: ({ fromOn, untilOn }) => `${day(fromOn)} – ${day(untilOn)}`,
            },
          ]}
        />
      )}
    </>
  );
}
