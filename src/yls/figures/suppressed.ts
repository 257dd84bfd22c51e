/** A count of people of one kind. */
export interface Counted {
  value: string;
  count: number;
}

/** Fewer people of one kind are not told to the public. */
export const LEAST_TOLD = 5;

/** Those who are too few of their kind, together; its count is null where even together they are too few to be told. */
export interface Told {
  shown: readonly Counted[];
  others: number | null;
}

/**
 * Pure: what the public may know of counts. Kinds of fewer than five are put together; where they are fewer than five even so, the smallest of those
 * shown goes with them, so that nobody subtracts them from the sum.
 */
export function told(counts: readonly Counted[]): Told {
  const byCount = counts.filter(({ count }) => count > 0).toSorted((one, other) => other.count - one.count);
  const shown = byCount.filter(({ count }) => count >= LEAST_TOLD);
  let others = byCount.filter(({ count }) => count < LEAST_TOLD).reduce((sum, { count }) => sum + count, 0);
  if (others > 0 && others < LEAST_TOLD) others += shown.pop()?.count ?? 0;
  return { shown, others: others > 0 && others < LEAST_TOLD ? null : others };
}
