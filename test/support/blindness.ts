import { propertiesOf } from './file-properties.js';

/** Everything that one request gave: what a curious judge could read. */
export interface Found {
  /** Path and query. */
  address: string;
  status: number;
  headers: string;
  /** Text as it is; other content as Latin-1, so that strings inside of files are found too. */
  body: string;
  /** What a file says of itself and within: tags, properties, text. */
  properties: string;
}

/** The registry's public pages: they name every community and no work. */
export const isInDirectory = (path: string): boolean =>
  /^(\/api\/v1)?\/(communities|partnerships|members|map|countries|states|anniversaries|figures|downloads)\b/.test(path);

/** Fetches a path of the portal as the judge, following no redirect. */
export type FetchAsJudge = (path: string) => Promise<Response>;

const MOST_PAGES = 600;
/** Leaving is not looking, and a page says the same of a person in each language: one beside English is enough. */
const NOT_FOLLOWED = /^\/(sign-out|assets\/)|[?&]lang=(?!es)/;
const ATTRIBUTE = /\s(?:href|src|srcset|poster|action|formaction|data-action|data-src|content)="([^"]*)"/gi;

/**
 * Walks all that a judge can reach by looking: starts at the given paths and follows every link, image, recording, form that gets,
 * redirect and address in JSON, each once.
 * @returns what each request gave, in the order of the walk.
 */
export async function walkEverythingAJudgeCanReach(
  fetchAsJudge: FetchAsJudge,
  starts: readonly string[],
): Promise<Found[]> {
  const queue = [...starts];
  const seen = new Set(queue);
  const found: Found[] = [];
  for (const address of queue) {
    if (found.length >= MOST_PAGES) throw new Error(`More than ${MOST_PAGES} addresses: the walk does not end.`);
    const { reached, leads } = await visit(fetchAsJudge, address);
    found.push(reached);
    const fresh = new Set(leads.filter((lead) => !seen.has(lead)));
    for (const lead of fresh) seen.add(lead);
    queue.push(...fresh);
  }
  return found;
}

/** Each place where one of the strings stands, in any case and also URL-encoded, as `string at address (part)`. */
export function leaksOf(found: readonly Found[], strings: readonly string[]): string[] {
  return found.flatMap(({ address, headers, body, properties }) =>
    strings.flatMap((string) =>
      Object.entries({ address, headers, body, properties })
        .filter(([, text]) => holds(text, string))
        .map(([part]) => `${string} at ${address} (${part})`),
    ),
  );
}

async function visit(fetchAsJudge: FetchAsJudge, address: string): Promise<{ reached: Found; leads: string[] }> {
  const answer = await fetchAsJudge(address);
  const bytes = Buffer.from(await answer.arrayBuffer());
  const type = answer.headers.get('content-type') ?? '';
  const body = bytes.toString(/text|json|xml|svg/.test(type) ? 'utf8' : 'latin1');
  const headers = [...answer.headers].map(([name, value]) => `${name}: ${value}`).join('\n');
  const leads = [
    answer.headers.get('location') ?? '',
    ...(type.includes('html') ? addressesIn(body) : jsonAddresses(type, body)),
  ];
  return {
    reached: { address, status: answer.status, headers, body, properties: await propertiesOf(type, bytes) },
    leads: leads.flatMap((lead) => pathOf(lead, address)),
  };
}

const addressesIn = (html: string): string[] =>
  [...html.matchAll(ATTRIBUTE)].flatMap(([, value = '']) =>
    unescaped(value)
      .split(/,\s+/)
      .map((one) => one.split(' ')[0] ?? ''),
  );

const jsonAddresses = (type: string, body: string): string[] =>
  type.includes('json') ? [...body.matchAll(/"(\/[^"\s]+)"/g)].map(([, path = '']) => path) : [];

/** A path on this site, or nothing: other sites, fragments and what is no address. */
function pathOf(lead: string, base: string): string[] {
  if (!lead || lead.startsWith('#')) return [];
  const site = 'http://portal.invalid';
  const url = URL.canParse(lead, site + base) ? new URL(lead, site + base) : null;
  if (
    !url ||
    !/^(\/|\?|\.)/.test(lead.replace(/^https?:\/\/localhost:\d+/, '')) ||
    NOT_FOLLOWED.test(url.pathname + url.search)
  )
    return [];
  return [url.pathname + url.search];
}

const unescaped = (value: string): string =>
  value.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'");

function holds(text: string, string: string): boolean {
  const among = text.toLowerCase();
  return seenIn(string).some((form) => among.includes(form));
}

/** A string as it may stand in an address or a page, in small letters. */
export function seenIn(string: string): string[] {
  const sought = string.toLowerCase();
  return [sought, encodeURIComponent(sought).toLowerCase(), sought.replaceAll(' ', '+')];
}
