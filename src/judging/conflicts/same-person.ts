import { plainWords } from '../../platform/index.js';

/** The same name in whichever order, with or without blanks, and with a middle name or without it. */
export function isSamePerson(one: string, other: string): boolean {
  const [first, second] = [wordsOf(one), wordsOf(other)];
  if (first.size === 0 || second.size === 0) return false;
  if (plainWords(one).replaceAll(' ', '') === plainWords(other).replaceAll(' ', '')) return true;
  const [fewer, more] = first.size < second.size ? [first, second] : [second, first];
  return fewer.size > 1 && fewer.isSubsetOf(more);
}

export const isSameAddress = (one: string, other: string): boolean =>
  one.trim() !== '' && one.trim().toLowerCase() === other.trim().toLowerCase();

const wordsOf = (text: string): Set<string> => new Set(plainWords(text).split(' ').filter(Boolean));
