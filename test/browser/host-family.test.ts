import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Temporal } from 'temporal-polyfill';
import type { Caller } from '../auth/support/caller.js';
import {
  aCompleteFamily,
  aVettedWorker,
  type HostStory,
  type VettedWorker,
} from '../host-families/support/host-story.js';
import { startHostPortal, type HostPortal } from '../host-families/support/host-portal.js';
import { newVisitor } from './support/browser.js';
import { fillDate, look } from './support/story.js';

let hosts: HostPortal;
let interviewer: VettedWorker;
let decider: VettedWorker;
beforeAll(async () => {
  hosts = await startHostPortal();
  interviewer = await aVettedWorker(hosts, { name: 'Rosa Interviewer' });
  decider = await aVettedWorker(hosts, { name: 'Dana Decider', role: 'coordinator' });
});
afterAll(async () => {
  // Browsers keep their lines open.
  hosts.portal.app.getHttpServer().closeAllConnections();
  await hosts.portal.stop();
});

const today = (): string => Temporal.Now.plainDateISO('America/New_York').toString();

/** A browser of somebody who has signed in elsewhere. */
async function asIn(caller: Caller, width = 1280): Promise<Page> {
  const page = await newVisitor({ at: hosts.portal.url, width });
  const cookies = [...caller.jar].map(([name, value]) => ({ name, value, url: hosts.portal.url }));
  await page.context().addCookies(cookies);
  return page;
}

/** On a telephone of their own, without scripts. */
async function signs(story: HostStory, name: string): Promise<void> {
  const phone = await newVisitor({ at: hosts.portal.url, width: 360, javaScriptEnabled: false });
  await phone.goto(await story.linkToSign(name));
  await phone.getByLabel('Your full name, as your signature').fill(name);
  await phone.getByRole('button', { name: 'I sign' }).click();
  await phone.waitForLoadState();
}

test('a family of four goes from its phone to the open home, two adults signing on two phones', async () => {
  const story = await aCompleteFamily(hosts, { signs: [] });
  const phone = await asIn(story.host, 360);
  await phone.goto('/host');
  await phone.getByText('Emil Lind signs').waitFor();
  await look(phone, 'host-own-page');
  for (const name of ['Nora Lind', 'Emil Lind']) await signs(story, name);
  await phone.goto('/host');
  await phone.getByRole('button', { name: 'Submit the application' }).click();
  await phone.getByText('Your application has arrived').waitFor();

  const desk = await asIn(decider.caller);
  await desk.goto(story.deskPath);
  await desk.getByRole('button', { name: 'Begin screening' }).click();
  await story.interview(interviewer);
  await story.check(decider, today());
  await story.acceptPhotographs(decider);
  await desk.goto(story.deskPath);
  await desk.getByRole('button', { name: 'Interview, references and checks are done' }).click();
  await desk.getByText('Approve', { exact: true }).first().click();
  await desk.getByLabel('Why').first().fill('A warm home with time for a student');
  await desk.getByRole('button', { name: 'Approve' }).click();
  await desk.getByText('Record the orientation').first().click();
  await fillDate(desk, 'orientedOn', new Date(`${today()}T12:00:00Z`));
  await desk.getByRole('button', { name: 'Record the orientation' }).click();
  await desk.getByRole('button', { name: 'Open the home for a student' }).click();
  await desk.getByText('Available').first().waitFor();
  await look(desk, 'host-file');
  await phone.goto('/host');
  await phone.getByText('Your home is open for a student').waitFor();

  await phone.goto('/host/move');
  await phone.getByLabel('Street and number').fill('3 Oak Lane');
  await fillDate(phone, 'since', new Date(`${today()}T12:00:00Z`));
  await phone.getByLabel('Town').fill('Irondequoit');
  await phone.getByLabel('State').fill('New York');
  await phone.getByLabel('ZIP code').fill('14617');
  await phone.getByText('House', { exact: true }).click();
  await phone.getByLabel('Bedrooms').fill('3');
  await phone.getByLabel('Bathrooms').fill('1');
  await phone.getByText('Nobody smokes').click();
  await phone.getByRole('button', { name: 'Save' }).click();
  await phone.getByRole('heading', { name: 'Your file is on hold' }).waitFor();
  await phone.getByText('A visit when everybody is at home').waitFor();
});

test('a cousin who is asked reads that a relative cannot vouch, with the paragraph', async () => {
  const story = await aCompleteFamily(hosts, { references: ['neighbour'], daughterBorn: '2009-03-14' });
  const phone = await newVisitor({ at: hosts.portal.url, width: 360, javaScriptEnabled: false });
  await phone.goto(await story.linkToRefer());
  await phone.getByText('A relative, such as a cousin').click();
  await phone.getByLabel('Your telephone').fill('585 555 0188');
  await phone.getByLabel('Your address').fill('16 Elm Street');
  await phone.getByLabel('How, and for how long, do you know the family?').fill('All my life');
  await phone.getByLabel('What would it be like for a student to live there?').fill('Warm');
  await phone.getByRole('group', { name: 'Is there anything that worries you?' }).getByText('No').click();
  await phone
    .getByRole('group', { name: /Would you entrust/ })
    .getByText('Yes')
    .click();
  await phone.getByRole('button', { name: 'Send my answers' }).click();
  await phone.getByText('22 CFR 62.25(j)(5)').first().waitFor();
  await phone.getByText('A relative, such as a cousin, cannot be a reference.').waitFor();
  expect(phone.url()).toContain('/references/');
});
