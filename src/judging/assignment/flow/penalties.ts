/** What it costs to miss a wish, in the unit of an arc's cost. */
export interface Penalties {
  /** An open place of an entry. */
  open: number;
  /** More for each further open place of the same entry, so that open places are spread. */
  spread: number;
  /** A load one below the judge's least. */
  below: number;
}

/**
 * First as few open places as can be, then spread, then least loads, then the fit. The better of two plans is reached from the other by
 * rounds of hand-overs, each of which meets a judge once at most; so a penalty need only outweigh what one such round can save.
 * @param dearest no pair costs more
 */
export function penaltiesOf({ judges, dearest }: { judges: number; dearest: number }): Penalties {
  const round = dearest * (judges + 1) + 1;
  return { open: 4 * round, spread: 2 * round, below: round };
}
