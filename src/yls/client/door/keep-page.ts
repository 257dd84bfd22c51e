import { PAGES, PARTS } from './copies.js';

/** What a copy leaves out: who reads it, where else they may go, and lists with names. */
const NOT_KEPT = '.site-header__tools, .site-header__nav, footer, .flash, .door__plain, .door__names';

/** Starts the worker that shows the page when the line is down, and keeps the page and its parts. @returns whether this browser can */
export async function keepPage(script: string): Promise<boolean> {
  if (!('serviceWorker' in navigator) || !('caches' in globalThis)) return false;
  try {
    await navigator.serviceWorker.register(script, { scope: '/yls/day/' });
    // `Purpose` leaves the sentence that waits for the next page to the page that a person sees.
    const answer = await fetch(location.pathname, { headers: { Accept: 'text/html', Purpose: 'prefetch' } });
    if (!answer.ok || answer.redirected) return false;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    for (const part of page.querySelectorAll(NOT_KEPT)) part.remove();
    const headers = keptHeaders(answer.headers);
    const copy = new Response(`<!doctype html>${page.documentElement.outerHTML}`, { headers });
    await (await caches.open(PAGES)).put(location.pathname, copy);
    await keepParts();
    return true;
  } catch {
    // Private windows and old browsers: everything works as before, with a line.
    return false;
  }
}

/** The policy of the page goes with its copy. */
const keptHeaders = (headers: Headers): Headers => {
  const kept = new Headers({ 'Content-Type': 'text/html; charset=utf-8' });
  for (const name of ['content-security-policy', 'permissions-policy']) kept.set(name, headers.get(name) ?? '');
  return kept;
};

async function keepParts(): Promise<void> {
  const parts = await caches.open(PARTS);
  const paths = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
  for (const path of new Set(paths.filter((one) => one.startsWith('/assets/'))))
    if (!(await parts.match(path))) await parts.add(path).catch(() => undefined);
}
