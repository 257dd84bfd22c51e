import { NOT_KEPT, PAGES, PARTS } from './copies.js';
import { withoutPerson } from './without-person.js';

const FRESH_MS = 30 * 60_000;
/** Works do not stay on a device for longer than somebody may be away. */
const OLD_MS = 3 * 24 * 3_600_000;
/** So many pictures of works ahead are kept; the pages themselves are small. */
const PICTURES_AHEAD = 8;
const AT = 'x-kept-at';
const FOR = 'judging-pages-for';

interface Wanted {
  /** The page itself and those that come next, in the judge's own order. */
  paths: readonly string[];
  desk: string;
}

/** Copies these pages to the device, one after the other, those of the last half hour not again; another person's copies go first. */
export async function keepCopies(account: string, { paths, desk }: Wanted): Promise<void> {
  await forgetOthers(account);
  const pages = await caches.open(PAGES);
  const parts = await caches.open(PARTS);
  for (const cache of [pages, parts]) await forgetOld(cache);
  await keepParts(parts, partsOfThisPage());
  for (const [index, path] of [desk, ...paths].entries()) {
    if (!path || (await isFresh(pages, path))) continue;
    const copy = await copyOf(path);
    if (!copy) return;
    if (path === desk) await pages.put(NOT_KEPT, replyWith(markedAsOther(copy)));
    await pages.put(path, replyWith(copy));
    if (index <= PICTURES_AHEAD) await keepParts(parts, picturesOf(copy.page));
  }
}

interface Copy {
  page: Document;
  /** What the server allows the page to load. */
  policy: string;
}

/** Null when nobody answers, or with something else than the page. */
async function copyOf(path: string): Promise<Copy | null> {
  try {
    // `Purpose` leaves the sentence that waits for the next page to the page that a person sees.
    const answer = await fetch(path, { headers: { Accept: 'text/html', Purpose: 'prefetch' } });
    if (!answer.ok || answer.redirected) return null;
    const page = withoutPerson(new DOMParser().parseFromString(await answer.text(), 'text/html'));
    return { page, policy: answer.headers.get('content-security-policy') ?? '' };
  } catch {
    return null;
  }
}

const replyWith = ({ page, policy }: Copy): Response =>
  new Response(`<!doctype html>${page.documentElement.outerHTML}`, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': policy,
      [AT]: String(Date.now()),
    },
  });

/** The desk in place of a page that was not kept says so. */
function markedAsOther({ page, policy }: Copy): Copy {
  const other = page.cloneNode(true) as Document;
  other.querySelector('.line__not-kept')?.removeAttribute('hidden');
  return { page: other, policy };
}

const picturesOf = (copy: Document): string[] =>
  Array.from(copy.querySelectorAll('main img'), (image) => image.getAttribute('src') ?? '');

/** Style, scripts and letters that this page was made of: all pages of the judge are. */
const partsOfThisPage = (): string[] =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name).pathname)
    .filter((path) => path.startsWith('/assets/'));

async function keepParts(cache: Cache, paths: readonly string[]): Promise<void> {
  for (const path of new Set(paths)) {
    if (!path || (await cache.match(path))) continue;
    await cache.add(path).catch(() => undefined);
  }
}

async function isFresh(pages: Cache, path: string): Promise<boolean> {
  const at = Number((await pages.match(path))?.headers.get(AT) ?? 0);
  return Date.now() - at < FRESH_MS;
}

async function forgetOld(cache: Cache): Promise<void> {
  for (const request of await cache.keys()) {
    const headers = (await cache.match(request))?.headers;
    const at = Number(headers?.get(AT) ?? 0) || Date.parse(headers?.get('date') ?? '');
    if (!(Date.now() - at < OLD_MS)) await cache.delete(request);
  }
}

async function forgetOthers(account: string): Promise<void> {
  if (localStorage.getItem(FOR) === account) return;
  await caches.delete(PAGES);
  await caches.delete(PARTS);
  localStorage.setItem(FOR, account);
}
