import { ButtonLink, EmptyState, PageHeader, Table, Tag, useFormats, useText } from '../../../platform/index.js';
import type { RoundLine } from '../../round/rounds.queries.js';
import { TONES } from '../judge-home.page.js';

/** All rounds that the reader runs. */
export function RoundsPage({ rounds }: { rounds: readonly RoundLine[] }) {
  const t = useText();
  const { dateTime } = useFormats();
  const create = <ButtonLink href="/judging/rounds/new" text={{ key: 'judging.rounds.new' }} />;
  return (
    <>
      <PageHeader title={{ key: 'judging.rounds.title' }} lead={{ key: 'judging.rounds.lead' }}>
        {create}
      </PageHeader>
      {rounds.length === 0 ? (
        <EmptyState title={{ key: 'judging.rounds.none' }} />
      ) : (
        <Table
          caption={{ key: 'judging.rounds.title' }}
          hideCaption
          rows={rounds}
          rowKey={(round) => round.id}
          columns={[
            {
              heading: { key: 'judging.rounds.round' },
              cell: (round) => <a href={`/judging/rounds/${round.id}`}>{round.name}</a>,
            },
            {
              heading: { key: 'judging.rounds.state' },
              cell: (round) => <Tag text={{ key: `judging.round.state.${round.state}` }} tone={TONES[round.state]} />,
            },
            { heading: { key: 'judging.rounds.closes' }, cell: (round) => dateTime(round.closesAt, round.timeZone) },
            { heading: { key: 'judging.rounds.works' }, cell: (round) => round.works, numeric: true },
            { heading: { key: 'judging.rounds.judges' }, cell: (round) => round.judges, numeric: true },
            {
              heading: { key: 'judging.rounds.cards' },
              cell: (round) => t('judging.rounds.cards.of', { complete: round.complete, cards: round.cards }),
              numeric: true,
            },
          ]}
        />
      )}
    </>
  );
}
