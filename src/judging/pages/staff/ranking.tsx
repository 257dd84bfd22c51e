import { Table, Tag, useText, type TagTone } from '../../../platform/index.js';
import type { DecisionDraft } from '../../results/decisions/decisions-on.js';
import type { RankedEntry } from '../../results/tally.js';

interface RankingProps {
  ranking: readonly RankedEntry[];
  /** What the work is given; null where nothing is decided. */
  outcomeOf(this: void, entry: RankedEntry): Outcome | null;
}

type Outcome = Pick<DecisionDraft, 'outcome' | 'place' | 'departureId'>;

/** A pool's ranking, with how sure it is and how far each work is from the line. */
export function Ranking({ ranking, outcomeOf }: RankingProps) {
  const t = useText();
  const has = (part: (entry: RankedEntry) => unknown) => ranking.some((entry) => (part(entry) ?? null) !== null);
  return (
    <Table
      caption={{ key: 'judging.result.ranking', params: { pool: ranking[0]?.pool ?? '' } }}
      hideCaption
      rows={ranking}
      rowKey={(entry) => entry.roundEntryId}
      columns={[
        { heading: { key: 'judging.result.code' }, cell: (entry) => entry.code },
        { heading: { key: 'judging.result.rank' }, cell: (entry) => <Rank entry={entry} /> },
        { heading: { key: 'judging.result.outcome' }, cell: (entry) => <OutcomeTag outcome={outcomeOf(entry)} /> },
        { heading: { key: 'judging.result.value' }, cell: valueOf, numeric: true },
        ...(has(({ low }) => low)
          ? [
              {
                heading: { key: 'judging.result.range' },
                cell: (entry: RankedEntry) => rangeOf(entry) ?? '–',
                numeric: true,
              },
            ]
          : []),
        ...(has(({ prizeProbability }) => prizeProbability)
          ? [
              {
                heading: { key: 'judging.result.probability' },
                cell: (entry: RankedEntry) => percent(entry.prizeProbability),
                numeric: true,
              },
            ]
          : []),
        {
          heading: { key: 'judging.result.margin' },
          cell: (entry) => signed(entry.margin) ?? t('judging.result.none'),
          numeric: true,
        },
        { heading: { key: 'judging.result.cards' }, cell: (entry) => entry.cards, numeric: true },
      ]}
    />
  );
}

function Rank({ entry: { rank, tiedWith, tieBrokenBy } }: { entry: RankedEntry }) {
  const t = useText();
  const isShared = rank !== null && tiedWith > 0 && !tieBrokenBy;
  return (
    <>
      {rank ?? t('judging.result.unranked')} {isShared && <Tag text={{ key: 'judging.result.tie' }} tone="waiting" />}
      {tieBrokenBy && <Tag text={{ key: `judging.tie.broken.${tieBrokenBy}` }} />}
    </>
  );
}

const TONES: Record<Outcome['outcome'], TagTone> = { placed: 'good', advanced: 'good', not_placed: 'neutral' };

function OutcomeTag({ outcome }: { outcome: Outcome | null }) {
  if (!outcome) return <>–</>;
  const { outcome: what, place, departureId } = outcome;
  return (
    <>
      <Tag text={{ key: `judging.outcome.${what}`, params: { place: place ?? 0 } }} tone={TONES[what]} />{' '}
      {departureId && <Tag text={{ key: 'judging.outcome.departs' }} tone="waiting" />}
    </>
  );
}

/** Runs of the first days have the mean alone. */
const valueOf = ({ value, mean }: RankedEntry): string => rounded(value ?? mean) ?? '–';

const rangeOf = ({ low, high }: RankedEntry): string | null =>
  low && high ? `${rounded(low)} – ${rounded(high)}` : null;

const percent = (probability: string | null): string =>
  probability === null ? '–' : `${Math.round(Number(probability) * 100)} %`;

const rounded = (decimal: string | null | undefined): string | null =>
  decimal === null || decimal === undefined ? null : Number(decimal).toFixed(3);

const signed = (decimal: string | null | undefined): string | null => {
  const short = rounded(decimal);
  return short && !short.startsWith('-') ? `+${short}` : short;
};
