/** A figure over fewer works or people would tell what one of them is, or did. */
const SMALLEST_GROUP = 3;

/** The figure, or null where the group behind it is too small for judges and for officials with a conflict. */
export const atLeastThree = <T>(size: number, figure: T): T | null => (size >= SMALLEST_GROUP ? figure : null);

/** The counts whose own group is large enough, and how many stand in smaller ones together: null where those, too, would tell. */
export function suppressed<K>(counts: ReadonlyMap<K, number>): { told: Map<K, number>; rest: number | null } {
  const told = new Map([...counts].filter(([, count]) => atLeastThree(count, count) !== null));
  const rest =
    [...counts.values()].reduce((sum, count) => sum + count, 0) -
    [...told.values()].reduce((sum, count) => sum + count, 0);
  return { told, rest: atLeastThree(rest, rest) };
}
