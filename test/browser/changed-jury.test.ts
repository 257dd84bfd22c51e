import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { RechecksService } from '../../src/judging/index.js';
import { aCard, aJury, aRound, criteriaOf, opened, workOf, type JudgeInTest } from '../judging/support/a-round.js';
import type { FakeWork } from '../judging/support/fake-programme.js';
import { JudgingInTest } from '../judging/support/judging-in-test.js';
import { newVisitor } from './support/browser.js';
import { atTheDesk, whenKept } from './support/judge-on-a-phone.js';
import { look, press, signIn } from './support/story.js';

let judging: JudgingInTest;
let staff: Page;
let round: string;
let jury: JudgeInTest[];
let works: FakeWork[];

beforeAll(async () => {
  judging = await JudgingInTest.start();
  const { person } = await judging.person('staff', null, 'Sam Staff');
  staff = await newVisitor({ at: judging.url });
  await signIn(staff, person.email);
});
afterAll(() => judging.stop());

/** Eight works, two judges each, four judges with four works each. */
beforeEach(async () => {
  judging.programme.works.clear();
  works = Array.from({ length: 8 }, (_, number) => judging.programme.addWork({ title: `Poem ${number + 1}` }));
  round = await aRound(judging, { judgesPerEntry: 2 });
  jury = await aJury(judging, round, 4);
  await opened(judging, round);
});

const nameOf = (judge: JudgeInTest) => judge.person.displayName;

/** Who holds which works in which order, and how far each card is; by judge. */
const held = async (): Promise<Map<string, string[]>> => {
  const rows = await judging.rows<{ judge: string; card: string }>(
    `SELECT j.account_id AS judge, concat_ws(' ', a.id, a.position, s.version, s.status) AS card
       FROM assignment a JOIN round_judge j ON j.id = a.round_judge_id LEFT JOIN scorecard s ON s.assignment_id = a.id
      WHERE j.round_id = $1 AND a.state = 'offered' ORDER BY a.position`,
    [round],
  );
  const lists = Map.groupBy(rows, ({ judge }) => judge);
  return new Map(
    jury.map((judge) => [nameOf(judge), (lists.get(judge.person.accountId) ?? []).map(({ card }) => card)]),
  );
};

/** Each work has two judges, but for those whom nobody can take. */
const judgesPerWork = async (): Promise<number[]> => {
  const rows = await judging.rows<{ judges: number }>(
    `SELECT count(a.id)::int AS judges FROM round_entry e LEFT JOIN assignment a ON a.round_entry_id = e.id AND a.state = 'offered'
      WHERE e.round_id = $1 GROUP BY e.id`,
    [round],
  );
  return rows.map(({ judges }) => judges);
};

const codesOn = (desk: Page) => desk.locator('.own-works__code').allInnerTexts();

