/**
 * Chance that everybody can check: a number for each pair, made of the two names alone. Among plans that are equally good the least sum of these chooses one; 36 bits
 * each make a second with the same sum unlikely beyond doubt (isolation lemma: at most pairs / 2^36), and sums of 2^15 of them stay exact in a double.
 */
export function pairDraw(one: number, oneMore: number, other: number, otherMore: number): number {
  const high = spread(Math.imul(one ^ Math.imul(other, 0x9e3779b1), 0x85ebca6b));
  const low = Math.imul(oneMore ^ Math.imul(otherMore, 0xc2b2ae3d), 0x27d4eb2f) >>> 28;
  return (high >>> 0) * 16 + low;
}

/** Two words for a text (FNV-1a by Fowler, Noll and Vo, twice). @param seed other seeds give other words */
export function wordsOfText(text: string, seed = 0): [number, number] {
  let [one, other] = [0x811c9dc5 ^ seed, 0x01000193 ^ Math.imul(seed, 0x9e3779b1)];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ unit, 0x5bd1e995) ^ (other >>> 15);
  }
  return [spread(one), spread(other)];
}

/** The end of MurmurHash3 (Austin Appleby, public domain). */
function spread(word: number): number {
  let mixed = word ^ (word >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
