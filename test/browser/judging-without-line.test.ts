import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { system } from '../../src/platform/index.js';
import { aCard, aJury, aRound, criteriaOf, opened, type JudgeInTest } from '../judging/support/a-round.js';
import { JudgingInTest } from '../judging/support/judging-in-test.js';
import { eventually } from '../support/eventually.js';
import { expectAccessible, screenshot } from './support/browser.js';
import { CuttingLine } from './support/cutting-line.js';
import { atTheDesk, chosen, saveAndNext, tap, whenKept } from './support/judge-on-a-phone.js';

let judging: JudgingInTest;
let line: CuttingLine;
let judge: JudgeInTest;
let round: string;

beforeAll(async () => {
  judging = await JudgingInTest.start();
  line = await CuttingLine.open(() => Number(new URL(judging.url).port));
});
afterAll(async () => {
  await line.close();
  await judging.stop();
});

/** A round of so many poems, all with one judge. */
async function withPoems(count: number): Promise<void> {
  judging.programme.works.clear();
  for (let number = 1; number <= count; number++) judging.programme.addWork({ title: `Poem ${number}` });
  round = await aRound(judging, { judgesPerEntry: 1 });
  [judge] = (await aJury(judging, round, 1)) as [JudgeInTest];
  await opened(judging, round);
}

const works = () => judging.desks.ownWorks(judge.actor, round);
const complete = async () => (await works()).filter((own) => own.status === 'complete').length;
const whenComplete = (cards: number) => eventually(async () => (await complete()) === cards);
const phone = () => atTheDesk(judge, round, { at: line.url, width: 360 });

/** The phone knows that it has no line, and has none. */
async function dropped(page: Page): Promise<void> {
  line.drop();
  await page.context().setOffline(true);
}

async function backAgain(page: Page): Promise<void> {
  line.mend();
  await page.context().setOffline(false);
}

async function scoreSome(page: Page, cards: number): Promise<void> {
  for (let card = 0; card < cards; card++) {
    await tap(page, [5, 4, (card % 5) + 1]);
    await saveAndNext(page);
  }
}

describe('a judge with 60 poems on a phone whose line drops in the middle', () => {
  beforeEach(() => withPoems(60));
  afterEach(() => line.mend());

  test('goes on, also after a reload, and everything arrives in its order when the line returns', async () => {
    const page = await phone();
    await page.getByRole('link', { name: 'Start judging' }).click();
    await scoreSome(page, 3);
    await page.getByText('3 of 60 scored').waitFor();
    await whenKept(page, 31);

    await dropped(page);
    await scoreSome(page, 4);
    await page.getByText('4 cards are kept on this device and not sent yet').waitFor();
    await page.getByText('7 of 60 scored').waitFor();
    await tap(page, [2, 2, 2]);
    await page.getByText('Kept on this device, not sent yet').waitFor();
    await page.getByLabel('What works well?').fill('The rain in the second stanza');
    await page.reload();
    expect(await chosen(page)).toEqual([2, 2, 2]);
    expect(await page.getByLabel('What works well?').inputValue()).toBe('The rain in the second stanza');
    await expectAccessible(page);
    await screenshot(page, 'judging-without-line');
    expect(await complete()).toBe(3);

    const sent = await works();
    await backAgain(page);
    await whenComplete(8);
    await page.getByText(/^Saved at/).waitFor();
    const order = await judging.rows<{ assignment_id: string }>(
      'SELECT v.assignment_id FROM scorecard_version v JOIN assignment a ON a.id = v.assignment_id WHERE v.version = 1 AND a.id = ANY($1) ORDER BY v.saved_at',
      [sent.map(({ assignmentId }) => assignmentId)],
    );
    expect(order.map((row) => row.assignment_id)).toEqual(sent.slice(0, 8).map(({ assignmentId }) => assignmentId));
    expect(await page.getByText('kept on this device and not sent yet').count()).toBe(0);
  });

  test('is told in place of a page that was not kept, and keeps no names on the device', async () => {
    const page = await phone();
    await page.getByRole('link', { name: 'Start judging' }).click();
    await whenKept(page, 31);
    await saveAndNext(page);
    const last = (await works()).at(-1)!;
    await dropped(page);
    await page.goto(`/judging/cards/${last.assignmentId}`);
    await page.getByText('that page is not on this device').waitFor();
    const kept = await page.evaluate(async () => {
      const copies = await caches.open('judging-pages');
      const answers = await copies.matchAll();
      const stored = JSON.stringify(Object.entries(localStorage));
      return (await Promise.all(answers.map((answer) => answer.text()))).join('') + stored;
    });
    expect(kept).toContain('Poem 1');
    for (const name of [judge.person.displayName, judge.person.email]) expect(kept).not.toContain(name);
  });
});

