import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { generateSync } from 'otplib';
import type { Page } from 'playwright-core';
import { AccountsService } from '../../src/auth/index.js';
import { calendarOf } from '../../src/demo/season/calendar.js';
import { DemoRegistry } from '../../src/demo/season/demo-registry.js';
import { JudgedProgrammes } from '../../src/judging/index.js';
import { system, Work } from '../../src/platform/index.js';
import { ScanService } from '../../src/yaas/moderation/hints/scan.service.js';
import { aPerson } from '../support/people.js';
import { startPortal, type TestPortal } from '../support/portal.js';
import { newVisitor } from './support/browser.js';
import { aMemberIn, answer, expectHeading, look, mailedLink, openEdition, press, signIn } from './support/story.js';
import { beginEntry, declareAndName, describeWork, signUp } from './support/student.js';

const title = 'Call me by the river';
const guardian = { name: 'Wanda Lanternfield', email: 'wanda@example.org' };
const poet = {
  email: 'river@example.org',
  name: 'Ruben Lanternfield',
  age: 15,
  city: 'Irondequoit',
  choice: /Irondequoit/,
  partner: /Poltava/,
  category: /Poetry/,
};

let portal: TestPortal;
let desk: Page;
let staff: Page;
let entryId: string;
let trainedId: string;
let trainedEmail: string;

beforeAll(async () => {
  portal = await startPortal({ POSTS_PER_MINUTE: '10000' });
  await portal.app.get(DemoRegistry).load(calendarOf(new Date()));
  const scope = await aMemberIn(portal, 'Irondequoit', 'New York');
  const coordinator = await aPerson(portal.app, { role: 'coordinator', scope, displayName: 'Desk of Irondequoit' });
  const ofProgramme = await aPerson(portal.app, { role: 'staff', displayName: 'Stella Programme' });
  ({ accountId: trainedId, email: trainedEmail } = await aPerson(portal.app, { displayName: 'Thea Guard' }));
  await openEdition(portal);
  desk = await newVisitor({ at: portal.url });
  await signIn(desk, coordinator.email);
  staff = await newVisitor({ at: portal.url });
  await signIn(staff, ofProgramme.email);
});
afterAll(() => portal.stop());

const work = () => portal.app.get(Work);
const rows = <T>(sql: string, parameters: unknown[] = []) => work().read().query<T[]>(sql, parameters);
const isShown = async () => (await (await fetch(`${portal.url}/api/v1/exhibit`)).text()).includes(title);

/** Unfolds an act of the page and carries it out with its reason. */
async function act(page: Page, id: string, reason: string): Promise<void> {
  const form = page.locator(`form#${id}`);
  await page
    .locator('details', { has: page.locator(`form#${id}`) })
    .locator('summary')
    .click();
  await form.locator('textarea').fill(reason);
  const loaded = page.waitForEvent('load');
  await form.getByRole('button').click();
  await loaded;
}

async function openFromQueue(page: Page, state = 'hint'): Promise<void> {
  await page.goto(`/yaas/moderation?state=${state}`);
  await page.getByRole('link', { name: title }).first().click();
  await expectHeading(page, title);
}

test('a poem with a telephone number comes in, and its guardian consents', async () => {
  const page = await newVisitor({ at: portal.url, width: 360 });
  await signUp(page, portal, poet);
  await beginEntry(page, poet);
  await page.getByLabel('Your poem').fill('Call me by the river,\ncall +1 585 555 0143,\nI will answer with a boat.');
  await press(page, 'Save and go on');
  await describeWork(page, { title, statement: 'A poem about distance.' });
  await declareAndName(page, guardian);
  await page.goto(page.url().replace('/about', '/check'));
  await press(page, 'Send in my work');
  await expectHeading(page, title);
  const parent = await newVisitor({ at: portal.url, width: 360 });
  await parent.goto(await mailedLink(portal, guardian.email));
  for (const scope of ['enter', 'judge', 'exhibit_web']) await answer(parent, `answer_${scope}`, 'yes');
  await answer(parent, 'answer_name_form', 'first');
  await answer(parent, 'answer_print_promotion', 'no');
  await parent.locator('input[name=signature]').fill(guardian.name);
  await answer(parent, 'relation', 'parent');
  await press(parent, 'Send my answers');
  [{ id: entryId } = { id: '' }] = await rows<{ id: string }>('SELECT id FROM entry WHERE title = $1', [title]);
});

test('the scan gives staff a hint, which stops nothing; staff hold the entry from the queue', async () => {
  await portal.app.get(ScanService, { strict: false }).scan(entryId);
  await staff.goto('/yaas/moderation');
  await look(staff, 'moderation-01-queue');
  await openFromQueue(staff);
  await staff.getByText('Telephone number').first().waitFor();
  await look(staff, 'moderation-02-case');
  await act(staff, 'hold', 'It is to be shown; the number must go first.');
  await staff.getByText('The entry stands still').waitFor();
  await look(staff, 'moderation-03-held');
});

