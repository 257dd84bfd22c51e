/**
 * Entries that want judges, and judges with bounds on their load. The arcs of entry i are those at from[i] … from[i + 1] - 1; a pair
 * that must not meet has none.
 */
export interface FlowNetwork {
  entries: number;
  judges: number;
  /** Judges wanted for each entry. */
  wanted: Int32Array;
  /** First arc of each entry, and the end of the last. */
  from: Int32Array;
  /** Judge of each arc; a judge stands once at most at an entry. */
  judge: Int32Array;
  /** Cost of each arc: a whole number from 0. */
  cost: Int32Array;
  /** Load of each judge that is aimed at. */
  least: Int32Array;
  /** Load of each judge that is never passed. */
  most: Int32Array;
}

/** The highest cost of an arc, 1 at least. */
export function dearestOf({ cost }: FlowNetwork): number {
  let dearest = 1;
  for (const one of cost) if (one > dearest) dearest = one;
  return dearest;
}

/** The arc between the two; -1 when they must not meet. */
export function arcBetween({ from, judge }: FlowNetwork, entry: number, one: number): number {
  for (let arc = from[entry]!; arc < from[entry + 1]!; arc++) if (judge[arc] === one) return arc;
  return -1;
}
