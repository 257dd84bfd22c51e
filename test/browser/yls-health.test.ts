import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { PASSWORD } from '../auth/support/auth-portal.js';
import { aChaperone, joins } from '../yls/support/a-chaperone.js';
import { TOLD } from '../yls/support/health-words.js';
import { anAsked, fillIn, sendPaper, signOn, type Told } from '../yls/support/told.js';
import { dayFromNow, startYlsPortal, type YlsPortal } from '../yls/support/yls-portal.js';
import { expectAccessible, newVisitor, screenshot } from './support/browser.js';

let yls: YlsPortal;
let folder: string;
let student: Told;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yls-health-'));
  const days = { beginsOn: dayFromNow(3), endsOn: dayFromNow(9) };
  const soon = { appliesUntil: new Date(Date.now() + 3_600_000), recommendsUntil: new Date(Date.now() + 3_600_000) };
  yls = await startYlsPortal({ feeCents: 0, ...days, ...soon }, { UPLOADS_DIR: folder });
  student = await anAsked(yls, { name: 'Amara Okafor' });
});
afterAll(async () => {
  await yls.portal.stop();
  await rm(folder, { recursive: true });
});

async function signIn(page: Page, email: string, next: string): Promise<void> {
  await page.goto(`/sign-in?next=${next}`);
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[type=password]').first().fill(PASSWORD);
  await page.locator('main form button[type=submit]').first().click();
  await page.waitForURL(`**${next}`);
}

test('a guardian fills in and signs on a phone in Arabic; the nurse and the chaperone each see their own', async () => {
  const guardian = await newVisitor({ at: yls.portal.url, width: 360, locale: 'ar' });
  await guardian.goto(`${student.page}/sections/allergies?lang=ar`);
  expect(await guardian.locator('html').getAttribute('dir')).toBe('rtl');
  const tick = (name: string, value: string) => guardian.locator(`input[name=${name}][value=${value}] + label`).click();
  await tick('allergic', 'yes');
  await tick('allergens', 'peanut');
  await tick('severity', 'life_threatening');
  await tick('epinephrine', 'yes');
  await guardian.locator('textarea[name=reaction]').fill('Reactorix: call 911.');
  await screenshot(guardian, 'yls-allergies-ar-360');
  await expectAccessible(guardian);
  await guardian.locator('main form button[type=submit]').first().click();
  await guardian.waitForURL(/sections\/diet/);

  await fillIn(yls, student, TOLD);
  await sendPaper(yls.portal.caller(), `${student.page}/papers/action_plan?${student.query}`);
  await guardian.goto(`${student.page}?lang=ar`);
  await screenshot(guardian, 'yls-guardian-ar-360');
  await expectAccessible(guardian);
  expect((await signOn(yls.portal.caller(), student)).status).toBe(303);

  const greta = await aChaperone(yls, 'Greta Stone');
  await joins(yls, student.id, greta.delegationId);
  const chaperone = await newVisitor({ at: yls.portal.url, width: 360 });
  await signIn(chaperone, greta.email, '/yls/needs');
  await chaperone.getByText('Peanut: carries epinephrine').waitFor();
  expect(await chaperone.getByText('Reactorix').count()).toBe(0);
  await screenshot(chaperone, 'yls-needs-360');
  await expectAccessible(chaperone);
  await chaperone.goto(`/yls/registrations/${student.id}/health`);
  expect(await chaperone.getByText('Reactorix').count()).toBe(0);

  const abe = await yls.portal.person({ displayName: 'Nurse Abe', roles: [{ role: 'nurse', scope: yls.summitId }] });
  const nurse = await newVisitor({ at: yls.portal.url });
  await signIn(nurse, abe.email, '/yls/health');
  await nurse.getByRole('link', { name: 'Amara Okafor' }).click();
  await nurse.getByText('Reactorix: call 911.').waitFor();
  await nurse.getByLabel('Medicine', { exact: true }).fill('Xylomedine');
  await nurse.getByLabel('Time').fill('0:01');
  await nurse.getByRole('button', { name: 'Note what was given' }).click();
  await nurse.getByText('It is noted.').waitFor();
  await screenshot(nurse, 'yls-health-file-1280');
  await expectAccessible(nurse);

  await guardian.goto(`${student.page}/views?lang=en`);
  await guardian.getByText('Greta Stone').first().waitFor();
  await guardian.getByText('Nurse Abe').first().waitFor();
});
