import { majoritiesOf, type Rankings } from './majorities.js';

/**
 * Schulze's order: a work stands before another when the strongest path of majorities from it is stronger than the one back. The strength of
 * a majority is its margin, since works are seen by unequal numbers of judges.
 * @returns for each work 1 for every work that it beats so and ½ for every one that it ties with, which orders works as the method does.
 */
export function schulze(rankings: Rankings): number[] {
  const { works, preferred } = majoritiesOf(rankings);
  const paths = strongestPaths(margins(preferred, works), works);
  return Array.from({ length: works }, (_, work) => {
    let score = 0;
    for (let other = 0; other < works; other++) {
      if (other === work) continue;
      const lead = paths[work * works + other]! - paths[other * works + work]!;
      score += lead > 0 ? 1 : lead === 0 ? 0.5 : 0;
    }
    return score;
  });
}

const margins = (preferred: Int32Array, works: number): Int32Array =>
  preferred.map((count, at) => Math.max(0, count - preferred[(at % works) * works + Math.floor(at / works)]!));

/** Floyd and Warshall's widest paths: a path is as strong as its weakest majority. */
function strongestPaths(strength: Int32Array, works: number): Int32Array {
  for (let via = 0; via < works; via++) {
    for (let from = 0; from < works; from++) {
      const first = strength[from * works + via]!;
      if (first === 0 || from === via) continue;
      widen(strength, { from: from * works, via: via * works, first, works });
    }
  }
  return strength;
}

function widen(
  strength: Int32Array,
  { from, via, first, works }: { from: number; via: number; first: number; works: number },
): void {
  for (let to = 0; to < works; to++) {
    const path = Math.min(first, strength[via + to]!);
    if (path > strength[from + to]! && to * works !== from) strength[from + to] = path;
  }
}
