import { Table, Tag, useText } from '../../../platform/index.js';
import { placeOf } from '../../results/decisions.js';
import type { RankedEntry } from '../../results/tally.js';

/** A pool's ranking; works that tie say so. */
export function Ranking({ ranking, places }: { ranking: readonly RankedEntry[]; places: number }) {
  const t = useText();
  const sharing = (entry: RankedEntry) => ranking.filter((other) => other.rank === entry.rank).length > 1;
  return (
    <Table
      caption={{ key: 'judging.result.ranking', params: { pool: ranking[0]?.pool ?? '' } }}
      hideCaption
      rows={ranking}
      rowKey={(entry) => entry.roundEntryId}
      columns={[
        { heading: { key: 'judging.result.code' }, cell: (entry) => entry.code },
        {
          heading: { key: 'judging.result.rank' },
          cell: (entry) => (
            <>
              {entry.rank ?? t('judging.result.unranked')}{' '}
              {entry.rank !== null && sharing(entry) && <Tag text={{ key: 'judging.result.tie' }} tone="waiting" />}
              {placeOf(entry, places) !== null && <Tag text={{ key: 'judging.result.in-places' }} tone="good" />}
            </>
          ),
        },
        { heading: { key: 'judging.result.mean' }, cell: (entry) => entry.mean ?? '–', numeric: true },
        { heading: { key: 'judging.result.cards' }, cell: (entry) => entry.cards, numeric: true },
      ]}
    />
  );
}
