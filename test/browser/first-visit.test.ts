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
  const network = realFile
    ? createReadStream(realFile)
    : stream(fileOf({}, { partner_city: 'Sapporo', partner_iso2: 'JP', partner_geonames_id: '' }));
  const { rejected } = await portal.app.get(RegistryImport).run(network, { actor: system });
  expect(rejected).toEqual([]);
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

test.each([360, 1280])(
  'a visitor finds a city with a typing error and sees its partners, at %i pixels',
  async (width) => {
    const page = await newVisitor({ at: portal.url, width });
    await page.goto('/communities');
    await expectAccessible(page);
    await screenshot(page, `communities-${width}`);
    await page.getByLabel('Name of a community').fill('Portlnd');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Portland', exact: true }).first().waitFor();
    await screenshot(page, `communities-found-${width}`);
    await page.goto('/communities/portland-or');
    await page.getByRole('link', { name: 'Bologna, Italy' }).waitFor();
    await expectAccessible(page);
    await screenshot(page, `community-${width}`);
    await page.getByRole('link', { name: 'Sister partnership with Bologna' }).click();
    await page.getByText('No signing, renewal or other act').waitFor();
    await expectAccessible(page);
    await screenshot(page, `partnership-${width}`);
  },
);

test.each([360, 1280])('the map is a picture with words, and a table, at %i pixels', async (width) => {
  const page = await newVisitor({ at: portal.url, width });
  await page.goto('/map');
  await page.getByRole('img', { name: /^World map:/ }).waitFor();
  await page.getByRole('link', { name: 'Italy' }).waitFor();
  await expectAccessible(page);
  await screenshot(page, `map-${width}`);
});

test('the directory works without scripts and in Spanish', async () => {
  const page = await newVisitor({ at: portal.url, javaScriptEnabled: false, locale: 'es' });
  await page.goto('/communities');
  await page.getByLabel('Nombre de una comunidad').fill('bolonga');
  await page.getByRole('button', { name: 'Buscar' }).click();
  await page.getByRole('link', { name: 'Bologna' }).click();
  await page.getByText('Historia desconocida').first().waitFor();
});

test.each([360, 1280])('an address that is not there says so kindly at a width of %i pixels', async (width) => {
  const page = await newVisitor({ at: portal.url, width });
  const answer = await page.goto('/no-such-page');
  expect(answer?.status()).toBe(404);
  await expectAccessible(page);
  await screenshot(page, `not-found-${width}`);
});
