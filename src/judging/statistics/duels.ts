/** A comparison of two works; a tie is half a win for each. */
export interface Comparison {
  first: number;
  second: number;
  winner: 'first' | 'second' | 'tie';
}

/** How often each compared work won against each other one, by their places in `works`. */
export interface Duels {
  /** The works that were compared, in order. */
  works: number[];
  wins: Float64Array[];
}

export function duelsOf(comparisons: readonly Comparison[]): Duels {
  const works = [...new Set(comparisons.flatMap(({ first, second }) => [first, second]))].toSorted((a, b) => a - b);
  const places = new Map(works.map((work, place) => [work, place]));
  const wins = works.map(() => new Float64Array(works.length));
  for (const { first, second, winner } of comparisons) {
    const [one, other] = [places.get(first)!, places.get(second)!];
    wins[one]![other]! += winner === 'first' ? 1 : winner === 'tie' ? 0.5 : 0;
    wins[other]![one]! += winner === 'second' ? 1 : winner === 'tie' ? 0.5 : 0;
  }
  return { works, wins };
}

/** Whether from every work a chain of wins leads to every other: then, and only then, the most probable strengths are finite (Ford 1957). */
export function goRound({ wins }: Duels): boolean {
  const size = wins.length;
  return (
    reached(size, (from, to) => wins[from]![to]! > 0) === size &&
    reached(size, (from, to) => wins[to]![from]! > 0) === size
  );
}

function reached(size: number, leads: (from: number, to: number) => boolean): number {
  const seen = new Set<number>(size > 0 ? [0] : []);
  for (const from of seen) for (let to = 0; to < size; to++) if (leads(from, to)) seen.add(to);
  return seen.size;
}