describe('a judge with a few poems', () => {
  beforeEach(() => withPoems(6));
  afterEach(() => line.mend());

  test('goes on when it is the server that answers no more', async () => {
    const page = await phone();
    await page.getByRole('link', { name: 'Start judging' }).click();
    await scoreSome(page, 1);
    await whenKept(page, 7);
    const dead = line.cutAfter(1);
    await tap(page, [1, 2, 3]);
    await dead;
    await saveAndNext(page);
    await tap(page, [3, 2, 1]);
    await page.getByText('2 cards are kept on this device and not sent yet').waitFor();
    line.mend();
    await page.reload();
    await whenComplete(3);
    expect(await chosen(page)).toEqual([3, 2, 1]);
  });

  test('chooses where another device has saved the same card meanwhile', async () => {
    const page = await phone();
    await page.getByRole('link', { name: 'Start judging' }).click();
    await whenKept(page, 7);
    await page.reload();
    await dropped(page);
    await tap(page, [1, 1, 1]);
    await page.getByText('Kept on this device, not sent yet').waitFor();
    const [first] = await works();
    const criteria = await criteriaOf(judging, round);
    await judging.scores.save(judge.actor, first!.assignmentId, aCard(criteria, [5, 4, 3], { tryNext: 'Fewer words' }));
    await backAgain(page);
    await page.getByText('This card was saved elsewhere in the meantime').waitFor();
    await page.getByRole('row', { name: 'What could they try next? Fewer words –' }).waitFor();
    await expectAccessible(page);
    await screenshot(page, 'judging-two-versions');
    await page.getByRole('button', { name: 'Keep what is here' }).click();
    await page.getByText(/^Saved at/).waitFor();
    expect(await judging.scores.standing(judge.actor, first!.assignmentId)).toMatchObject({ saved: 2, tryNext: '' });
  });

  test('is told where a button needs the line, and finds what was typed by the way back', async () => {
    const page = await phone();
    await page.getByRole('link', { name: 'Start judging' }).click();
    await whenKept(page, 7);
    await saveAndNext(page);
    const here = page.url();
    await dropped(page);
    await page.getByLabel('Note to yourself').fill('Look again at the last line');
    await page.getByRole('button', { name: 'Later' }).click();
    await page.getByText('There is no line').waitFor();
    await page.goto(here);
    expect(await page.getByLabel('Note to yourself').inputValue()).toBe('Look again at the last line');
  });

  test('keeps what the server will not have until they discard it', async () => {
    const page = await phone();
    await page.getByRole('link', { name: 'Start judging' }).click();
    await whenKept(page, 7);
    await page.reload();
    await dropped(page);
    await tap(page, [4, 4, 4]);
    await page.getByText('Kept on this device, not sent yet').waitFor();
    await judging.rounds.close(system, round);
    await backAgain(page);
    await page.getByText('The round is closed, so the card was not saved.').first().waitFor();
    await page.goto('/judging');
    await page.getByText('1 card is kept on this device').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'discard' }).click();
    await page.getByText('1 card is kept on this device').waitFor({ state: 'hidden' });
    expect(await complete()).toBe(0);
  });

  test('leaves nothing on the device after the sign-out', async () => {
    const page = await phone();
    await page.getByRole('link', { name: 'Start judging' }).click();
    await whenKept(page, 7);
    await saveAndNext(page);
    await dropped(page);
    await tap(page, [1, 1, 1]);
    await page.getByText('Kept on this device, not sent yet').waitFor();
    await backAgain(page);
    await page.goto('/judging');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByText('signed out').waitFor();
    const left = await page.evaluate(async () => [Object.keys(localStorage), await caches.keys()].flat());
    expect(left).toEqual([]);
  });
});
