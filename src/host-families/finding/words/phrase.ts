/**
 * The notation of the lists: words without accents or signs, `|` between words of which one stands there, `*` where a word may go on, and `...`
 * for up to five words of the same sentence. `need* ... family|home now` finds "We need one more host family now".
 */
export interface Phrase {
  readonly parts: readonly Part[];
}

type Part = 'gap' | readonly string[];

/** A word of a text, without accents and in small letters, with its place; a stop is where a sentence ends. */
export interface Token {
  word: string;
  from: number;
  to: number;
}

const GAP = 5;
const STOP = '.';

export const phraseOf = (notation: string): Phrase => ({
  parts: notation
    .trim()
    .split(/\s+/)
    .map((part) => (part === '...' ? 'gap' : plain(part).split('|'))),
});

/** Cuts a text into words; a hyphen parts words, an apostrophe does not. */
export function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}\p{M}]+(?:['’][\p{L}]+)*|[.!?¡¿;:\n]/gu), ({ 0: found, index }) => ({
    word: /^[\p{L}\p{N}]/u.test(found) ? plain(found.replaceAll(/['’]/g, '')) : STOP,
    from: index,
    to: index + found.length,
  }));
}

/** Every place where the phrase stands, as the first token and the one after its last. */
export function placesOf({ parts }: Phrase, tokens: readonly Token[]): [number, number][] {
  return tokens.flatMap((_, start): [number, number][] => {
    const end = endOf(parts, tokens, start);
    return end === null ? [] : [[start, end]];
  });
}

function endOf([part, ...rest]: readonly Part[], tokens: readonly Token[], at: number): number | null {
  if (part === undefined) return at;
  if (part !== 'gap') {
    const token = tokens[at];
    return token && part.some((word) => fits(word, token.word)) ? endOf(rest, tokens, at + 1) : null;
  }
  for (let skipped = 0; skipped <= GAP; skipped += 1) {
    const end = endOf(rest, tokens, at + skipped);
    if (end !== null) return end;
    if (tokens[at + skipped]?.word === STOP) return null;
  }
  return null;
}

const fits = (listed: string, word: string): boolean =>
  listed.endsWith('*') ? word.startsWith(listed.slice(0, -1)) : word === listed;

const plain = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
