import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { NewRound } from '../../src/judging/index.js';
import { aPicture } from '../judging/support/a-picture.js';
import { aJury, aRound, opened, type JudgeInTest } from '../judging/support/a-round.js';
import { JudgingInTest } from '../judging/support/judging-in-test.js';
import { eventually } from '../support/eventually.js';
import { everyonesPassword } from '../support/people.js';
import { expectAccessible, newVisitor, screenshot } from './support/browser.js';

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
});

/** An open round with one judge. */
async function open(wishes: Partial<NewRound>): Promise<void> {
  round = await aRound(judging, { judgesPerEntry: 1, ...wishes });
  [judge] = (await aJury(judging, round, 1)) as [JudgeInTest];
  await opened(judging, round);
}

async function atThePage(path: string, options: { width?: number; javaScriptEnabled?: boolean } = {}) {
  const page = await newVisitor({ at: judging.url, ...options });
  await page.goto(`/sign-in?next=${path}`);
  await page
    .getByLabel(/e-mail/i)
    .first()
    .fill(judge.person.email);
  await page.locator('input[type=password]').first().fill(everyonesPassword);
  await page.locator('main form button[type=submit]').first().click();
  await page.waitForURL(new RegExp(path));
  return page;
}

const complete = async (): Promise<number> =>
  (await judging.desks.ownWorks(judge.actor, round)).filter(({ status }) => status === 'complete').length;
const ranked = async () =>
  (await judging.ballotQueries.ballot(judge.actor, round)).works
    .filter(({ rank }) => rank !== null)
    .map(({ title }) => title);

const isRanked = (...titles: string[]) => eventually(async () => (await ranked()).join() === titles.join());

test('In a screening one key judges a work and leads to the next', async () => {
  await open({ mode: 'screening' });
  const page = await atThePage(`/judging/desk/${round}`);
  await page.getByRole('link', { name: 'Start judging' }).click();
  for (const [index, key] of ['y', 'x', 'y', 'y'].entries()) {
    await page.getByText(`${index} of 4 scored`).waitFor();
    await screenshot(page, `screening-${index}`);
    if (index === 0) await expectAccessible(page);
    await page.keyboard.press(key);
    await page.waitForURL(index === 3 ? /\/judging\/desk\// : /\/judging\/cards\//);
  }
  await page.getByText('Everything is scored').waitFor();
  expect(await complete()).toBe(4);
});

test('Stars are given on a phone, by touch or by number', async () => {
  await open({ mode: 'stars', modeSettings: { stars: 5 } });
  const [own] = await judging.desks.ownWorks(judge.actor, round);
  const page = await atThePage(`/judging/cards/${own!.assignmentId}`, { width: 360 });
  await page.getByLabel('4 of 5 stars').check({ force: true });
  await page.getByText(/^Saved/).waitFor();
  await screenshot(page, 'stars-360');
  await expectAccessible(page);
  expect(await eventually(complete)).toBe(1);
});

test('Works are put in order by their buttons, by arrows, or by typing a place; the others make room', async () => {
  await open({ mode: 'ranking', modeSettings: { top: 3 } });
  const page = await atThePage(`/judging/ballots/${round}`);
  for (const title of ['Blue', 'Harbour', 'Rain Line'])
    await page.getByRole('button', { name: `Move ${title} up` }).click();
  expect(await isRanked('Blue', 'Harbour', 'Rain Line')).toBe(true);
  await page.getByText('Places still to give: 0').waitFor();
  const placeOf = (title: string) => page.getByRole('listitem').filter({ hasText: title }).getByRole('textbox');
  await placeOf('Rain Line').press('ArrowUp');
  expect(await isRanked('Blue', 'Rain Line', 'Harbour')).toBe(true);
  await placeOf('Two Lamps').fill('1');
  await placeOf('Two Lamps').press('Tab');
  expect(await isRanked('Two Lamps', 'Blue', 'Rain Line')).toBe(true);
  await screenshot(page, 'ranking');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Undo the last change' }).click();
  await page.getByText('Undone').waitFor();
  expect(await isRanked('Blue', 'Rain Line', 'Harbour')).toBe(true);
});

test('Points are spread without scripts on a phone, and too many come back with a sentence', async () => {
  await open({ mode: 'points', modeSettings: { budget: 10, most: 6 } });
  const page = await atThePage(`/judging/ballots/${round}`, { width: 360, javaScriptEnabled: false });
  const fields = page.getByRole('textbox');
  await fields.nth(0).fill('6');
  await fields.nth(1).fill('5');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('This is 1 point more than the 10 that you have.').first().waitFor();
  await screenshot(page, 'points-360');
  await fields.nth(1).fill('4');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved: the sheet is complete.').waitFor();
  expect(await complete()).toBe(4);
});

test('Points left are counted while they are typed', async () => {
  await open({ mode: 'points', modeSettings: { budget: 10, most: 6 } });
  const page = await atThePage(`/judging/ballots/${round}`);
  await page.getByRole('textbox').first().fill('4');
  await page.getByText('Points still to give: 6').waitFor();
  await expectAccessible(page);
});

test('Pairs are compared by keyboard to the last one, and the last answer is taken back', async () => {
  await open({ mode: 'pairwise' });
  const page = await atThePage(`/judging/pairs/${round}`);
  await screenshot(page, 'pairs');
  await expectAccessible(page);
  for (const [index, key] of ['1', '2', '0', '1', '1', '2'].entries()) {
    await page
      .getByText(`${index} / 6`)
      .or(page.getByText(`${index} of 6`))
      .first()
      .waitFor();
    await page.keyboard.press(key);
    await page.waitForLoadState();
  }
  await page.getByText('You have compared all your works').waitFor();
  expect(await complete()).toBe(4);
  await page.getByRole('button', { name: 'Take back the last answer' }).click();
  await page.getByRole('button', { name: 'The first is better' }).waitFor();
  expect(await eventually(complete)).toBe(2);
});

test('The form of a round shows what its mode asks, at both widths', async () => {
  await open({});
  const { person } = await judging.person('staff', null, 'Sam Staff');
  judge = { ...judge, person };
  for (const width of [1280, 360]) {
    const page = await atThePage('/judging/rounds/new', { width });
    await page.getByText('Ranking: the best works in hand, in order').click();
    await page.getByLabel('How many works are put in order').waitFor();
    expect(await page.getByLabel('How many stars').isVisible()).toBe(false);
    await page.getByText('The best so many go on').click();
    await screenshot(page, `new-round-${width}`);
    await expectAccessible(page);
    const works = encodeURIComponent(`fake ${judging.programme.editionId} ${judging.programme.editionId} poetry`);
    await page.goto(`/judging/rounds/chain?works=${works}`);
    await screenshot(page, `chain-${width}`);
    await expectAccessible(page);
    await page.goto(`/judging/rounds/${round}/terms`);
    await screenshot(page, `terms-${width}`);
    await expectAccessible(page);
    await page.goto(`/judging/rounds/${round}`);
    await screenshot(page, `round-${width}`);
  }
});

test('Pairs stand one above the other on a phone', async () => {
  await open({ mode: 'pairwise' });
  const page = await atThePage(`/judging/pairs/${round}`, { width: 360 });
  await screenshot(page, 'pairs-360');
  await expectAccessible(page);
});
