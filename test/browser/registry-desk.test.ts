import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { add, aPartnership, bologna, portland } from '../registry/support/places.js';
import { fileOf } from '../registry/support/partnership-file.js';
import { RegistryInTest } from '../registry/support/registry-in-test.js';
import { aPerson, everyonesPassword } from '../support/people.js';
import { startPortal, type TestPortal } from '../support/portal.js';
import { expectAccessible, newVisitor, screenshot } from './support/browser.js';

let portal: TestPortal;
let partnership: string;
beforeAll(async () => {
  portal = await startPortal();
  const registry = RegistryInTest.in(portal.app);
  partnership = await aPartnership(registry, await add(registry, portland), await add(registry, bologna));
});
afterAll(() => portal.stop());

const signedInStaff = async (width: number) => {
  const { email } = await aPerson(portal.app, { role: 'staff' });
  const page = await newVisitor({ at: portal.url, width });
  await page.goto('/sign-in');
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(everyonesPassword);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  return page;
};

test.each([360, 1280])('staff add a member, its dues and an act, at %i pixels', async (width) => {
  const page = await signedInStaff(width);
  await page.goto('/registry/members');
  await expectAccessible(page);
  await page.getByLabel('Name of the organization').fill(`Portland Sisters ${width}`);
  await page.getByLabel('Its community').fill('Portland');
  const day = async (group: string, [year, month, date]: [string, string, string]) => {
    const field = page.getByRole('group', { name: group });
    await field.getByLabel('Year').fill(year);
    await field.getByLabel('Month').fill(month);
    await field.getByLabel('Day').fill(date);
  };
  await day('Member since', ['1988', '5', '1']);
  await page.getByRole('button', { name: 'Add a member' }).click();
  await day('First day', ['2020', '1', '1']);
  await day('Last day', ['2099', '12', '31']);
  await day('Paid on', ['2020', '1', '1']);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Add the period' }).click();
  await page.getByText('Recognized member').waitFor();
  await screenshot(page, `member-${width}`);
  await page.goto(`/partnerships/${partnership}`);
  await page.getByRole('link', { name: 'Record acts, scans and corrections' }).click();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Record an act' }).click();
  await expectAccessible(page);
  await screenshot(page, `act-${width}`);
});

test('staff upload a file and see each rejected line, then a good one and what was new', async () => {
  const page = await signedInStaff(360);
  await page.goto('/registry/imports');
  await expectAccessible(page);
  const upload = async (text: string) => {
    await page.goto('/registry/imports');
    await page.locator('label').getByText('Partnerships', { exact: true }).click();
    await page
      .getByLabel('File', { exact: true })
      .setInputFiles({ name: 'partnerships.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    await page.getByText('Store it', { exact: true }).click();
    await page.getByRole('button', { name: 'Read the file' }).click();
  };
  await upload(fileOf({ partner_iso2: 'ZZ' }));
  await page.getByText('“ZZ” is not a country code').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'import-rejected-360');
  await upload(fileOf({}));
  await page.getByText('All lines are stored.').waitFor();
  await screenshot(page, 'import-stored-360');
  expect(page.url()).toContain('/registry/imports/');
});
