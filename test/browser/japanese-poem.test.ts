import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import {
  AssignmentsService,
  JuryService,
  PapersService,
  RoundPlansService,
  RoundsService,
} from '../../src/judging/index.js';
import { countText, system, Work } from '../../src/platform/index.js';
import { aPerson } from '../support/people.js';
import { startPortal, type TestPortal } from '../support/portal.js';
import { newVisitor } from './support/browser.js';
import { poet } from './support/cast.js';
import {
  aMemberIn,
  answer,
  choose,
  expectHeading,
  importPartnerships,
  look,
  mailedLink,
  openEdition,
  press,
  signIn,
} from './support/story.js';
import { beginEntry, declareAndName, signUp } from './support/student.js';

const writer = { ...poet, email: 'kaze@example.org', name: 'Haruka Minazuki', age: 15 };
const guardian = { name: 'Sayuri Minazuki', email: 'sayuri@example.org' };
const title = '二つの橋';
const poem =
  '古い橋のたもとで\n川は二つの名を呼ぶ\n\n朝のひかりが水をわたり\nとおい町の窓をひらく\nわたしの声も\nそっと流れていく\n\nいつかまた会おう\nおなじ空の下で';
const translation = 'At the foot of the old bridge\nthe river calls two names';

let portal: TestPortal;
let page: Page;
let coordinatorEmail: string;
let judgeEmail: string;

beforeAll(async () => {
  portal = await startPortal({ POSTS_PER_MINUTE: '10000' });
  await importPartnerships(portal);
  const scope = await aMemberIn(portal, 'Portland', 'Oregon');
  coordinatorEmail = (await aPerson(portal.app, { role: 'coordinator', scope, displayName: 'Desk of Portland' })).email;
  await openEdition(portal);
  page = await newVisitor({ at: portal.url, width: 360 });
});
afterAll(() => portal.stop());

/** The text runs in columns from right to left: later lines stand further left, and a line is taller than it is wide. */
const expectVertical = async (on: Page) => {
  const lines = on.locator('[lang=ja]').locator('.verse, .work__line');
  const [first, last] = [await lines.first().boundingBox(), await lines.last().boundingBox()];
  expect(last!.x).toBeLessThan(first!.x);
  expect(first!.height).toBeGreaterThan(first!.width);
};

test('a poem is typed in Japanese and counted as the rule counts it, while it is written and after it was saved', async () => {
  await signUp(page, portal, writer);
  await beginEntry(page, writer);
  await page.getByLabel('Language of your work').selectOption('ja');
  await press(page, 'Save and go on');
  await page.goto(page.url().replace('/about', '/work'));
  await page.getByLabel('Your poem').pressSequentially(poem.slice(0, 8));
  await page.getByLabel('Your poem').fill(poem);
  await page.getByText(`Words: ${countText(poem, 'words', 'ja')} of 200`).waitFor();
  await choose(page, 'Set vertically');
  await look(page, 'japanese-work');
  await press(page, 'Save and go on');
  await page.goto(page.url().replace('/about', '/work'));
  await page.getByText(`Words: ${countText(poem, 'words', 'ja')} of 200`).waitFor();
  await page.goto(page.url().replace('/work', '/about'));
});

test('its translation stands beside it, and says who made it', async () => {
  await page.getByLabel('Title').fill(title);
  await press(page, 'Save and go on');
  await page.getByLabel('Title in that language').fill('Two bridges');
  await page.getByLabel('Your words in that language').fill(translation);
  await choose(page, 'Somebody helped me');
  await look(page, 'japanese-words');
  await press(page, 'Save and go on');
  await declareAndName(page, guardian);
  await page.getByText('Translated with help').waitFor();
  await expectVertical(page);
  await look(page, 'japanese-check');
  await press(page, 'Send in my work');
  await expectHeading(page, title);
  await expectVertical(page);
  await look(page, 'japanese-status');
});

test('the guardian reads what was sent in, and consents', async () => {
  const mother = await newVisitor({ at: portal.url, width: 360 });
  await mother.goto(await mailedLink(portal, guardian.email));
  await mother.getByText('古い橋のたもとで').waitFor();
  for (const scope of ['enter', 'judge', 'exhibit_web']) await answer(mother, `answer_${scope}`, 'yes');
  await answer(mother, 'answer_name_form', 'first_initial');
  await answer(mother, 'answer_print_promotion', 'no');
  await mother.locator('input[name=signature]').fill(guardian.name);
  await answer(mother, 'relation', 'parent');
  await press(mother, 'Send my answers');
});

test('the coordinator sees it set as it is meant, and confirms it', async () => {
  const desk = await newVisitor({ at: portal.url });
  await signIn(desk, coordinatorEmail);
  await desk.goto('/yaas/desk');
  await desk.getByRole('link', { name: title }).click();
  await desk.getByText('Translated with help').waitFor();
  await expectVertical(desk);
  await press(desk, 'Confirm this entry');
});

test('the judge is shown it in columns, with the translation and without a name', async () => {
  await openARound();
  const judge = await newVisitor({ at: portal.url });
  await signIn(judge, judgeEmail);
  await judge.goto('/judging');
  await judge.getByRole('link', { name: 'Final: poetry' }).click();
  await judge.getByRole('link', { name: /Start judging/ }).click();
  await expectHeading(judge, title);
  await judge.getByText('the river calls two names').waitFor();
  await expectVertical(judge);
  const html = await judge.content();
  for (const secret of ['Minazuki', 'Haruka', writer.email, 'Portland']) expect(html).not.toContain(secret);
  await look(judge, 'japanese-judged');
});

/** A round over the poem with one judge, opened. */
async function openARound(): Promise<void> {
  const { app } = portal;
  const [edition] = await app.get(Work).read().query<{ id: string }[]>('SELECT id FROM edition');
  const hour = 3_600_000;
  const { id: roundId } = await app.get(RoundPlansService, { strict: false }).plan(system, {
    programme: 'yaas',
    editionId: edition!.id,
    category: 'poetry',
    name: 'Final: poetry',
    judgesPerEntry: 1,
    opensAt: new Date(Date.now() - hour),
    closesAt: new Date(Date.now() + 24 * hour),
    timeZone: 'America/New_York',
    statementShown: true,
  });
  const judge = await aPerson(app, { role: 'judge', scope: roundId, displayName: 'Tobias Inkwell' });
  judgeEmail = judge.email;
  const jury = app.get(JuryService, { strict: false });
  await jury.invite(system, roundId, { email: judge.email, name: judge.displayName, locale: 'en' });
  const grants = [{ role: 'judge', scope: roundId }];
  const actor = { kind: 'account', ...judge, grants, locale: 'en', secondFactor: true } as const;
  await app.get(PapersService, { strict: false }).passTraining(actor);
  await jury.accept(actor, roundId, { agreed: true, languages: [] });
  await app.get(RoundsService, { strict: false }).openConflicts(system, roundId);
  await app.get(AssignmentsService, { strict: false }).assign(system, roundId);
  await app.get(RoundsService, { strict: false }).open(system, roundId);
}
