import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Request } from 'playwright-core';
import { startPortal, type TestPortal } from '../support/portal.js';
import { newVisitor } from './support/browser.js';

const BUDGET_BYTES = 120_000;

let portal: TestPortal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.stop());

test('a first visit to the home page fetches less than 120 kB in all', async () => {
  const page = await newVisitor({ at: portal.url, width: 360 });
  const requests: Request[] = [];
  page.on('requestfinished', (request) => requests.push(request));
  await page.goto('/', { waitUntil: 'networkidle' });
  const fetched = await Promise.all(
    requests.map(async (request) => ({
      path: new URL(request.url()).pathname,
      bytes: (await request.sizes()).responseBodySize,
    })),
  );
  expect(fetched.map(({ path }) => path)).toContain('/');
  const bytes = fetched.reduce((sum, file) => sum + file.bytes, 0);
  expect({ fetched, within: bytes < BUDGET_BYTES }).toEqual({ fetched, within: true });
});

test('style and type come from the portal itself, to be kept for ever', async () => {
  const page = await newVisitor({ at: portal.url });
  const hosts = new Set<string>();
  const keeping: string[] = [];
  page.on('response', (response) => {
    const { host, pathname } = new URL(response.url());
    hosts.add(host);
    if (pathname.startsWith('/assets/')) keeping.push(response.headers()['cache-control'] ?? 'not at all');
  });
  await page.goto('/', { waitUntil: 'networkidle' });
  expect([...hosts]).toEqual([new URL(portal.url).host]);
  expect(keeping.length).toBeGreaterThan(2);
  for (const rule of keeping) expect(rule).toContain('immutable');
});
