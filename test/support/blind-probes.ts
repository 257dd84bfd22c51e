import { seenIn, type FetchAsJudge, type Found } from './blindness.js';
import { sampleOf } from './routes.js';

const FORM = /<form\b[^>]*\bmethod="get"[^>]*>[\s\S]*?<\/form>/g;
const ACTION = /\baction="([^"]*)"/;
const WORDS = /<input\b(?=[^>]*\btype="(?:text|search)")[^>]*\bname="([^"]+)"/g;

/** Each search that stands on one of the pages, as an address to which the word is added. */
export function searchesIn(found: readonly Found[]): string[] {
  const searches = found.flatMap(({ address, body }) =>
    [...body.matchAll(FORM)].flatMap(([form]) => {
      const action = (ACTION.exec(form)?.[1] || address).split('?')[0]!;
      return [...form.matchAll(WORDS)].map(([, name = '']) => `${action}?${name}=`);
    }),
  );
  return [...new Set(searches)].filter((search) => search.startsWith('/'));
}

/**
 * Asks each search for a word that the portal holds and for one that nobody wrote.
 * @returns the searches whose answers differ by more than the word
 */
export async function searchesThatTell(
  fetchAsJudge: FetchAsJudge,
  searches: readonly string[],
  words: readonly string[],
): Promise<string[]> {
  const telling: string[] = [];
  for (const search of searches) {
    for (const word of words) {
      const held = await answerTo(fetchAsJudge, search + encodeURIComponent(word), word);
      const nobodys = Array.from(word).toReversed().join('');
      const other = await answerTo(fetchAsJudge, search + encodeURIComponent(nobodys), nobodys);
      if (held !== other) telling.push(`${search}${word}`);
    }
  }
  return telling;
}

/**
 * Puts each id into the gaps of each address.
 * @returns the addresses that answer otherwise than for an id that nobody has
 */
export async function addressesThatTell(
  fetchAsJudge: FetchAsJudge,
  patterns: readonly string[],
  ids: readonly string[],
): Promise<string[]> {
  const telling: string[] = [];
  const nobodys = '0190a000-0000-7000-8000-000000000000';
  for (const pattern of patterns) {
    const sample = sampleOf(pattern);
    if (!sample.includes(nobodys)) continue;
    const other = await answerTo(fetchAsJudge, sample, nobodys);
    for (const id of ids)
      if ((await answerTo(fetchAsJudge, sample.replaceAll(nobodys, id), id)) !== other)
        telling.push(`${pattern} ${id}`);
  }
  return telling;
}

/** Each answer to a program bears a number of its own, by which the log knows it. */
const REFERENCE = /"instance":"\w+"/;

/** Status and page, without what was asked for. */
async function answerTo(fetchAsJudge: FetchAsJudge, address: string, asked: string): Promise<string> {
  const answer = await fetchAsJudge(address);
  const text = `${answer.status} ${answer.headers.get('location') ?? ''} ${(await answer.text()).replace(REFERENCE, '')}`;
  return seenIn(asked).reduce((rest, form) => rest.replaceAll(form, '…'), text.toLowerCase());
}
