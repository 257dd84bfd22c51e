/**
 * People to be shared out to bins (sessions, roles, blocks of rooms): each goes to one bin; a bin takes so many, and so many of one group.
 * That is a minimum-cost flow person -> (group, bin) -> bin. Costs are lexicographic (see `CostScale`).
 */
export interface FlowProblem {
  people: number;
  /** One of them must have room for everybody who may have no other: "nothing". */
  bins: number;
  /** Doubles for one cost. */
  width: number;
  /** From `(person * bins + bin) * width`; infinite where the person may not go. */
  cost: Float64Array;
  /** People that a bin takes. */
  capacity: Int32Array;
  /** The group of each person, from 0. */
  groupOf: Int32Array;
  /** People of one group that a bin takes, at `group * bins + bin`; at least one. */
  mostOf: Int32Array;
}

/** A plan and the prices that prove it. */
export interface Flow {
  /** The bin of each person. */
  binOf: Int32Array;
  /** Of a place in each bin, lexicographic: from `bin * width`. */
  price: Float64Array;
  /** What a place costs a group more where it may not send another: from `(group * bins + bin) * width`. */
  extra: Float64Array;
}

export function mayGo({ cost, bins, width }: FlowProblem, person: number, bin: number): boolean {
  return cost[(person * bins + bin) * width] !== Infinity;
}
