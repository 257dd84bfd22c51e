import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { DemoRegistry } from '../../src/demo/season/demo-registry.js';
import { calendarOf } from '../../src/demo/season/calendar.js';
import { aPerson } from '../support/people.js';
import { startPortal, type TestPortal } from '../support/portal.js';
import { newVisitor } from './support/browser.js';
import { passTheTraining } from './support/judge.js';
import {
  aMemberIn,
  answer,
  expectHeading,
  fillDate,
  look,
  mailedLink,
  openEdition,
  countResult,
  press,
  signIn,
} from './support/story.js';
import { beginEntry, declareAndName, describeWork, signUp } from './support/student.js';

const competition = 'Young Voices of Irondequoit';
const title = 'Two kitchens, one soup';
const judgeEmail = 'lamplighter@example.org';
const guardian = { name: 'Berta Lanternfield', email: 'berta@example.org' };
const poet = {
  email: 'soup@example.org',
  name: 'Nadia Lanternfield',
  age: 14,
  city: 'Irondequoit',
  choice: /Irondequoit/,
  partner: /Poltava/,
  category: /Poetry/,
};

let portal: TestPortal;
let coordinatorEmail: string;
let staffEmail: string;
beforeAll(async () => {
  portal = await startPortal({ POSTS_PER_MINUTE: '10000' });
  await portal.app.get(DemoRegistry).load(calendarOf(new Date()));
  const scope = await aMemberIn(portal, 'Irondequoit', 'New York');
  coordinatorEmail = (await aPerson(portal.app, { role: 'coordinator', scope, displayName: 'Desk of Irondequoit' }))
    .email;
  staffEmail = (await aPerson(portal.app, { role: 'staff', displayName: 'Programme staff' })).email;
  await openEdition(portal);
});
afterAll(() => portal.stop());

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);

const atTheDesk = async (email = coordinatorEmail): Promise<Page> => {
  const page = await newVisitor({ at: portal.url });
  await signIn(page, email);
  return page;
};

const openRound = async (page: Page): Promise<void> => {
  await page.goto('/judging/rounds');
  await page.getByRole('link', { name: 'Poetry, local jury' }).click();
};

test('a coordinator opens a local competition and announces it', async () => {
  const page = await atTheDesk();
  await page.goto('/yaas/levels');
  await page.getByRole('link', { name: 'Open a local competition' }).click();
  await look(page, 'local-01-form');
  await page.getByLabel('Name of the competition').fill(competition);
  await fillDate(page, 'closesOn', inDays(14));
  await page.locator('[name=closesAt]').fill('18:00');
  await page.locator('[name=award1Kind]').selectOption('place1');
  await page.locator('[name=award1Prize]').fill('$100 and a frame');
  await page.locator('[name=showPlace]').fill('Town Hall');
  await press(page, 'Save the plan');
  await expectHeading(page, competition);
  await press(page, 'Announce the competition');
  await page.getByText('The competition is announced.').waitFor();
  await look(page, 'local-02-announced');
});

test('a student on a phone without scripts enters it', async () => {
  const page = await newVisitor({ at: portal.url, width: 360, javaScriptEnabled: false });
  await signUp(page, portal, poet);
  await page.goto('/yaas/enter');
  await beginEntry(page, poet);
  await page.getByLabel('Your poem').fill('My grandmother salts by ear.\nYours, you write, by the moon.');
  await press(page, 'Save and go on');
  await describeWork(page, { title, statement: 'Two cities cook the same soup.' });
  await declareAndName(page, guardian);
  await page.goto(page.url().replace('/about', '/check'));
  await press(page, 'Send in my work');
  await expectHeading(page, title);
});

