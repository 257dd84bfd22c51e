/** Whether two students may not be guests of the home at the same time; the same in both orders. */
export type Conflicts = (one: number, other: number, home: number) => boolean;

/** Students of whom some may be guests together, while nobody of another camp may be there with them. */
export interface Camp {
  students: number[];
  /** Of the students of a crowd one may come at most; all that are at odds in a camp meet in a crowd. */
  crowds: number[][];
}

/** Two or more students who might come to a home, and how their conflicts divide them. */
export interface HomeRule {
  home: number;
  camps: Camp[];
}

/**
 * Camps and crowds instead of single pairs: "of one gender, of two schools" is two camps with a crowd for each school. What they say of
 * one home is then as sharp as can be, so that the linear programme comes near to a plan of whole students.
 * @returns null when no two of them are at odds.
 */
export function homeRule(home: number, students: readonly number[], conflicts: Conflicts): HomeRule | null {
  const atOdds = (one: number, other: number) => conflicts(one, other, home);
  const camps = campsOf(students, atOdds).map((camp) => ({ students: camp, crowds: crowdsOf(camp, atOdds) }));
  return camps.length > 1 || camps.some(({ crowds }) => crowds.length > 0) ? { home, camps } : null;
}

type AtOdds = (one: number, other: number) => boolean;

/** Parts between which everybody is at odds: the connected parts of "could be together". */
function campsOf(students: readonly number[], atOdds: AtOdds): number[][] {
  const left = new Set(students);
  const camps: number[][] = [];
  for (const first of left) {
    left.delete(first);
    const camp = [first];
    for (const member of camp) {
      const friends = [...left].filter((other) => !atOdds(member, other));
      for (const friend of friends) left.delete(friend);
      camp.push(...friends);
    }
    camps.push(camp.toSorted((a, b) => a - b));
  }
  return camps;
}

/** Crowds, each grown as far as it goes, until every pair at odds is in one. */
function crowdsOf(students: readonly number[], atOdds: AtOdds): number[][] {
  const crowds: number[][] = [];
  const areSaid = (one: number, other: number) => crowds.some((crowd) => crowd.includes(one) && crowd.includes(other));
  for (const [at, one] of students.entries()) {
    const others = students.slice(at + 1).filter((other) => atOdds(one, other));
    for (const other of others) if (!areSaid(one, other)) crowds.push(crowdAround([one, other], students, atOdds));
  }
  return crowds;
}

function crowdAround(pair: readonly number[], students: readonly number[], atOdds: AtOdds): number[] {
  const crowd = [...pair];
  for (const more of students)
    if (!crowd.includes(more) && crowd.every((member) => atOdds(member, more))) crowd.push(more);
  return crowd.toSorted((a, b) => a - b);
}
