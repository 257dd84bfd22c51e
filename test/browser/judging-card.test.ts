import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { aPicture } from '../judging/support/a-picture.js';
import { aRecording } from '../judging/support/a-recording.js';
import { aJury, aRound, opened, type JudgeInTest } from '../judging/support/a-round.js';
import { JudgingInTest } from '../judging/support/judging-in-test.js';
import { eventually } from '../support/eventually.js';
import { expectAccessible, screenshot } from './support/browser.js';
import { atTheDesk, chosen, saveAndNext, tap } from './support/judge-on-a-phone.js';

let judging: JudgingInTest;
let judge: JudgeInTest;
let round: string;
let card: string;

beforeAll(async () => {
  judging = await JudgingInTest.start();
});
afterAll(() => judging.stop());
beforeEach(async () => {
  judging.programme.works.clear();
  for (const title of ['Harbour', 'Two Lamps', 'Rain Line']) judging.programme.addWork({ title });
  await begin();
});

async function begin(): Promise<void> {
  round = await aRound(judging, { judgesPerEntry: 1 });
  [judge] = (await aJury(judging, round, 1)) as [JudgeInTest];
  await opened(judging, round);
  card = (await judging.desks.ownWorks(judge.actor, round))[0]!.assignmentId;
}

const desk = (width = 1280) => atTheDesk(judge, round, { at: judging.url, width });
const onCard = async (width?: number) => {
  const page = await desk(width);
  await page.goto(`/judging/cards/${card}`);
  return page;
};
const saved = (page: Page) => page.getByText(/^Saved at/).waitFor();
const whenComplete = () => eventually(async () => (await standing()).status === 'complete');
const standing = () => judging.scores.standing(judge.actor, card);

describe('Undo', () => {
  test('brings back a mis-click at once, and again what was before it', async () => {
    const page = await onCard();
    await tap(page, [5, 4]);
    await saved(page);
    await tap(page, [1]);
    expect(await eventually(async () => (await standing()).saved === 3)).toBe(true);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Undone.', { exact: true }).waitFor();
    expect(await chosen(page)).toEqual([5, 4, 0]);
    await page.getByRole('button', { name: 'Undo' }).click();
    await eventually(async () => (await chosen(page)).join() === '5,0,0');
    expect(await chosen(page)).toEqual([5, 0, 0]);
  });

  test('goes back step by step also without a line', async () => {
    const page = await onCard(360);
    await tap(page, [5]);
    await saved(page);
    await page.context().setOffline(true);
    await tap(page, [5, 4, 3]);
    await page.getByText('Kept on this device, not sent yet').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await eventually(async () => (await chosen(page)).join() === '5,4,0');
    await page.getByRole('button', { name: 'Undo' }).click();
    await eventually(async () => (await chosen(page)).join() === '5,0,0');
    expect(await chosen(page)).toEqual([5, 0, 0]);
    await page.context().setOffline(false);
  });

  test('and the history tell by what steps a card came about', async () => {
    const page = await onCard(360);
    await tap(page, [5, 4, 3]);
    await saved(page);
    await page.getByRole('link', { name: 'History of this card' }).click();
    await page.getByText('This is how the card stands now.').waitFor();
    await expectAccessible(page);
    await screenshot(page, 'judging-history');
  });
});

describe('Two tabs of a device', () => {
  test('show the same: what is saved in one is taken over in the other', async () => {
    const one = await onCard();
    const other = await one.context().newPage();
    await other.goto(`/judging/cards/${card}`);
    await tap(one, [5, 4, 3]);
    await saved(one);
    await eventually(async () => (await chosen(other)).join() === '5,4,3');
    expect(await chosen(other)).toEqual([5, 4, 3]);
    await tap(other, [1]);
    await saved(other);
    expect((await standing()).status).toBe('complete');
    await eventually(async () => (await chosen(one)).join() === '1,4,3');
    expect(await chosen(one)).toEqual([1, 4, 3]);
  });
});

describe('Two devices', () => {
  test('show both versions, and the judge takes the one that was saved', async () => {
    const [one, other] = [await onCard(), await onCard()];
    await tap(one, [5, 4, 3]);
    await saved(one);
    await whenComplete();
    const before = await standing();
    await tap(other, [1, 1, 1]);
    await other.getByText('This card was saved elsewhere in the meantime').waitFor();
    await other.getByRole('button', { name: 'Take what is saved elsewhere' }).click();
    await eventually(async () => (await chosen(other)).join() === '5,4,3');
    expect(await chosen(other)).toEqual([5, 4, 3]);
    expect(await standing()).toEqual(before);
  });

  test('show both also without scripts', async () => {
    const page = await atTheDesk(judge, round, { at: judging.url, javaScriptEnabled: false });
    await page.goto(`/judging/cards/${card}`);
    const elsewhere = await onCard();
    await tap(elsewhere, [5, 4, 3]);
    await saved(elsewhere);
    for (const scale of await page.locator('fieldset.scale').all()) await scale.getByLabel('thin').check();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('row', { name: 'originality 5 2' }).waitFor();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved: the card is complete.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Undone: the card is as it was before.').waitFor();
    expect(await chosen(page)).toEqual([5, 4, 3]);
  });
});

