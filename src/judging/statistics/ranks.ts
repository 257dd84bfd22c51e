const DIGITS = 9;

/** The figure that decides: equal at nine digits is equal, so that rounding in the last bits ranks nobody. */
export const decisive = (value: number): string =>
  (Math.round(value * 10 ** DIGITS) / 10 ** DIGITS + 0).toFixed(DIGITS);

/** Ranks from 1 in each pool, the highest value first; equal values share one. Null without a value. */
export function ranksOf(values: readonly (number | null)[], pools: readonly number[]): (number | null)[] {
  const ranks: (number | null)[] = values.map(() => null);
  const deciding = values.map((value) => value && Number(decisive(value)));
  const ranked = [...values.keys()].filter((entry) => deciding[entry] !== null);
  for (const members of Map.groupBy(ranked, (entry) => pools[entry]).values()) {
    const order = members.toSorted((a, b) => deciding[b]! - deciding[a]!);
    for (const [place, entry] of order.entries()) {
      const before = order[place - 1];
      ranks[entry] = before !== undefined && deciding[before] === deciding[entry] ? ranks[before]! : place + 1;
    }
  }
  return ranks;
}
