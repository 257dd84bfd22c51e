import { createReadStream } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Request } from 'playwright-core';
import { system } from '../../src/platform/index.js';
import { RegistryImport } from '../../src/registry/index.js';
import { fileOf, realFile, stream } from '../registry/support/partnership-file.js';
import { startPortal, type TestPortal } from '../support/portal.js';
import { expectAccessible, newVisitor, screenshot } from './support/browser.js';

const BUDGET_BYTES = 120_000;

let portal: TestPortal;
beforeAll(async () => {
  portal = await startPortal();
  const network = realFile ? createReadStream(realFile) : stream(fileOf({}));
  await portal.app.get(RegistryImport).run(network, { actor: system });
});
afterAll(() => portal.stop());

test('a first visit to the home page fetches less than 120 kB in all', async () => {
  const page = await newVisitor({ at: portal.url, width: 360 });
  const requests: Request[] = [];
  page.on('requestfinished', (request) => requests.push(request));
  const answer = await page.goto('/', { waitUntil: 'networkidle' });
  expect(answer?.status()).toBe(200);
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

test.each([360, 1280])('the home page is accessible at a width of %i pixels', async (width) => {
  const page = await newVisitor({ at: portal.url, width });
  await page.goto('/');
  await expectAccessible(page);
  await page.locator('img').last().scrollIntoViewIfNeeded();
  await page.waitForLoadState('networkidle');
  await screenshot(page, `home-${width}`);
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
