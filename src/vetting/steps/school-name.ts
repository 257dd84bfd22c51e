const written: Record<string, string> = {
  hs: 'high',
  ms: 'middle',
  es: 'elementary',
  sr: 'senior',
  jr: 'junior',
  st: 'saint',
  mt: 'mount',
  elem: 'elementary',
  acad: 'academy',
};

const empty = new Set(['the', 'of', 'at', 'and', 'for', 'school']);
/** What every other school is called as well. */
const general = new Set(['high', 'middle', 'elementary', 'senior', 'junior', 'academy', 'public', 'private']);

/**
 * Whether an employer, as somebody wrote it, is the school: all words of one are in the other, however they are abbreviated.
 * `Teacher at Irondequoit HS` is `Irondequoit High School`. Of two schools of one name it says yes: a person looks then.
 */
export function isTheSchool(employer: string, school: string): boolean {
  const [one, other] = [wordsOf(employer), wordsOf(school)];
  return holdsAll(one, other) || holdsAll(other, one);
}

const holdsAll = (all: ReadonlySet<string>, some: ReadonlySet<string>): boolean =>
  [...some].some((word) => !general.has(word)) && some.isSubsetOf(all);

const wordsOf = (name: string): ReadonlySet<string> =>
  new Set(
    name
      .normalize('NFKD')
      .replaceAll(/[\p{M}'’.]/gu, '')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .map((word) => written[word] ?? word)
      .filter((word) => word !== '' && !empty.has(word)),
  );