async function scoreByKeyboard(page: Page, cards: number): Promise<void> {
  for (let card = 0; card < cards; card++) {
    await page.waitForURL(/\/judging\/cards\//);
    for (const key of ['5', '4', '3']) await page.keyboard.press(key);
    const before = page.url();
    await page.keyboard.press('s');
    await page.waitForURL(({ href }) => href !== before);
  }
}

const mailedWayOut = async ({ person }: JudgeInTest): Promise<string> => {
  const [mail] = await judging.rows<{ text: string }>(
    `SELECT text FROM mail_message WHERE to_address = $1 AND text LIKE '%/judging/leaving/%' ORDER BY created_at DESC LIMIT 1`,
    [person.email],
  );
  return /(\/judging\/leaving\/\S+)/.exec(mail!.text)![1]!;
};

/** A judge's line on the desk of those who run the round. */
async function lineOf(judge: JudgeInTest): Promise<string> {
  await staff.goto(`/judging/rounds/${round}`);
  return staff.getByRole('row', { name: nameOf(judge) }).innerText();
}

describe('judges who drop out in the middle', () => {
  test('leave by one press at their desk or by the link in their mail; others get what is open, and nothing else moves', async () => {
    const [tired, away, staying] = jury as [JudgeInTest, JudgeInTest, JudgeInTest];
    const stays = await newVisitor({ at: judging.url });
    await signIn(stays, staying.person.email);
    await stays.goto(`/judging/desk/${round}`);
    await stays.getByRole('link', { name: 'Start judging' }).click();
    await scoreByKeyboard(stays, 1);
    await stays.goto(`/judging/desk/${round}`);
    const codes = await codesOn(stays);

    const leaves = await atTheDesk(tired, round, { at: judging.url, width: 360 });
    await leaves.getByRole('link', { name: 'Start judging' }).click();
    await scoreByKeyboard(leaves, 1);
    await leaves.goto(`/judging/desk/${round}`);
    await leaves.getByText('I cannot go on judging in this round').click();
    await look(leaves, 'jury-01-leaving');
    const before = await held();
    await press(leaves, 'Leave this jury');
    await leaves.getByText('You have left the jury. Thank you').waitFor();
    await look(leaves, 'jury-02-left');
    const between = await held();
    expect(between.get(nameOf(tired))).toEqual(before.get(nameOf(tired))!.filter((card) => card.endsWith('complete')));
    expectOnlyMore(before, between, { but: tired });

    const wayOut = await mailedWayOut(away);
    const scanner = await newVisitor({ at: judging.url });
    await scanner.goto(wayOut);
    await look(scanner, 'jury-03-mailed-way-out');
    expect(await held()).toEqual(between);
    const mail = await newVisitor({ at: judging.url, javaScriptEnabled: false });
    await mail.goto(wayOut);
    await press(mail, 'Leave this jury');
    await mail.getByText('Your works go to other judges').waitFor();
    await scanner.goto('/judging/leaving/thanks');
    await look(scanner, 'jury-04-left-by-mail');
    const after = await held();
    expect(after.get(nameOf(away))).toEqual([]);
    expectOnlyMore(between, after, { but: away });
    expect(await judgesPerWork()).toEqual(works.map(() => 2));

    await stays.reload();
    const more = await codesOn(stays);
    expect(more.slice(0, codes.length)).toEqual(codes);
    expect(more.length).toBeGreaterThan(codes.length);
    await stays.getByText(`1 of ${more.length}`).waitFor();
    await look(stays, 'jury-05-more-works');
    await stays.goto(`/judging/desk/${round}`);
    await stays.locator('.own-works a').last().click();
    await scoreByKeyboard(stays, 1);

    expect(await lineOf(tired)).toMatch(/Left the jury[\s\S]*1 of 1 scored/);
    expect(await lineOf(away)).toContain('Left the jury');
    expect(await lineOf(staying)).toContain(`2 of ${more.length} scored`);
    await look(staff, 'jury-06-desk');
  });
});

/** Of every other judge's list nothing is gone or changed; what is new comes after it. */
function expectOnlyMore(
  before: ReadonlyMap<string, string[]>,
  after: ReadonlyMap<string, string[]>,
  { but }: { but: JudgeInTest },
): void {
  const others = jury.map(nameOf).filter((name) => name !== nameOf(but));
  const kept = others.map((name) => after.get(name)!.slice(0, before.get(name)!.length));
  expect(kept).toEqual(others.map((name) => before.get(name)));
}

describe('a conflict that is found late', () => {
  test('takes a card that was scored out of the count, gives the work to another judge, and shows the judge nothing of it', async () => {
    const [judge] = jury as [JudgeInTest];
    const [first, second] = await judging.desks.ownWorks(judge.actor, round);
    const criteria = await criteriaOf(judging, round);
    for (const { assignmentId } of [first!, second!])
      await judging.scores.save(judge.actor, assignmentId, aCard(criteria, [5, 4, 3]));
    const known = judging.programme.works.get(await workOf(judging, first!.assignmentId))!;
    const taught = judging.programme.works.get(await workOf(judging, second!.assignmentId))!;
    known.entrant.name = 'Robin Close';
    const page = await atTheDesk(judge, round, { at: judging.url, width: 360 });
    await page.getByText('2 of 4').waitFor();
    await page.goto(`/judging/cards/${first!.assignmentId}`);
    await whenKept(page, 4);
    expect(await lineOf(judge)).toContain('2 of 4 scored');

    await page.goto('/judging/profile');
    await page.getByLabel('People close to you who might enter').fill('Robin Close');
    await press(page, 'Save');
    await look(page, 'conflict-01-declared');
    taught.entrant.teacher = judge.person.accountId;
    await judging.run((unit) => judging.app.get(RechecksService).ofWork(unit, taught.workId));
    expect(await judgesPerWork()).toEqual(works.map(() => 2));

    await page.goto(`/judging/desk/${round}`);
    const codes = await codesOn(page);
    expect(codes).not.toContain(first!.code);
    expect(codes).not.toContain(second!.code);
    await look(page, 'conflict-02-desk');
    const gone = await page.goto(`/judging/cards/${first!.assignmentId}`);
    expect(gone!.status()).toBe(404);
    expect(await page.content()).not.toContain(known.copy.title);
    await look(page, 'conflict-03-gone');
    await page.context().setOffline(true);
    await page.goto(`/judging/cards/${first!.assignmentId}`);
    await page.getByText('that page is not on this device').waitFor();

    expect(await lineOf(judge)).toMatch(/\b2\s+0 of 2 scored/);
    await staff.getByRole('link', { name: 'Conflicts' }).click();
    const reasons: [string, string][] = [
      [first!.code, 'named the artist or a parent as close'],
      [second!.code, 'teaches the artist, and entered the work'],
    ];
    for (const [code, reason] of reasons) {
      const line = staff.getByRole('row', { name: code });
      await line.getByText(reason).waitFor();
      expect(await line.innerText()).toMatch(new RegExp(String(new Date().getFullYear())));
    }
    await look(staff, 'conflict-04-staff');
  });
});
