import { NOT_KEPT, PAGES, PARTS } from './offline/copies.js';

/** The event as service workers know it; the page's own types do not. */
interface Asked extends Event {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
  waitUntil(work: Promise<unknown>): void;
}

interface Worker {
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
}

const worker = globalThis as unknown as Worker;
/** On a line that is there but passes nothing, a kept page is better than a blank one. */
const PATIENCE_MS = 6_000;

const isJudgesPage = (path: string): boolean => /^\/judging\/(cards|desk|calibration)\//.test(path);
const isAsset = (address: string): boolean => new URL(address).pathname.startsWith('/assets/');
const isPart = (path: string): boolean => path.startsWith('/assets/') || path.startsWith('/files/');

addEventListener('install', (event) => (event as Asked).waitUntil(worker.skipWaiting()));
addEventListener('activate', (event) => (event as Asked).waitUntil(worker.clients.claim()));
addEventListener('message', (event) => (event as unknown as Asked).waitUntil(worker.clients.claim()));
addEventListener('fetch', (event) => {
  const { request } = event as Asked;
  const { origin } = new URL(request.url);
  const answer = origin === location.origin ? answerTo(event as Asked) : null;
  if (answer) (event as Asked).respondWith(answer);
});

/** Null for what is no business of the judge's pages. */
function answerTo(event: Asked): Promise<Response> | null {
  const { request } = event;
  const { pathname } = new URL(request.url);
  if (request.mode === 'navigate' && request.method !== 'GET') return sent(request);
  if (request.method !== 'GET') return null;
  if (request.mode === 'navigate' && isJudgesPage(pathname)) return pageOf(request, pathname);
  return isPart(pathname) && !request.headers.has('range') ? partOf(event) : null;
}

/** What a button sends; without a line the page that says so, from which the way back leads to what was typed. */
function sent(request: Request): Promise<Response> {
  return fetch(request).catch(async (lost: unknown) => (await notKept()) ?? Promise.reject(lost));
}

const notKept = async (): Promise<Response | undefined> => (await caches.open(PAGES)).match(NOT_KEPT);

/** The server's page when it comes in time, else the copy on this device; a copy of what is the judge's no more goes. */
async function pageOf(request: Request, path: string): Promise<Response> {
  const pages = await caches.open(PAGES);
  const kept = await pages.match(path);
  const served = fetch(request);
  if (!kept) return served.catch(async (lost: unknown) => (await notKept()) ?? Promise.reject(lost));
  const late = new Promise<Response>((resolve) => setTimeout(() => resolve(kept), PATIENCE_MS));
  const page = served
    .then(async (answer) => {
      if (answer.status === 404) await pages.delete(path);
      return answer.status >= 500 ? kept : answer;
    })
    .catch(() => kept);
  return Promise.race([page, late]);
}

/** Parts bear the hash of their content, or a link that opens one picture: what is kept is right. */
async function partOf(event: Asked): Promise<Response> {
  const parts = await caches.open(PARTS);
  const kept = await parts.match(event.request);
  if (kept) return kept;
  const served = await fetch(event.request);
  if (served.ok && isAsset(event.request.url)) event.waitUntil(parts.put(event.request, served.clone()));
  return served;
}
