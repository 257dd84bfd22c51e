import { plainWords } from '../../platform/index.js';

/** The same school, written out or shortened: "St. Mary's H.S." is "Saint Mary's High School". */
export function isSameSchool(one: string, other: string): boolean {
  const [first, second] = [schoolWords(one), schoolWords(other)];
  return first.size > 0 && first.size === second.size && first.isSubsetOf(second);
}

const shortened: Readonly<Record<string, string>> = {
  hs: 'high',
  ms: 'middle',
  es: 'elementary',
  elem: 'elementary',
  el: 'elementary',
  jhs: 'junior high',
  acad: 'academy',
  st: 'saint',
  ste: 'saint',
  mt: 'mount',
  jr: 'junior',
  sr: 'senior',
  intl: 'international',
  inst: 'institute',
};

/** Words that a school may be called with or without. */
const unsaid = new Set(['the', 'school', 'of', 'at', 'in', 'and', 'de', 'la', 'del', 'escuela', 'colegio']);

/** Single letters that a dot or an apostrophe parted go together again: `H.S.` is `hs`, `Mary's` is `marys`. */
function schoolWords(name: string): Set<string> {
  const joined = plainWords(name.replace(/[.'’]/g, ''));
  const words = joined.split(' ').flatMap((word) => (shortened[word] ?? word).split(' '));
  return new Set(words.filter((word) => word !== '' && !unsaid.has(word)));
}
