/** How many minima stand for a text. */
const MINIMA = 64;
/** Rows of a band: with 16 bands of 4, texts that share half of their shingles or more meet in one. */
const ROWS = 4;
/** Words of a shingle. */
const SHINGLE = 3;
/** A shorter text is like many others by chance. */
const LEAST_WORDS = 12;

const HEX_DIGITS = 8;

/**
 * The minima of a text's shingles under 64 permutations (MinHash), as hexadecimal; null for a text that is too short.
 * Words are cut as the language cuts them, so Japanese and Chinese count as well; marks and case make no difference.
 * Source: A. Broder, "On the resemblance and containment of documents", 1997.
 */
export function minimaOf(text: string, language: string): string | null {
  const words = wordsOf(text, language);
  if (words.length < LEAST_WORDS) return null;
  const shingles = new Set<number>();
  for (let at = 0; at + SHINGLE <= words.length; at += 1) shingles.add(digest(words.slice(at, at + SHINGLE).join(' ')));
  const minima = Array.from({ length: MINIMA }, (_, number) => leastOf(shingles, number));
  return minima.map((one) => one.toString(16).padStart(HEX_DIGITS, '0')).join('');
}

/** One number for each band: texts that are alike share one of them, and an index finds it. */
export function bandsOfText(minima: string): number[] {
  const width = ROWS * HEX_DIGITS;
  return Array.from({ length: MINIMA / ROWS }, (_, band) => digest(minima.slice(band * width, (band + 1) * width)) | 0);
}

/** The share of shingles that two texts have in common, from 0 to 1, as their minima estimate it. */
export function likenessOf(one: string, other: string): number {
  const same = Array.from({ length: MINIMA }, (_, at) => at * HEX_DIGITS).filter(
    (at) => one.slice(at, at + HEX_DIGITS) === other.slice(at, at + HEX_DIGITS),
  );
  return same.length / MINIMA;
}

function wordsOf(text: string, language: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const segmenter = new Intl.Segmenter(language === 'other' ? 'und' : language, { granularity: 'word' });
  return [...segmenter.segment(plain)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}

function leastOf(shingles: ReadonlySet<number>, permutation: number): number {
  const seed = Math.imul(permutation + 1, 0x9e3779b1);
  let least = 0xffffffff;
  for (const shingle of shingles) least = Math.min(least, mixed(shingle ^ seed));
  return least;
}

/** FNV-1a over UTF-16 units, 32 bits. */
function digest(words: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at += 1) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
  return mixed(hash);
}

/** The last steps of MurmurHash3: each bit of the input moves each bit of the output. */
function mixed(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
