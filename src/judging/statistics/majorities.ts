/** A judge's order of the works that the judge holds. */
export interface RankedBallot {
  /** Works, best first; works in one group are equal. */
  groups: readonly (readonly number[])[];
  /** Works that the judge holds and left unranked. */
  unranked: readonly number[];
}

export interface Rankings {
  works: number;
  ballots: readonly RankedBallot[];
  /** The round asked for a top list, so that what is not on it stands behind what is; else nothing is known of it. */
  unrankedIsLast: boolean;
}

/** More works cannot be put in order by ballots: the computation grows with their square and cube, and no judge can rank so many. */
export const MOST_RANKED = 1000;

/** For each pair of works how many judges put one before the other: row before column. Judges who do not hold both say nothing of a pair. */
export interface Majorities {
  works: number;
  preferred: Int32Array;
}

/** @throws RangeError with more than `MOST_RANKED` works */
export function majoritiesOf({ works, ballots, unrankedIsLast }: Rankings): Majorities {
  if (works > MOST_RANKED) throw new RangeError(`${works} works are too many to be ranked by ballots`);
  const preferred = new Int32Array(works * works);
  for (const { groups, unranked } of ballots) {
    const order = unrankedIsLast ? [...groups, unranked] : groups;
    for (const [place, group] of order.entries()) {
      const behind = order.slice(place + 1).flat();
      for (const work of group) addTo(preferred, work * works, behind);
    }
  }
  return { works, preferred };
}

function addTo(preferred: Int32Array, row: number, behind: readonly number[]): void {
  for (const other of behind) preferred[row + other]! += 1;
}
