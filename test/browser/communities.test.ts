import { createReadStream } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { system } from '../../src/platform/index.js';
import { RegistryImport } from '../../src/registry/index.js';
import { fileOf, realFile, stream } from '../registry/support/partnership-file.js';
import { startPortal, type TestPortal } from '../support/portal.js';
import { expectAccessible, newVisitor, screenshot } from './support/browser.js';

let portal: TestPortal;
beforeAll(async () => {
  portal = await startPortal();
  const source = realFile
    ? createReadStream(realFile)
    : stream(fileOf({}, { partner_city: 'Sapporo', partner_iso2: 'JP', partner_geonames_id: '' }));
  const outcome = await portal.app.get(RegistryImport).run(source, { actor: system });
  expect(outcome.rejected).toEqual([]);
});
afterAll(() => portal.stop());

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
