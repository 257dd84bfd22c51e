import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { system } from '../../src/platform/index.js';
import { DecisionsService } from '../../src/yls/admission/decisions.service.js';
import { ReleaseService } from '../../src/yls/admission/release.service.js';
import { WaitlistService } from '../../src/yls/admission/waitlist.service.js';
import { RegistrationsService } from '../../src/yls/registration/registrations.service.js';
import { SummitsService } from '../../src/yls/summit/summits.service.js';
import { PASSWORD } from '../auth/support/auth-portal.js';
import { aChaperone, aCoordinator, aDelegation } from '../yls/support/a-delegation.js';
import { aPerson, completed } from '../yls/support/a-student.js';
import { inReview } from '../yls/support/in-review.js';
import { aSummit, startYlsPortal, type YlsPortal } from '../yls/support/yls-portal.js';
import { newVisitor, screenshot } from './support/browser.js';
import { look, press } from './support/story.js';

let yls: YlsPortal;
beforeAll(async () => {
  yls = await startYlsPortal();
});
afterAll(() => yls.portal.stop());

async function signIn(page: Page, email: string): Promise<void> {
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(PASSWORD);
  await page.locator('main button[type=submit]').first().click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}

/** Of six seats, for which one place is missing. @returns its page */
async function bringsSix(desk: Page): Promise<string> {
  await desk.goto('/yls/delegations');
  const row = desk.getByRole('row').filter({ hasText: 'Summit of six places' });
  await row.getByRole('link', { name: 'Bring a delegation' }).click();
  await desk.getByLabel('Name of the delegation').fill('Irondequoit six');
  await desk.getByLabel('Seats for students').fill('6');
  await press(desk, 'Save');
  await press(desk, 'Hold 6 seats');
  await desk.getByText('Number 1 on the waitlist').waitFor();
  return desk.url();
}

/** By the link in the mail, on a phone without scripts. */
async function begins(told: { email: string; name: string }): Promise<{ phone: Page; id: string; email: string }> {
  const { actor, email } = await aPerson(yls, told.name);
  const phone = await newVisitor({ at: yls.portal.url, width: 360, javaScriptEnabled: false });
  await phone.goto(await yls.portal.linkTo(told.email));
  await phone.getByText(`is kept for ${told.name}`).waitFor();
  await screenshot(phone, 'story-summit-invitation');
  await phone.getByRole('link', { name: 'Sign in' }).last().click();
  await signIn(phone, email);
  await press(phone, 'Begin the application');
  await phone.getByText('Your seat is kept.').waitFor();
  const [own] = await yls.portal.sql<{ id: string; summitId: string }>(
    'SELECT id, summit_id AS "summitId" FROM yls_registration WHERE account_id = $1',
    [actor.accountId],
  );
  await completed(yls, { ...own!, actor, email });
  return { phone, id: own!.id, email };
}

test('a delegation of six with one place short waits as one; when a place frees, the offer goes to all', async () => {
  const { app } = yls.portal;
  const decisions = app.get(DecisionsService);
  const summitId = await aSummit(app, { name: 'Summit of six places', capacity: 6 });
  const other = await aDelegation(yls, { summitId, seats: 1 });
  const first = await inReview(yls, { summitId, delegationId: other, decision: 'admit' });

  const desk = await newVisitor({ at: yls.portal.url });
  await desk.goto('/sign-in');
  await signIn(desk, (await aCoordinator(yls)).email);
  const page = await bringsSix(desk);
  const told = { name: 'Mira Lanternfield', email: 'lanternfields@family.example' };
  await desk.getByLabel('Name of the student').fill(told.name);
  await desk.getByLabel('E-mail address of the family').fill(told.email);
  await press(desk, 'Send the link');
  const delegationId = page.split('/').at(-1)!;
  await aChaperone(yls, delegationId, { name: 'Hanna Chaperone' });
  await aChaperone(yls, delegationId, { name: 'Uwe Unchecked', gender: 'male', checkedOn: null });
  const mira = await begins(told);
  for (let count = 1; count < 6; count += 1)
    await inReview(yls, { summitId, delegationId, name: `Student ${count}`, decision: 'waitlist' });
  await decisions.decide(system, mira.id, { decision: 'waitlist' });

  await app.get(SummitsService).step(system, summitId, { event: 'close' });
  await app.get(ReleaseService).release(system, summitId);
  await app.get(WaitlistService).move(summitId);
  await desk.goto(page);
  await desk.getByText('Number 1 on the waitlist').waitFor();
  await desk.getByText('They do not of: Uwe Unchecked').waitFor();
  expect(await desk.locator('#families').getByText('On the waitlist').count()).toBe(6);
  await look(desk, 'summit-delegation');

  await app.get(RegistrationsService).cancel(first.actor, first.id, 'I am ill.');
  await app.get(WaitlistService).move(summitId);
  await desk.reload();
  await desk.getByText('6 seats are held').waitFor();
  expect(await desk.locator('#families').getByText('Admitted').count()).toBe(6);
  await mira.phone.goto('/yls/mine');
  await mira.phone.getByText('You are invited').waitFor();
});
