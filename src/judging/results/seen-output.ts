import type { RankedEntry } from './tally.js';

/**
 * A ranking as somebody sees it from whom works are withheld: they are not there, and in their pools nothing says where they would stand.
 * Ranks and ties are told among the others alone; distances and chances, which would sum to the missing work's, are not.
 */
export function seenOutput(ranking: readonly RankedEntry[], withheld: ReadonlySet<string>): RankedEntry[] {
  return [...Map.groupBy(ranking, ({ pool }) => pool).values()].flatMap((pool) => {
    const seen = pool.filter(({ roundEntryId }) => !withheld.has(roundEntryId));
    return seen.length === pool.length ? seen : seen.map((entry) => ({ ...entry, ...amongThese(seen, entry) }));
  });
}

/** Pools in which something is withheld. */
export const cutPools = (ranking: readonly RankedEntry[], withheld: ReadonlySet<string>): Set<string> =>
  new Set(ranking.flatMap(({ roundEntryId, pool }) => (withheld.has(roundEntryId) ? [pool] : [])));

type Told = Pick<RankedEntry, 'rank' | 'margin' | 'tiedWith' | 'tieBrokenBy' | 'prizeProbability'>;

const amongThese = (seen: readonly RankedEntry[], { rank, exact, roundEntryId }: RankedEntry): Told => ({
  rank: rank === null ? null : 1 + seen.filter((other) => other.rank !== null && other.rank < rank).length,
  margin: null,
  tiedWith: seen.filter((other) => other.exact === exact && other.roundEntryId !== roundEntryId).length,
  tieBrokenBy: null,
  prizeProbability: null,
});