test('By keyboard alone a judge scores, undoes, puts off, compares, flags and reads the list of keys', async () => {
  const page = await desk();
  const pressed = async (key: string, where: RegExp) => {
    await page.keyboard.press(key);
    await page.waitForURL(where);
  };
  await page.getByRole('link', { name: 'Start judging' }).focus();
  await pressed('Enter', /\/cards\//);
  for (const key of ['5', '4', '3']) await page.keyboard.press(key);
  await saved(page);
  await page.keyboard.press('u');
  await page.getByText('Undone.', { exact: true }).waitFor();
  await page.keyboard.press('3');
  await saved(page);
  const first = page.url();
  await pressed('s', /\/cards\//);
  await page.waitForURL((url) => url.href !== first);
  const second = page.url();
  await page.keyboard.press('l');
  await page.waitForURL((url) => url.href !== second);
  await page.getByText('Put off').waitFor();
  await pressed('c', /\/comparison$/);
  await page.keyboard.press('Escape');
  await page.getByLabel('Compare with').focus();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('button', { name: 'Show' }).focus();
  await pressed('Enter', /with=/);
  expect(await page.locator('.comparison__side').count()).toBe(2);
  await expectAccessible(page);
  await screenshot(page, 'judging-comparison');
  await page.goBack();
  await page.goBack();
  await page.locator('details.keys summary').focus();
  await page.keyboard.press('Enter');
  for (const words of ['undo', 'put this work off', 'compare with another work', 'flag this work'])
    await page.locator('details.keys dd', { hasText: words }).first().waitFor();
  await pressed('f', /\/concern$/);
  await expectAccessible(page);
});

test('A judge looks closely at a picture with a grid of thirds, and no key scores behind it', async () => {
  judging.programme.works.clear();
  const fileIds = [await aPicture(judging), await aPicture(judging, '#884422')];
  judging.programme.addWork({ title: 'Blue', fileIds });
  await begin();
  const page = await onCard();
  await page.getByText('View 2 of 2').waitFor();
  await page.keyboard.press('z');
  await page.locator('dialog.zoom img').waitFor();
  await page.keyboard.press('+');
  await page.keyboard.press('g');
  expect(await page.locator('.zoom__grid path').count()).toBe(2);
  await page.keyboard.press('5');
  await expectAccessible(page);
  await screenshot(page, 'judging-zoom');
  await page.keyboard.press('g');
  expect(await page.locator('.zoom__grid path').count()).toBe(0);
  await page.keyboard.press('Escape');
  expect(await chosen(page)).toEqual([0, 0, 0]);
});

test('A judge hears a song with its wave, and reads its words beside', async () => {
  judging.programme.works.clear();
  const song = judging.programme.addWork({ title: 'Low Tide', body: '', fileIds: [await aRecording(judging)] });
  Object.assign(song.copy, {
    text: null,
    beside: [{ kind: 'lyrics', locale: 'en', title: '', statement: '', body: 'The tide is out' }],
  });
  await begin();
  const page = await onCard(820);
  await page.getByText('The tide is out').waitFor();
  await page.locator('audio').evaluate((audio: HTMLAudioElement) => audio.play());
  await page.locator('.wave').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'judging-song');
});

test('A poem stands beside its translation, down the page or from the right where its letters do, in larger letters if asked', async () => {
  judging.programme.works.clear();
  const poem = judging.programme.addWork({ title: '窓', body: '窓をあければ\n海の音' });
  Object.assign(poem.copy, {
    text: { body: '窓をあければ\n海の音', locale: 'ja', form: 'poem', vertical: true },
    beside: [
      {
        kind: 'translation',
        locale: 'en',
        title: 'Window',
        statement: '',
        body: 'Open the window:\nthe sound of the sea',
      },
      { kind: 'translation', locale: 'ar', title: 'نافذة', statement: '', body: 'افتح النافذة\nصوت البحر' },
    ],
  });
  await begin();
  const page = await onCard(1280);
  const sides = await page
    .locator('.work__pair > *')
    .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().top));
  expect(sides[0]).toBe(sides[1]);
  expect(await page.locator('.work__text--vertical').evaluate((one) => getComputedStyle(one).writingMode)).toBe(
    'vertical-rl',
  );
  expect(await page.locator('.work__beside[lang=ar]').evaluate((one) => getComputedStyle(one).direction)).toBe('rtl');
  await page.getByLabel('Larger letters').check();
  await page.reload();
  expect(
    await page
      .locator('.work__beside')
      .first()
      .evaluate((one) => getComputedStyle(one).fontSize),
  ).toBe('24px');
  await expectAccessible(page);
  await screenshot(page, 'judging-translation');
});

test('A judge flags a work without changing a score, and sees that it is told', async () => {
  const page = await onCard(360);
  await tap(page, [5, 4, 3]);
  await saved(page);
  await whenComplete();
  const before = await standing();
  await page.getByRole('link', { name: 'Flag this work' }).click();
  await page.getByText('beyond what the rules allow').click();
  await page.getByLabel('What did you see').fill('Six fingers, and letters that are none.');
  await page.getByRole('button', { name: 'Send it' }).click();
  await page.getByText('You flagged this work').waitFor();
  await expectAccessible(page);
  expect(await standing()).toEqual(before);
});

test('On a phone, a tablet and a desk everything fits and can be used by everybody', async () => {
  for (const [turn, width] of [360, 820, 1280].entries()) {
    const page = await onCard(width);
    await expectAccessible(page);
    await tap(page, [5 - turn, 4, 3]);
    await saved(page);
    await saveAndNext(page);
    await page.getByText('How you have scored so far').click();
    await expectAccessible(page);
    await screenshot(page, `judging-card-${width}`);
  }
});
