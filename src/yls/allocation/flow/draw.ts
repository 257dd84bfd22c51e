/**
 * Chance that everybody can check: a number for each pair, drawn from the published seed and the two ids alone. So the order in which people stand
 * in a list decides nothing, and the same seed gives the same plan.
 */
export class Draw {
  constructor(private readonly seed: string) {}

  /** Two words for an id (FNV-1a by Fowler, Noll and Vo, twice with different starts). */
  wordsOf(id: string): readonly [number, number] {
    let [one, other] = [0x811c9dc5, 0x01000193];
    for (const unit of `${this.seed}/${id}`) {
      const code = unit.codePointAt(0)!;
      one = Math.imul(one ^ code, 0x01000193);
      other = Math.imul(other ^ code, 0x5bd1e995) ^ (other >>> 15);
    }
    return [spread(one), spread(other)];
  }
}

/** @returns 36 bits for a pair, each by its words: that two plans draw the same sum is unlikely beyond doubt (isolation lemma) */
export function drawn(
  [one, oneMore]: readonly [number, number],
  [other, otherMore]: readonly [number, number],
): number {
  const high = spread(Math.imul(one ^ Math.imul(other, 0x9e3779b1), 0x85ebca6b));
  const low = Math.imul(oneMore ^ Math.imul(otherMore, 0xc2b2ae3d), 0x27d4eb2f) >>> 28;
  return (high >>> 0) * 16 + low;
}

/** The end of MurmurHash3 (Austin Appleby, public domain). */
function spread(word: number): number {
  let mixed = word ^ (word >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
