import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { system } from '../../src/platform/index.js';
import { aJury, aRound, opened, type JudgeInTest } from '../judging/support/a-round.js';
import { aPicture } from '../judging/support/a-picture.js';
import { JudgingInTest } from '../judging/support/judging-in-test.js';
import { eventually } from '../support/eventually.js';
import { everyonesPassword } from '../support/people.js';
import { expectAccessible, newVisitor } from './support/browser.js';

let judging: JudgingInTest;
let judge: JudgeInTest;
let round: string;
let picture: string;

beforeAll(async () => {
  judging = await JudgingInTest.start();
  picture = await aPicture(judging);
});
afterAll(() => judging.stop());
beforeEach(async () => {
  judging.programme.works.clear();
  for (const title of ['Harbour', 'Two Lamps', 'Rain Line']) judging.programme.addWork({ title });
  judging.programme.addWork({ title: 'Blue', fileIds: [picture] });
  round = await aRound(judging, { judgesPerEntry: 1 });
  [judge] = (await aJury(judging, round, 1)) as [JudgeInTest];
  await opened(judging, round);
});

/** At the desk, signed in. */
async function atTheDesk(options: { width?: number; javaScriptEnabled?: boolean } = {}) {
  const page = await newVisitor({ at: judging.url, ...options });
  await page.goto(`/sign-in?next=/judging/desk/${round}`);
  await page
    .getByLabel(/e-mail/i)
    .first()
    .fill(judge.person.email);
  await page.locator('input[type=password]').first().fill(everyonesPassword);
  await page.locator('main form button[type=submit]').first().click();
  await page.waitForURL(/\/judging\/desk\//);
  return page;
}

const complete = async (): Promise<number> =>
  (await judging.desks.ownWorks(judge.actor, round)).filter((own) => own.status === 'complete').length;

test('A judge scores by keyboard: three digits and a letter for each work', async () => {
  const page = await atTheDesk();
  await page.getByRole('link', { name: 'Start judging' }).click();
  for (let work = 1; work <= 4; work++) {
    await page.waitForURL(/\/judging\/cards\//);
    await page.getByText(`${work - 1} of 4 scored`).waitFor();
    for (const key of ['5', '4', '3']) await page.keyboard.press(key);
    await page.keyboard.press('s');
    await page.waitForURL(work === 4 ? /\/judging\/desk\// : /\/judging\/cards\//);
    await page.getByText('Saved: the card is complete.').waitFor();
  }
  expect(await complete()).toBe(4);
  await page.getByText('Everything is scored').waitFor();
});

test('The page saves itself', async () => {
  const page = await atTheDesk();
  await page.getByRole('link', { name: 'Start judging' }).click();
  await page.waitForURL(/\/judging\/cards\//);
  for (const key of ['5', '4', '3']) await page.keyboard.press(key);
  await page.getByText(/^Saved/).waitFor();
  expect(await eventually(complete)).toBe(1);
});

test('Digits typed into the comment score nothing', async () => {
  const page = await atTheDesk();
  await page.getByRole('link', { name: 'Start judging' }).click();
  await page.waitForURL(/\/judging\/cards\//);
  await page.getByLabel('What works well?').fill('');
  await page.keyboard.type('543');
  expect(await page.locator('input[type=radio]:checked').count()).toBe(0);
});

test('Without scripts on a phone, every step works by buttons', async () => {
  const page = await atTheDesk({ width: 360, javaScriptEnabled: false });
  await page.getByRole('link', { name: 'Start judging' }).click();
  for (const scale of await page.locator('fieldset.scale').all()) await scale.getByLabel('fine').check();
  await page.getByRole('button', { name: 'Save and next' }).click();
  await page.getByText('Saved: the card is complete.').waitFor();
  expect(await complete()).toBe(1);
  await page.getByText('I know this work or who made it').click();
  await page.getByRole('button', { name: 'Step back from this work' }).click();
  await page.getByText('Another judge takes this work').waitFor();
  expect(await judging.desks.ownWorks(judge.actor, round)).toHaveLength(3);
});

test("A judge's pages can be used by everybody, at a desk and on a phone", async () => {
  for (const width of [1280, 360]) {
    const page = await atTheDesk({ width });
    await expectAccessible(page);
    for (const { assignmentId } of await judging.desks.ownWorks(judge.actor, round)) {
      await page.goto(`/judging/cards/${assignmentId}`);
      await expectAccessible(page);
    }
    await page.goto('/judging');
    await expectAccessible(page);
  }
  await judging.jury.invite(system, await aRound(judging, { name: 'Asked' }), {
    email: judge.person.email,
    name: 'Judge',
    locale: 'en',
  });
  const page = await atTheDesk({ width: 360 });
  for (const path of ['/judging/profile', '/judging/papers', '/judging/training/scale']) {
    await page.goto(path);
    await expectAccessible(page);
  }
  await page.goto('/judging');
  await page.getByRole('link', { name: 'Asked' }).click();
  await page.getByText('You are invited to judge').waitFor();
  await expectAccessible(page);
});
