import { Table } from '../../../platform/index.js';
import type { DecisionDraft } from '../../results/decisions/decisions-on.js';
import type { RankedEntry } from '../../results/tally.js';
import { OutcomeTag, percent, rangeOf, RankCell, signed, valueOf } from './ranking-cells.js';

interface RankingProps {
  ranking: readonly RankedEntry[];
  /** What the work is given; null where nothing is decided. */
  outcomeOf(this: void, entry: RankedEntry): Pick<DecisionDraft, 'outcome' | 'place' | 'departureId'> | null;
}

/** A pool's ranking, with how sure it is and how far each work is from the line. */
export function Ranking({ ranking, outcomeOf }: RankingProps) {
  const isKnown = (part: 'low' | 'prizeProbability') => ranking.some((entry) => (entry[part] ?? null) !== null);
  return (
    <Table
      caption={{ key: 'judging.result.ranking', params: { pool: ranking[0]?.pool ?? '' } }}
      hideCaption
      rows={ranking}
      rowKey={(entry) => entry.roundEntryId}
      columns={[
        { heading: { key: 'judging.result.code' }, cell: (entry) => entry.code },
        { heading: { key: 'judging.result.rank' }, cell: (entry) => <RankCell {...entry} /> },
        { heading: { key: 'judging.result.outcome' }, cell: (entry) => <Given outcome={outcomeOf(entry)} /> },
        { heading: { key: 'judging.result.value' }, cell: valueOf, numeric: true },
        ...(isKnown('low') ? [{ heading: { key: 'judging.result.range' }, cell: rangeOf, numeric: true }] : []),
        ...(isKnown('prizeProbability') ? [CHANCE] : []),
        { heading: { key: 'judging.result.margin' }, cell: (entry) => signed(entry.margin), numeric: true },
        { heading: { key: 'judging.result.cards' }, cell: (entry) => entry.cards, numeric: true },
      ]}
    />
  );
}

const CHANCE = {
  heading: { key: 'judging.result.probability' },
  cell: ({ prizeProbability }: RankedEntry) => percent(prizeProbability),
  numeric: true,
};

function Given({ outcome }: { outcome: ReturnType<RankingProps['outcomeOf']> }) {
  if (!outcome) return <>–</>;
  return <OutcomeTag outcome={outcome.outcome} place={outcome.place} departs={outcome.departureId !== null} />;
}
