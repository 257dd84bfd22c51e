import { countCharacters } from '../../platform/index.js';

/** Shorter words of a name are too often something else. */
const SHORTEST = 3;

const HIDDEN = '[…]';

/** Written without blanks between words: there a name of two letters is one, and its neighbours are letters. */
const isUnspaced = (word: string): boolean => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word);

/**
 * Pure: the text without the words of these names, for who reads blind, however their accents are written. Capitals count, as `Will` is not `will`,
 * but a name may be shouted; what nobody can know, such as a nickname, stays.
 */
export function withoutName(text: string, names: readonly string[]): string {
  const words = names
    .flatMap((name) => name.normalize('NFC').split(/[\s,]+/))
    .filter((word) => countCharacters(word) >= (isUnspaced(word) ? SHORTEST - 1 : SHORTEST));
  if (words.length === 0) return text;
  const longestFirst = [...new Set(words.flatMap((word) => [word, word.toUpperCase()]))].toSorted(
    (one, other) => other.length - one.length,
  );
  return text.normalize('NFC').replaceAll(new RegExp(longestFirst.map(patternOf).join('|'), 'gu'), HIDDEN);
}

function patternOf(word: string): string {
  const plain = RegExp.escape(word);
  return isUnspaced(word) ? plain : `(?<![\\p{L}\\p{N}])${plain}(?![\\p{L}\\p{N}])`;
}
