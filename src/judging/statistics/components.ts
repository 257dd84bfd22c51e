import type { Cards } from './sheet.js';

/**
 * The islands of the jury: judges who share a work, directly or through others, are in one. Between islands nobody can tell a lenient
 * jury from better work.
 * @returns for each judge the number of the island, from 0 in the order of their first judge; −1 for a judge without a card.
 */
export function islandOfJudges({ entries, judges, start, judge }: Cards): Int32Array {
  const parent = Int32Array.from({ length: judges }, (_, index) => index);
  const seen = new Uint8Array(judges);
  for (let entry = 0; entry < entries; entry++) {
    for (let card = start[entry]!; card < start[entry + 1]!; card++) {
      seen[judge[card]!] = 1;
      join(parent, judge[start[entry]!]!, judge[card]!);
    }
  }
  const numbers = new Map<number, number>();
  return parent.map((_, index) => {
    if (!seen[index]) return -1;
    const top = topOf(parent, index);
    return numbers.get(top) ?? (numbers.set(top, numbers.size), numbers.size - 1);
  });
}

/** The island of each work, which is that of its judges; −1 without a card. */
export const islandOfWorks = ({ entries, start, judge }: Cards, islands: Int32Array): Int32Array =>
  Int32Array.from({ length: entries }, (_, entry) =>
    start[entry] === start[entry + 1] ? -1 : islands[judge[start[entry]!]!]!,
  );

/** The members of each island, in order. */
export function membersOf(islands: Int32Array): number[][] {
  const members: number[][] = [];
  for (const [index, island] of islands.entries()) if (island >= 0) (members[island] ??= []).push(index);
  return members;
}

/** The lower number is the root, so that the order of joins changes nothing. */
function join(parent: Int32Array, a: number, b: number): void {
  const [one, other] = [topOf(parent, a), topOf(parent, b)];
  parent[Math.max(one, other)] = Math.min(one, other);
}

function topOf(parent: Int32Array, index: number): number {
  let top = index;
  while (parent[top] !== top) {
    parent[top] = parent[parent[top]!]!;
    top = parent[top]!;
  }
  return top;
}