test('the guardian consents, and the coordinator confirms', async () => {
  const parent = await newVisitor({ at: portal.url, width: 360 });
  await parent.goto(await mailedLink(portal, guardian.email));
  for (const scope of ['enter', 'judge', 'exhibit_web']) await answer(parent, `answer_${scope}`, 'yes');
  await answer(parent, 'answer_name_form', 'first_initial');
  await answer(parent, 'answer_print_promotion', 'no');
  await parent.locator('input[name=signature]').fill(guardian.name);
  await answer(parent, 'relation', 'parent');
  await press(parent, 'Send my answers');
  const page = await atTheDesk();
  await page.goto('/yaas/desk');
  await page.getByRole('link', { name: title }).first().click();
  await press(page, 'Confirm this entry');
  expect(await page.getByText('Confirmed').count()).toBeGreaterThan(0);
});

test('the local jury judges it; its coordinator leads the round to the release', async () => {
  const page = await atTheDesk();
  await page.goto('/judging/rounds/new');
  const options = page.locator('select[name=works] option');
  expect(await options.filter({ hasText: 'Showcase' }).count()).toBe(0);
  const choice = await options.filter({ hasText: `${competition} · Poetry` }).getAttribute('value');
  await page.locator('select[name=works]').selectOption(choice);
  await page.getByLabel('Name of the round').fill('Poetry, local jury');
  await page.locator('[name=judgesPerEntry]').fill('1');
  await page.locator('[name=minimumCards]').fill('1');
  await fillDate(page, 'opensOn', new Date());
  await fillDate(page, 'closesOn', inDays(7));
  await press(page, 'Plan the round');
  await page.getByText('Invite a judge').click();
  await page.locator('[name=name]').fill('Leona Lamplighter');
  await page.locator('[name=email]').fill(judgeEmail);
  await press(page, 'See what they could judge');
  await press(page, 'Send the invitation');

  const judge = await newVisitor({ at: portal.url });
  await judge.goto(await mailedLink(portal, judgeEmail));
  await judge.locator('main button[type=submit]').first().click();
  await passTheTraining(judge);
  await judge.goto('/judging');
  await judge.getByRole('link', { name: 'Poetry, local jury' }).click();
  await answer(judge, 'agreed', 'yes');
  await press(judge, 'I will judge');

  await openRound(page);
  await press(page, 'Take in the works and check conflicts');
  await page.getByRole('link', { name: 'Look at the draw' }).click();
  await press(page, 'Keep this draw');
  await press(page, 'Open the round');

  await judge.goto('/judging');
  await judge.getByRole('link', { name: 'Poetry, local jury' }).click();
  await judge.getByRole('link', { name: /Start judging/ }).click();
  await expectHeading(judge, title);
  expect(await judge.content()).not.toContain('Lanternfield');
  for (const key of ['5', '4', '5']) await judge.keyboard.press(key);
  await press(judge, /^Save/);

  await openRound(page);
  await press(page, 'Close the round now');
  await countResult(page);
  await press(page, 'Let this run count');
  await page.getByRole('link', { name: 'Decide the places' }).first().click();
  await press(page, 'Decide');
  await page.getByRole('link', { name: 'Release the result' }).click();
  await press(page, 'Release now');
});

test('the winner goes on in one step, and staff see it in the final', async () => {
  const page = await atTheDesk();
  await page.goto('/yaas/levels');
  await page.getByRole('link', { name: competition }).click();
  await page.goto(`${page.url()}/advancement`);
  await page.getByText('Can go on').waitFor();
  await page.getByRole('link', { name: "Check the final's rules" }).click();
  await page.getByText('It meets every rule of the final').waitFor();
  await look(page, 'local-03-winner');
  await press(page, 'Send on to the final');
  await page.getByText('In the final', { exact: true }).waitFor();
  expect(await mailedLink(portal, poet.email)).toContain('/yaas/entries/');

  const staff = await atTheDesk(staffEmail);
  await staff.goto('/yaas/levels');
  await look(staff, 'local-04-levels');
  await staff
    .locator('main')
    .getByRole('link', { name: /Showcase/ })
    .click();
  await staff.getByText('came from local competitions').waitFor();
  expect(await staff.locator('main').innerText()).toMatch(/1\s*came from local competitions/);
  await staff.goto('/yaas/desk?state=submitted');
  await staff.getByRole('link', { name: title }).waitFor();
});
