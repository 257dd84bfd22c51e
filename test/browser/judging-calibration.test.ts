import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { system } from '../../src/platform/index.js';
import { AnchorsService } from '../../src/judging/calibration/anchors.service.js';
import { anAnchor, scoreAnchors } from '../judging/support/anchors.js';
import { aJury, aRound, type JudgeInTest } from '../judging/support/a-round.js';
import { JudgingInTest } from '../judging/support/judging-in-test.js';
import { eventually } from '../support/eventually.js';
import { FakeDisqualifying } from '../judging/support/fake-disqualifying.js';
import { expectAccessible, newVisitor, screenshot } from './support/browser.js';
import { atTheDesk, saveAndNext, tap } from './support/judge-on-a-phone.js';
import { signIn } from './support/story.js';

let judging: JudgingInTest;
let jury: JudgeInTest[];
let round: string;

beforeAll(async () => {
  judging = await JudgingInTest.start();
  for (let number = 1; number <= 4; number++) judging.programme.addWork({ title: `Poem ${number}` });
  round = await aRound(judging, { judgesPerEntry: 1, calibrated: true, name: 'Poetry, calibrated' });
  jury = await aJury(judging, round, 4);
});
afterAll(() => judging.stop());

test('Staff choose the anchors, judges score them first and see how they compare, and one comes again late', async () => {
  const { person } = await judging.person('staff', null, 'Stella Staff');
  const staff = await newVisitor({ at: judging.url });
  await signIn(staff, person.email);
  await staff.goto(`/judging/rounds/${round}/anchors`);
  await staff.locator('label', { hasText: 'Made for this' }).click();
  await staff.getByLabel('Title').fill('Window');
  await staff.locator('[name=body]').fill('A window\nwith rain');
  await staff.getByLabel('Reference for “originality”').selectOption('4');
  await expectAccessible(staff);
  await staff.getByRole('button', { name: 'Add it' }).click();
  await staff.getByRole('link', { name: '1. Window' }).waitFor();
  for (const title of ['Ladder', 'Salt']) await judging.app.get(AnchorsService).add(system, round, anAnchor({ title }));
  await judging.rounds.openConflicts(system, round);
  await judging.assignments.assign(system, round);
  await judging.rounds.calibrate(system, round);
  const anchors = await judging.rows<{ id: string }>('SELECT id FROM anchor WHERE round_id = $1 ORDER BY number', [
    round,
  ]);
  for (const [turn, judge] of jury.slice(1).entries())
    await scoreAnchors(judging, round, { judge, anchors: anchors.map(({ id }) => id), steps: [turn + 1, 3, 3] });

  const page = await atTheDesk(jury[0]!, round, { at: judging.url, width: 360 });
  await page.getByRole('link', { name: 'Score the first works' }).click();
  await page.getByRole('link', { name: '1. Window' }).click();
  await expectAccessible(page);
  for (let anchor = 1; anchor <= 3; anchor++) {
    await tap(page, [5, 4, 3]);
    await saveAndNext(page);
  }
  await page.getByText('On the whole you score 1.3 steps higher than the others.').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'judging-calibration');
  await judging.rounds.open(system, round);
  await page.getByRole('button', { name: 'Start with my works' }).click();
  await page.getByText('Your works are open to you now.').waitFor();
  await page.getByRole('link', { name: 'Start judging' }).click();
  await page.waitForURL(/\/cards\//);
  await tap(page, [3, 3, 3]);
  await saveAndNext(page);
  await page.getByText('without looking back').waitFor();
  await expectAccessible(page);
  await tap(page, [4, 4, 3]);
  await saveAndNext(page);
  await page.getByText('Everything is scored').waitFor();
  await eventually(async () => (await judging.rows(`SELECT FROM anchor_card WHERE turn = 'repeat'`)).length === 1);

  await staff.goto(`/judging/rounds/${round}/calibration`);
  const drift = staff.getByRole('row', { name: /Judge 1/ });
  await drift.getByText('0.33 apart').waitFor();
  await expectAccessible(staff);
  await screenshot(staff, 'judging-calibration-results');
  expect(await drift.innerText()).toContain('3 / 3');
  await disqualifyOne(staff);
  for (const path of ['', '/conflicts', '/plan', '/watch']) {
    await staff.goto(`/judging/rounds/${round}${path}`);
    await expectAccessible(staff);
  }
});

/** Staff propose it by keyboard alone; another person looks at the work on a phone and decides. */
async function disqualifyOne(staff: Page): Promise<void> {
  judging.programme.disqualifying = new FakeDisqualifying((unit, workId) => judging.works.withdraw(unit, workId));
  const [work] = await judging.rows<{ code: string }>(
    'SELECT judging_code AS code FROM round_entry WHERE round_id = $1',
    [round],
  );
  await staff.goto(`/judging/rounds/${round}/disqualifications`);
  await staff.getByLabel('Code of the work').focus();
  await staff.keyboard.type(work!.code);
  await staff.keyboard.press('Tab');
  await staff.keyboard.press('ArrowDown');
  await staff.keyboard.press('Tab');
  await staff.keyboard.type('It stands in a book of 1921.');
  await staff.keyboard.press('Tab');
  await staff.keyboard.press('Enter');
  await staff.getByText('Waits for a second person').waitFor();
  await expectAccessible(staff);
  const { person } = await judging.person('staff', null, 'Sol Second');
  const second = await newVisitor({ at: judging.url, width: 360, javaScriptEnabled: false });
  await signIn(second, person.email);
  await second.goto(`/judging/rounds/${round}`);
  await second.getByRole('link', { name: 'Look at it' }).click();
  await second.getByRole('link', { name: work!.code }).click();
  await second.getByText('It stands in a book of 1921.').waitFor();
  await second.getByRole('button', { name: 'Disqualify it' }).click();
  await second.getByText('Disqualified. The work has left the round').waitFor();
}