test('the coordinator cannot confirm what is held, and is not told why', async () => {
  await desk.goto(`/yaas/desk/entries/${entryId}`);
  await desk.getByText('Programme staff are looking at this entry').first().waitFor();
  expect(await desk.locator('main').innerText()).not.toContain('the number must go first');
  const confirm = desk.getByRole('button', { name: 'Confirm this entry' });
  if ((await confirm.count()) > 0) await press(desk, 'Confirm this entry');
  const [{ state } = { state: '' }] = await rows<{ state: string }>('SELECT state FROM entry WHERE id = $1', [entryId]);
  expect(state).toBe('awaiting_sponsor');
});

test('the case is settled; the entry is confirmed, judged, released and shown', async () => {
  await openFromQueue(staff, 'held');
  await staff
    .locator('details', { has: staff.locator('form#settlement') })
    .locator('summary')
    .click();
  await staff.locator('form#settlement select').selectOption('no_concern');
  await staff.locator('form#settlement textarea').fill('The number is invented: 555 is nobody’s.');
  await press(staff, 'Settle the case');
  await staff.getByText('The case is settled.').waitFor();
  await desk.goto(`/yaas/desk/entries/${entryId}`);
  await press(desk, 'Confirm this entry');
  await released();
  expect(await isShown()).toBe(true);
});

test('a new case with a hold takes it off the exhibit at once; when that is settled it hangs again', async () => {
  await openFromQueue(staff, 'settled');
  await act(staff, 'reopening', 'A family wrote to us.');
  await act(staff, 'hold', 'Until we have answered them.');
  expect(await isShown()).toBe(false);
  await act(staff, 'lifting', 'Answered.');
  expect(await isShown()).toBe(true);
});

test('a case about a child’s safety is gone for ordinary staff, and the trained group reads it behind a second factor', async () => {
  await desk.goto(`/yaas/desk/entries/${entryId}/concern`);
  await answer(desk, 'reason', 'safety');
  await desk.getByLabel('What did you see?').fill('The last line sounds like a farewell.');
  await press(desk, 'Send it to the programme');
  expect(await isShown()).toBe(false);
  const cases = await rows<{ id: string }>(`SELECT id FROM moderation_case WHERE reason = 'safety'`);
  const path = `/yaas/moderation/cases/${cases[0]!.id}`;
  for (const state of ['hint', 'held', 'settled']) {
    await staff.goto(`/yaas/moderation?state=${state}`);
    expect(await staff.locator(`a[href="${path}"]`).count()).toBe(0);
  }
  expect((await staff.goto(path))!.status()).toBe(404);

  await trained();
  const guard = await newVisitor({ at: portal.url });
  await signIn(guard, trainedEmail);
  expect((await guard.goto(path))!.status()).not.toBe(200);
  await giveSecondFactor(guard);
  expect((await guard.goto(path))!.status()).toBe(200);
  await guard.getByText('sounds like a farewell').first().waitFor();
  await look(guard, 'moderation-04-safeguarding');
});

/** A round over the poem, decided and released as judging tells the programme. */
async function released(): Promise<void> {
  const programme = portal.app.get(JudgedProgrammes, { strict: false }).of('yaas');
  const [{ id: roundId } = { id: '' }] = await rows<{ id: string }>(
    `WITH rubric AS (
       INSERT INTO rubric_version (id, programme, edition_id, version, parts, made_at)
       SELECT gen_random_uuid(), 'yaas', edition_id, 1, 3, now() FROM entry WHERE id = $1 RETURNING *)
     INSERT INTO round (id, programme, edition_id, level_id, category, name, judges_per_entry, minimum_cards, places, seed, opens_at, closes_at,
       time_zone, rubric_version_id, statement_shown, state, created_at)
     SELECT gen_random_uuid(), 'yaas', edition_id, edition_id, 'poetry', 'Final', 3, 2, 3, 1, now(), now() + interval '1 day', 'America/New_York',
       id, true, 'planned', now() FROM rubric RETURNING id`,
    [entryId],
  );
  const outcomes = [{ workId: entryId, score: '0.9', cards: 3, outcome: 'placed' as const, place: 1 }];
  await work().run(system, (unit) => programme.opened(unit, roundId, [entryId]));
  await work().run(system, (unit) => programme.decided(unit, roundId, outcomes));
  await work().run(system, (unit) => programme.released(unit, roundId, outcomes));
}

/** Thea was trained, for a year. */
async function trained(): Promise<void> {
  const until = new Date(Date.now() + 365 * 86_400_000);
  const grant = { accountId: trainedId, role: 'safeguarding' as const, scope: null, until };
  await work().run(system, (unit) => portal.app.get(AccountsService).grant(unit, grant));
}

async function giveSecondFactor(page: Page): Promise<void> {
  await page.goto('/account/second-step');
  await page.getByRole('button', { name: 'Set it up' }).click();
  const secret = ((await page.locator('code').textContent()) ?? '').replaceAll(' ', '');
  await page.getByLabel('Code').fill(generateSync({ secret }));
  await press(page, 'Confirm');
}
