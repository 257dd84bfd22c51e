import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startPortal, type TestPortal } from '../support/portal.js';
import { newVisitor } from './support/browser.js';
import {
  aSeekingCity,
  coordinatorAnswers,
  familyAsks,
  familyOpensItsApplication,
  type SeekingCity,
} from './support/host-family.js';
import { look } from './support/story.js';

let portal: TestPortal;
let city: SeekingCity;
beforeAll(async () => {
  portal = await startPortal();
  city = await aSeekingCity(portal);
});
afterAll(() => portal.stop());

test('a family of four asks on its phone, is answered honestly, and is taken to its application', async () => {
  const email = 'ana@example.org';
  const phone = await familyAsks(portal, city, email);
  const desk = await coordinatorAnswers(portal, city, 'You are our last hope: we need a host family now.');
  await desk.getByText('These words cannot be used to look for families').waitFor();
  await desk.getByText('22 CFR 62.25(m)(2)').first().waitFor();
  expect(await desk.getByLabel('Your own words').inputValue()).toContain('last hope');
  await desk.getByLabel('Your own words').fill('May I call you on Tuesday evening?');
  await desk.getByRole('button', { name: 'Send the answer' }).click();
  await desk.getByText('Your answer is on its way.').waitFor();
  await look(desk, 'host-inquiry');
  await familyOpensItsApplication(portal, phone, email);
  await phone.getByText('Ana Okafor').first().waitFor();
  await look(phone, 'host-application');
});

test('the pages for would-be hosts are whole on a phone in Arabic, from right to left, and on a desk', async () => {
  const phone = await newVisitor({ at: portal.url, width: 360, locale: 'ar' });
  await phone.goto('/host-families');
  expect(await phone.locator('html').getAttribute('dir')).toBe('rtl');
  await look(phone, 'host-overview-arabic');
  const wide = await newVisitor({ at: portal.url });
  await wide.goto('/host-families');
  await look(wide, 'host-overview');
});
