/**
 * Among plans that are equally good one is chosen by a number for each pair, drawn from the ids alone: so the same people get the same plan,
 * whatever came before, and nobody is moved without gain. 36 bits each make a second best with the same sum unlikely beyond
 * doubt (isolation lemma: at most pairs / 2^36), and sums along chains of 2^15 students stay exact in a double.
 */
export class TieBreak {
  constructor(private readonly seed = 0) {}

  /** Two words for an id. */
  wordsOf(id: string): [number, number] {
    let [one, other] = [0x811c9dc5 ^ this.seed, 0x01000193 ^ Math.imul(this.seed, 0x9e3779b1)];
    for (let at = 0; at < id.length; at++) {
      const unit = id.charCodeAt(at);
      one = Math.imul(one ^ unit, 0x01000193);
      other = Math.imul(other ^ unit, 0x5bd1e995) ^ (other >>> 15);
    }
    return [spread(one), spread(other)];
  }
}

/** @returns 36 bits for the pair of two ids, each by its words */
export function tieOf(one: number, oneMore: number, other: number, otherMore: number): number {
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
