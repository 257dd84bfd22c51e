import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { sectionPath } from '../../src/applications/index.js';
import { CampPortal, type Family } from '../applications/support/camp-portal.js';
import { PASSWORD } from '../auth/support/auth-portal.js';
import { expectAccessible, newVisitor, screenshot } from './support/browser.js';
import { press } from './support/story.js';

let camp: CampPortal;
let family: Family;
let phone: Page;
beforeAll(async () => {
  camp = await CampPortal.start();
  family = await camp.family();
  camp.expectSigner(family, { name: 'Theo Okafor', email: 'theo@example.org' });
  phone = await signedIn(family.email, { width: 360 });
});
afterAll(() => camp.stop());

async function signedIn(email: string, options: { width: number; javaScriptEnabled?: boolean }): Promise<Page> {
  const page = await newVisitor({ at: camp.portal.url, ...options });
  await page.goto('/sign-in');
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(PASSWORD);
  await page.locator('main button[type=submit]').first().click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  return page;
}

const about = () => sectionPath(family.applicationId, 'about');
const status = () => phone.locator('.autosave');

test('A section saves itself on a phone, and asks only what the answers so far ask', async () => {
  await phone.goto(about());
  expect(await phone.getByText('Which pets?', { exact: true }).isVisible()).toBe(false);
  await phone.getByText('Yes', { exact: true }).click();
  await phone.getByText('Which pets?', { exact: true }).waitFor();
  await phone.getByText('Dogs', { exact: true }).click();
  await phone.getByText('Since when?', { exact: true }).waitFor();
  await phone.getByText('No', { exact: true }).click();
  expect(await phone.getByText('Since when?', { exact: true }).isVisible()).toBe(false);
  await phone.getByLabel('Why do you apply?').fill('We love lakes');
  await status().getByText('Saved at').waitFor();
  await expectAccessible(phone);
  await screenshot(phone, 'applications-section-360');
});

test('A second window overwrites nothing: it shows both, and saves what the person then decides', async () => {
  const other = await phone.context().newPage();
  await other.goto(about());
  await phone.getByLabel('Why do you apply?').fill('We love hills');
  await status().getByText('Saving').waitFor({ state: 'hidden' });
  await status().getByText('Saved at').waitFor();
  await phone.getByText('No', { exact: true }).click();
  await other.getByLabel('Why do you apply?').fill('We have time');
  await other.locator('.autosave').getByText('Not saved').waitFor();
  await press(other, 'Save and continue');
  await other.getByText('Saved in another window, too').waitFor();
  await expectAccessible(other);
  await screenshot(other, 'applications-two-windows-360');
  await press(other, 'Save and continue');
  await phone.reload();
  expect(await phone.getByLabel('Why do you apply?').inputValue()).toBe('We have time');
  await other.close();
});

test('Without scripts all questions are in sight, each with a word on when it applies', async () => {
  const page = await signedIn(family.email, { width: 360, javaScriptEnabled: false });
  await page.goto(about());
  await page.getByText('Only if you answered “Yes” to “Do you have pets?”:').waitFor();
  await page.getByLabel('Why do you apply?').fill('one two three four five six');
  await press(page, 'Save and continue');
  await page.getByText('“Why do you apply?”: It has 6 words; please shorten it to 5.').first().waitFor();
  await screenshot(page, 'applications-without-scripts-360');
});

test('A referee who has no account answers in Arabic on a phone without scripts', async () => {
  await phone.goto(`/applications/${family.applicationId}/references`);
  await phone.getByLabel('Name').fill('Ines Duarte');
  await phone.getByLabel('E-mail').fill('ines@example.org');
  await phone.getByLabel('Language of the mail').selectOption('ar');
  await press(phone, 'Send the link');
  await expectAccessible(phone);
  await screenshot(phone, 'applications-references-360');
  const referee = await newVisitor({ at: camp.portal.url, width: 360, javaScriptEnabled: false });
  await referee.goto(await camp.portal.linkTo('ines@example.org'));
  await screenshot(referee, 'applications-reference-360');
  await referee.getByText('As a friend').click();
  await referee.getByLabel('For how many years?').fill('12');
  await referee.getByLabel('Would you trust them').fill('نعم، بكل سرور.');
  await press(referee, 'إرسال إجاباتي');
  await referee.getByText('شكرًا لك، Ines Duarte').waitFor();
});

test('Somebody who is to sign does so on their own phone', async () => {
  await phone.goto(`/applications/${family.applicationId}/signatures`);
  await phone.getByText('The link goes to theo@example.org').waitFor();
  await screenshot(phone, 'applications-signatures-360');
  await press(phone, 'Send the link');
  const theirs = await newVisitor({ at: camp.portal.url, width: 360 });
  await theirs.goto(await camp.portal.linkTo('theo@example.org'));
  await expectAccessible(theirs);
  await screenshot(theirs, 'applications-signature-360');
  await theirs.getByLabel('Your full name').fill('Theo Okafor');
  await press(theirs, 'I sign');
  await theirs.getByText('Thank you, Theo Okafor').waitFor();
});

test('The desk’s pages can be used on a phone and on a screen', async () => {
  await phone.goto(`/applications/${family.applicationId}/documents`);
  await expectAccessible(phone);
  await screenshot(phone, 'applications-documents-360');
  const nurse = await camp.portal.person({ displayName: 'Nia Brandt', roles: [{ role: 'staff' }] });
  const desk = await signedIn(nurse.email, { width: 1280 });
  for (const part of ['documents', 'references', 'interviews/new', 'timeline']) {
    await desk.goto(`/applications/${family.applicationId}/${part}`);
    await expectAccessible(desk);
    await screenshot(desk, `applications-${part.replace('/', '-')}-1280`);
  }
});
