import { Tag, useText, type TagTone } from '../../../platform/index.js';
import type { RankedEntry } from '../../results/tally.js';

/** The rank, and whether it is shared or a rung of the ladder gave it. */
export function RankCell({ rank, tiedWith, tieBrokenBy }: Pick<RankedEntry, 'rank' | 'tiedWith' | 'tieBrokenBy'>) {
  const t = useText();
  const isShared = rank !== null && tiedWith > 0 && !tieBrokenBy;
  return (
    <>
      {rank ?? t('judging.result.unranked')} {isShared && <Tag text={{ key: 'judging.result.tie' }} tone="waiting" />}
      {tieBrokenBy && <Tag text={{ key: `judging.tie.broken.${tieBrokenBy}` }} />}
    </>
  );
}

interface OutcomeProps {
  outcome: 'placed' | 'not_placed' | 'advanced';
  place: number | null;
  /** Whether it is other than the ranking's. */
  departs: boolean;
}

const TONES: Record<OutcomeProps['outcome'], TagTone> = { placed: 'good', advanced: 'good', not_placed: 'neutral' };

export function OutcomeTag({ outcome, place, departs }: OutcomeProps) {
  return (
    <>
      <Tag text={{ key: `judging.outcome.${outcome}`, params: { place: place ?? 0 } }} tone={TONES[outcome]} />{' '}
      {departs && <Tag text={{ key: 'judging.outcome.departs' }} tone="waiting" />}
    </>
  );
}

/** Runs of the first days have the mean alone. */
export const valueOf = ({ value, mean }: Pick<RankedEntry, 'value' | 'mean'>): string => rounded(value ?? mean) ?? '–';

export const rangeOf = ({ low, high }: Pick<RankedEntry, 'low' | 'high'>): string =>
  low && high ? `${rounded(low)} – ${rounded(high)}` : '–';

export const percent = (probability: string | null | undefined): string =>
  probability ? `${Math.round(Number(probability) * 100)} %` : '–';

export function signed(decimal: string | null | undefined): string {
  const short = rounded(decimal);
  if (!short) return '–';
  return short.startsWith('-') ? short : `+${short}`;
}

const rounded = (decimal: string | null | undefined): string | null => (decimal ? Number(decimal).toFixed(3) : null);
