import { rankedOutcome, type AgreedDeparture, type Outcome } from '../results/decisions/decisions-on.js';
import type { LineRules } from '../results/advancement.js';
import type { RankedEntry } from '../results/tally.js';

/** A line of the ranking as somebody at the table sees it. */
export interface SeenLine extends Pick<
  RankedEntry,
  'value' | 'mean' | 'low' | 'high' | 'prizeProbability' | 'tiedWith' | 'tieBrokenBy' | 'chosen' | 'cards'
> {
  roundEntryId: string;
  rank: number | null;
  /** Distance from the line; untold where it would tell of a work that is withheld. */
  margin: string | null;
  outcome: Outcome['outcome'];
  place: number | null;
  departs: boolean;
}

/** So many works below the line are shown: those that were close. */
const BELOW = 12;

interface Seeing {
  rules: LineRules;
  departures: readonly AgreedDeparture[];
  /** Works that the reader may not know anything of. */
  withheld: ReadonlySet<string>;
}

/**
 * The lines near the line of each pool. A reader from whom works are withheld is told ranks among the others alone, and no distances: a gap
 * would say where the missing work stands.
 */
export function seenRanking(ranking: readonly RankedEntry[], { rules, departures, withheld }: Seeing): SeenLine[] {
  const agreed = new Map(departures.map((departure) => [departure.roundEntryId, departure]));
  return [...Map.groupBy(ranking, ({ pool }) => pool).values()].flatMap((pool) => {
    const seen = pool.filter(({ roundEntryId }) => !withheld.has(roundEntryId));
    const isWhole = seen.length === pool.length;
    const amongSeen = tellerOf(seen);
    return seen.slice(0, seen.findLastIndex(({ chosen }) => chosen) + 1 + BELOW).map((entry) => {
      const { outcome, place } = agreed.get(entry.roundEntryId) ?? rankedOutcome(entry, rules);
      const { roundEntryId, value, mean, low, high, prizeProbability, chosen, cards } = entry;
      const figures = { roundEntryId, value, mean, low, high, prizeProbability, chosen, cards };
      const { rank, margin, tiedWith, tieBrokenBy } = isWhole ? entry : amongSeen(entry);
      return { ...figures, rank, margin, tiedWith, tieBrokenBy, outcome, place, departs: agreed.has(roundEntryId) };
    });
  });
}

type Told = Pick<SeenLine, 'rank' | 'margin' | 'tiedWith' | 'tieBrokenBy'>;

/** Ranks and ties among these lines alone. */
function tellerOf(seen: readonly RankedEntry[]): (entry: RankedEntry) => Told {
  return ({ rank, exact, roundEntryId }) => ({
    rank: rank === null ? null : 1 + seen.filter((other) => other.rank !== null && other.rank < rank).length,
    margin: null,
    tiedWith: seen.filter((other) => other.exact === exact && other.roundEntryId !== roundEntryId).length,
    tieBrokenBy: null,
  });
}
