import { isKept, PAGES, PARTS } from './door/copies.js';

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
/** On a line that is there but passes nothing, the kept page is better than a blank one. */
const PATIENCE_MS = 4_000;

addEventListener('install', (event) => (event as Asked).waitUntil(worker.skipWaiting()));
addEventListener('activate', (event) => (event as Asked).waitUntil(worker.clients.claim()));
addEventListener('fetch', (event) => {
  const { request } = event as Asked;
  const { origin, pathname } = new URL(request.url);
  if (origin !== location.origin || request.method !== 'GET') return;
  if (request.mode === 'navigate' && isKept(pathname)) (event as Asked).respondWith(pageOf(request, pathname));
  else if (pathname.startsWith('/assets/')) (event as Asked).respondWith(partOf(event as Asked));
});

/** The server's page when it comes in time, else the one on this device. */
async function pageOf(request: Request, path: string): Promise<Response> {
  const kept = await (await caches.open(PAGES)).match(path);
  const served = fetch(request);
  if (!kept) return served;
  const late = new Promise<Response>((resolve) => setTimeout(() => resolve(kept), PATIENCE_MS));
  return Promise.race([served.then((answer) => (answer.status >= 500 ? kept : answer)).catch(() => kept), late]);
}

/** Parts bear the hash of their content: what is kept is right. */
async function partOf(event: Asked): Promise<Response> {
  const parts = await caches.open(PARTS);
  const kept = await parts.match(event.request);
  if (kept) return kept;
  const served = await fetch(event.request);
  if (served.ok) event.waitUntil(parts.put(event.request, served.clone()));
  return served;
}
