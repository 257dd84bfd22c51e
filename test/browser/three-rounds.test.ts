import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { aJudge, type JudgeInTest } from '../judging/support/a-round.js';
import { JudgingInTest } from '../judging/support/judging-in-test.js';
import { newVisitor } from './support/browser.js';
import { countResult, fillDate, look, press, signIn } from './support/story.js';

const titles = ['Harbour', 'Two Lamps', 'Rain Line', 'Blue Door', 'Salt'];

let judging: JudgingInTest;
let staff: Page;
let rounds: string[];

beforeAll(async () => {
  judging = await JudgingInTest.start();
  for (const title of titles) judging.programme.addWork({ title });
  const { person } = await judging.person('staff', null, 'Sam Staff');
  staff = await newVisitor({ at: judging.url });
  await signIn(staff, person.email);
});
afterAll(() => judging.stop());

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);

/** A judge is on the jury, the works are in, the draw is kept and the round is open. */
async function open(round: string): Promise<{ page: Page; judge: JudgeInTest }> {
  const judge = await aJudge(judging, round, 'Ada Inkwell');
  await staff.goto(`/judging/rounds/${round}`);
  await press(staff, 'Take in the works and check conflicts');
  await staff.getByRole('link', { name: 'Look at the draw' }).click();
  await press(staff, 'Keep this draw');
  await press(staff, 'Open the round');
  const page = await newVisitor({ at: judging.url });
  await signIn(page, judge.person.email);
  await page.goto(`/judging/desk/${round}`);
  await page.getByRole('link', { name: 'Start judging' }).click();
  return { page, judge };
}

/** Until another page is there. */
async function onward(page: Page, act: () => Promise<void>): Promise<void> {
  const before = new URL(page.url()).pathname;
  const next = page.waitForURL(({ pathname }) => pathname !== before);
  await act();
  await next;
}

/** Counted, decided and released by the pages alone. */
async function finish(round: string): Promise<void> {
  await staff.goto(`/judging/rounds/${round}`);
  await press(staff, 'Close the round now');
  await countResult(staff);
  await press(staff, 'Let this run count');
  await staff.goto(`/judging/rounds/${round}/decision`);
  await press(staff, 'Decide');
  await staff.goto(`/judging/rounds/${round}/release`);
  await press(staff, 'Release now');
}

const outcomesOf = async (round: string) => {
  const rows = await judging.rows<{ work_id: string; outcome: string; place: number | null }>(
    'SELECT e.work_id, d.outcome, d.place FROM decision d JOIN round_entry e ON e.id = d.round_entry_id WHERE e.round_id = $1',
    [round],
  );
  return new Map(
    rows.map(({ work_id, outcome, place }) => [judging.programme.works.get(work_id)!.copy.title, place ?? outcome]),
  );
};

test('staff plan a screening, a round and a final in one step', async () => {
  await staff.goto('/judging/rounds/chain');
  await staff.locator('select[name=works]').selectOption({ label: 'Fake 2026 · Poetry' });
  await press(staff, 'Show the rounds');
  for (const number of [1, 2, 3]) {
    await staff.locator(`[name="judgesPerEntry-${number}"]`).fill('1');
    await fillDate(staff, `opensOn-${number}`, inDays(number * 10));
    await fillDate(staff, `closesOn-${number}`, inDays(number * 10 + 9));
  }
  await staff.locator('[name="mode-2"]').selectOption('stars');
  await staff.locator('[name="goOnCount-2"]').fill('2');
  await staff.locator('[name="mode-3"]').selectOption('pairwise');
  await look(staff, 'rounds-01-chain');
  await press(staff, 'Plan these rounds');
  await staff.getByText('3 rounds are planned.').waitFor();
  const rows = await judging.rows<{ id: string }>('SELECT id FROM round ORDER BY sequence');
  rounds = rows.map(({ id }) => id);
  expect(rounds).toHaveLength(3);
});

test('a judge screens all works by single keys, and all but one go on', async () => {
  const { page } = await open(rounds[0]!);
  for (let work = 0; work < titles.length; work++) {
    await page.waitForURL(/\/judging\/cards\//);
    const shown = await page.locator('h1').innerText();
    await onward(page, () => page.keyboard.press(shown === 'Salt' ? 'x' : 'y'));
  }
  await page.getByText('Everything is scored').waitFor();
  await finish(rounds[0]!);
  expect(Object.fromEntries(await outcomesOf(rounds[0]!))).toEqual({
    Harbour: 'advanced',
    'Two Lamps': 'advanced',
    'Rain Line': 'advanced',
    'Blue Door': 'advanced',
    Salt: 'not_placed',
  });
});

test('the round after it has those four, gives stars, and the best two go on', async () => {
  const { page, judge } = await open(rounds[1]!);
  expect(await judging.desks.ownWorks(judge.actor, rounds[1]!)).toHaveLength(4);
  const stars: Record<string, string> = { Harbour: '5', 'Two Lamps': '4', 'Rain Line': '2', 'Blue Door': '1' };
  for (let work = 0; work < 4; work++) {
    await page.waitForURL(/\/judging\/cards\//);
    await page.keyboard.press(stars[await page.locator('h1').innerText()]!);
    await onward(page, () => page.keyboard.press('s'));
  }
  await page.getByText('Everything is scored').waitFor();
  await finish(rounds[1]!);
  const outcomes = await outcomesOf(rounds[1]!);
  expect([outcomes.get('Harbour'), outcomes.get('Two Lamps'), outcomes.get('Rain Line')]).toEqual([
    'advanced',
    'advanced',
    'not_placed',
  ]);
});

test('the final compares the last two, and the better one is first', async () => {
  const { page } = await open(rounds[2]!);
  await page.getByRole('heading', { name: 'Which one is better?' }).waitFor();
  await look(page, 'rounds-02-final');
  const first = await page.locator('article h2').first().innerText();
  await page.keyboard.press(first === 'Two Lamps' ? '1' : '2');
  await page.getByText('You have compared all your works').waitFor();
  await finish(rounds[2]!);
  const outcomes = await outcomesOf(rounds[2]!);
  expect([outcomes.get('Two Lamps'), outcomes.get('Harbour')]).toEqual([1, 2]);
  await staff.goto('/judging/rounds');
  await look(staff, 'rounds-03-list');
  expect(judging.programme.told.filter(({ what }) => what === 'released').map(({ roundId }) => roundId)).toEqual(
    rounds,
  );
});
