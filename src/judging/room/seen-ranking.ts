import { rankedOutcome, type AgreedDeparture, type Outcome } from '../results/decisions/decisions-on.js';
import type { LineRules } from '../results/advancement.js';
import { nearTheLine } from '../results/near-the-line.js';
import { cutPools, seenOutput } from '../results/seen-output.js';
import type { RankedEntry } from '../results/tally.js';

/** A line of the ranking as somebody at the table sees it. */
export interface SeenLine extends Pick<
  RankedEntry,
  'value' | 'mean' | 'low' | 'high' | 'prizeProbability' | 'tiedWith' | 'tieBrokenBy' | 'cards'
> {
  roundEntryId: string;
  rank: number | null;
  /** Distance from the line; untold where it would tell of a work that is withheld. */
  margin: string | null;
  /** What it is given; untold where the places that are missing would tell of a work that is withheld. */
  outcome: Outcome | null;
  departs: boolean;
}

interface Seeing {
  rules: LineRules;
  departures: readonly AgreedDeparture[];
  /** Works that the reader may not know anything of. */
  withheld: ReadonlySet<string>;
}

/** The lines near the line of each pool, without what would tell of works that are withheld. */
export function seenRanking(ranking: readonly RankedEntry[], { rules, departures, withheld }: Seeing): SeenLine[] {
  const agreed = new Map(departures.map((departure) => [departure.roundEntryId, departure]));
  const cut = cutPools(ranking, withheld);
  const outcomeOf = (entry: RankedEntry): Outcome | null =>
    cut.has(entry.pool) ? null : (agreed.get(entry.roundEntryId) ?? rankedOutcome(entry, rules));
  return nearTheLine(seenOutput(ranking, withheld)).map((entry) => {
    const { roundEntryId, value, mean, low, high, prizeProbability, cards, rank, margin, tiedWith, tieBrokenBy } =
      entry;
    const figures = {
      roundEntryId,
      value,
      mean,
      low,
      high,
      prizeProbability,
      cards,
      rank,
      margin,
      tiedWith,
      tieBrokenBy,
    };
    return { ...figures, outcome: outcomeOf(entry), departs: agreed.has(roundEntryId) };
  });
}
