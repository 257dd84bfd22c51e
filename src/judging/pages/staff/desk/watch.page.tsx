import { EmptyState, PageHeader, Table, Tag, useText, useWords } from '../../../../platform/index.js';
import type { WatchLine } from '../../../desk/watch.queries.js';
import type { Round } from '../../../round/round.entity.js';

/** How judges compare while the round runs: a look for people, which changes no score. */
export function WatchPage({ round, judges }: { round: Round; judges: readonly WatchLine[] }) {
  const words = useWords();
  return (
    <>
      <PageHeader title={{ key: 'judging.watch.title' }} eyebrow={round.name} lead={{ key: 'judging.watch.lead' }} />
      {judges.length === 0 ? (
        <EmptyState title={{ key: 'judging.watch.none' }} />
      ) : (
        <Table
          caption={{ key: 'judging.watch.title' }}
          hideCaption
          rows={judges}
          rowKey={({ judge }) => words(judge)}
          columns={[
            { heading: { key: 'judging.jury.judge' }, cell: ({ judge }) => words(judge) },
            { heading: { key: 'judging.watch.cards' }, cell: ({ cards }) => cards, numeric: true },
            { heading: { key: 'judging.watch.offset' }, cell: (judge) => <Offset judge={judge} /> },
            {
              heading: { key: 'judging.watch.spread' },
              cell: ({ spread }) => (spread === null ? '–' : spread.toFixed(2)),
              numeric: true,
            },
            {
              heading: { key: 'judging.watch.minutes' },
              cell: ({ minutes }) => (minutes === null ? '–' : minutes.toFixed(1)),
              numeric: true,
            },
            { heading: { key: 'judging.watch.findings' }, cell: (judge) => <Findings judge={judge} /> },
          ]}
        />
      )}
    </>
  );
}

function Offset({ judge: { offset } }: { judge: WatchLine }) {
  const t = useText();
  if (!offset) return <>–</>;
  const { value, shared } = offset;
  return <>{t('judging.watch.offset.value', { value: `${value < 0 ? '' : '+'}${value.toFixed(2)}`, shared })}</>;
}

function Findings({ judge: { findings } }: { judge: WatchLine }) {
  const t = useText();
  if (findings.length === 0) return <span class="usa-hint">{t('judging.watch.nothing')}</span>;
  return (
    <ul class="findings">
      {findings.map((finding) => (
        <li key={finding}>
          <Tag text={{ key: `judging.watch.${finding}` }} tone="waiting" /> {t(`judging.watch.${finding}.text`)}
        </li>
      ))}
    </ul>
  );
}
