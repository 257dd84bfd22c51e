import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { system, type Actor } from '../../src/platform/index.js';
import { LateCardsService } from '../../src/judging/desk/late-cards.service.js';
import { RemindersService } from '../../src/judging/desk/reminders.service.js';
import { signIn, type Person } from '../support/people.js';
import { queriesOf } from '../support/queries.js';
import { aCard, aJury, aRound, criteriaOf, opened, scoreAll, workOf, type JudgeInTest } from './support/a-round.js';
import { aConflict } from './support/a-conflict.js';
import { atTheDesk, type Desk } from './support/at-the-desk.js';
import { JudgingInTest } from './support/judging-in-test.js';
import { refusal } from './support/refusal.js';

let judging: JudgingInTest;
let staff: { person: Person; actor: Actor };
let desk: Desk;
let round: string;
let jury: JudgeInTest[];
let workIds: string[];

beforeAll(async () => {
  judging = await JudgingInTest.start();
  staff = await judging.person('staff', null, 'Sam Staff');
  desk = await atTheDesk(judging, staff.person);
});
afterAll(() => judging.stop());

beforeEach(async () => {
  judging.programme.works.clear();
  workIds = Array.from({ length: 4 }, () => judging.programme.addWork().workId);
  round = await aRound(judging, { judgesPerEntry: 2, minimumCards: 2 });
  jury = await aJury(judging, round, 2);
  await opened(judging, round);
});

const page = () => desk.look(`/judging/rounds/${round}`);
const remind = () => judging.app.get(RemindersService).remind(staff.actor, round);
const scores = async (judge: JudgeInTest, cards: number) => {
  const criteria = await criteriaOf(judging, round);
  for (const { assignmentId } of (await judging.desks.ownWorks(judge.actor, round)).slice(0, cards))
    await judging.scores.save(judge.actor, assignmentId, aCard(criteria, [4, 4, 4]));
};
const remindedOf = () =>
  judging.rows<{ to: string }>(
    `SELECT to_address AS to FROM mail_message WHERE text LIKE '%' || $1 || '%' AND subject LIKE 'Works wait for you%'`,
    [`/judging/desk/${round}`],
  );

describe('Live progress', () => {
  test('stands on the page, with the events that move it and an address to look again', async () => {
    await scores(jury[0]!, 3);
    const { text } = await page();
    expect(text).toContain(`src="/judging/rounds/${round}/progress/events"`);
    expect(text).toContain('3');
  });

  test('tells complete cards as they come, and ends when nobody can score', async () => {
    await scores(jury[0]!, 1);
    const cookie = await signIn(judging.url, staff.person);
    const answer = await fetch(`${judging.url}/judging/rounds/${round}/progress/events`, { headers: { cookie } });
    expect(answer.headers.get('content-type')).toBe('text/event-stream');
    const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader.read()).value).toContain('{"done":1,"total":8}');
    await judging.rounds.pause(system, round, 'a late judge');
    let rest = '';
    for (let { value, done } = await reader.read(); !done; { value, done } = await reader.read()) rest += value;
    expect(rest).toContain('"finished":true');
  });

  test('is closed to judges and to staff of another edition', async () => {
    const elsewhere = await judging.person('staff', '0190a000-0000-7000-8000-000000000000');
    const path = `/judging/rounds/${round}/progress/events`;
    expect((await (await atTheDesk(judging, jury[0]!.person)).look(path)).status).toBe(403);
    expect((await (await atTheDesk(judging, elsewhere.person)).look(path)).status).toBe(404);
  });

  test('leaves out works that left the round', async () => {
    await scores(jury[0]!, 4);
    await judging.run((unit) => judging.works.withdraw(unit, workIds[0]!));
    const line = (await judging.queries.jury(system, round)).find(({ email }) => email === jury[0]!.person.email);
    expect(line).toMatchObject({ cards: 3, complete: 3 });
  });
});

describe('A reminder', () => {
  test('goes by mail to those who are behind, in one step, and not twice in a day', async () => {
    await scores(jury[0]!, 4);
    expect((await page()).text).toContain('1 judge is behind');
    await desk.post(`/judging/rounds/${round}/reminders`);
    expect(await remindedOf()).toEqual([{ to: jury[1]!.person.email }]);
    expect(await remind()).toBe(0);
    expect((await page()).text).not.toContain('Remind this judge');
  });

  test('may follow a day later', async () => {
    await remind();
    await judging.rows(
      `UPDATE judge_reminder SET sent_at = sent_at - interval '1 day', next_at = next_at - interval '1 day'`,
    );
    expect(await remind()).toBe(2);
  });

  test('is once a day in the database as well', async () => {
    await remind();
    await expect(
      judging.rows(
        `INSERT INTO judge_reminder (id, round_judge_id, sent_at, next_at)
         SELECT gen_random_uuid(), round_judge_id, sent_at + interval '23 hours', next_at + interval '23 hours' FROM judge_reminder`,
      ),
    ).rejects.toThrow(/judge_reminder_is_once_a_day/);
  });

  test('is not sent while nobody can score', async () => {
    await judging.rounds.pause(system, round, 'a late judge');
    await expect(remind()).rejects.toMatchObject({ status: 409 });
  });
});

describe('A round that is paused', () => {
  test('leads through the change of its jury', async () => {
    await judging.rounds.pause(system, round, 'a late judge');
    const { text } = await page();
    for (const step of ['Invite judges or let them go', 'Fill up works that lack judges', 'Continue the round'])
      expect(text).toContain(step);
  });
});

describe('A round that closed with cards missing', () => {
  test('opens again, with a reason, for the works below their minimum alone; other judges get them', async () => {
    const [late] = await aJury(judging, round, 1);
    await scoreAll(judging, round, {
      jury,
      steps: (workId, judge) => (judge === 1 && workId === workIds[0] ? [4, 4, null] : [4, 4, 4]),
    });
    await judging.rounds.close(system, round);
    expect((await page()).text).toContain('1 work has fewer complete cards than its minimum');
    expect((await desk.post(`/judging/rounds/${round}/late-cards`, { reason: ' ' })).status).toBe(422);
    await desk.post(`/judging/rounds/${round}/late-cards`, { reason: 'A judge fell ill' });
    const own = await judging.desks.ownWorks(late!.actor, round);
    expect(await Promise.all(own.map(({ assignmentId }) => workOf(judging, assignmentId)))).toEqual([workIds[0]]);
    expect((await page()).text).toContain('Open');
  });

  test('opens for nothing else, for nobody in conflict with one of its works, and never behind a decision', async () => {
    const ask = (actor = staff.actor) =>
      refusal(judging.app.get(LateCardsService).ask(actor, round, 'A judge fell ill'));
    await scoreAll(judging, round, { jury, steps: () => [4, 4, 4] });
    await judging.rounds.close(system, round);
    expect(await ask()).toBe('works-lack-cards');
    const { resultRunId } = await judging.results.tally(system, round);
    await judging.results.adopt(system, round, resultRunId);
    await judging.results.decide(system, round);
    const [own] = await judging.desks.ownWorks(jury[0]!.actor, round);
    await judging.recusals.declare(jury[0]!.actor, own!.assignmentId);
    expect(await ask()).toBe('late-cards-come-before-the-decision');
    await judging.rounds.reopen(system, round, 'two cards were mixed up');
    await aJury(judging, round, 1);
    await judging.rounds.close(system, round);
    const { actor } = await judging.person('staff', null, 'Tia Tied');
    const [work] = await judging.rows<{ id: string }>('SELECT id FROM round_entry WHERE round_id = $1', [round]);
    await aConflict(judging, actor, work!.id);
    expect(await ask(actor)).toBe('decider-is-free');
    expect(await judging.rows('SELECT state FROM round WHERE id = $1', [round])).toEqual([{ state: 'closing' }]);
    expect(await ask()).toBe('nothing refused it');
  });

  test('stays closed where no other judge is free, and tells how many cards lack one where some are', async () => {
    await scoreAll(judging, round, { jury: jury.slice(0, 1), steps: () => [4, 4, 4] });
    await judging.rounds.close(system, round);
    const asked = await desk.post(`/judging/rounds/${round}/late-cards`, { reason: 'A judge fell ill' });
    expect(asked.status).toBe(409);
    expect(asked.text).toContain('No other judge is free for these works');
    expect(await judging.rows('SELECT state FROM round WHERE id = $1', [round])).toEqual([{ state: 'closing' }]);
    await judging.rounds.reopen(system, round, 'A judge fell ill');
    const [late] = await aJury(judging, round, 1);
    await judging.rounds.close(system, round);
    const entries = `SELECT id FROM round_entry WHERE round_id = $1 ORDER BY id LIMIT 1`;
    const [entry] = await judging.rows<{ id: string }>(entries, [round]);
    await aConflict(judging, late!.actor, entry!.id);
    const given = await judging.app.get(LateCardsService).ask(staff.actor, round, 'A judge fell ill');
    expect(given).toEqual({ given: 3, missing: 1 });
  });

  test('is counted no second time while a work is below its minimum; late cards are asked for then, too', async () => {
    await scoreAll(judging, round, { jury, steps: () => [4, 4, 4] });
    await aJury(judging, round, 1);
    await judging.rounds.close(system, round);
    await judging.results.tally(system, round);
    const [own] = await judging.desks.ownWorks(jury[0]!.actor, round);
    await judging.recusals.declare(jury[0]!.actor, own!.assignmentId);
    expect(await refusal(judging.results.tally(system, round))).toBe('every-work-has-its-minimum');
    expect((await page()).text).toContain(`action="/judging/rounds/${round}/late-cards"`);
    await desk.post(`/judging/rounds/${round}/late-cards`, { reason: 'A judge stepped back' });
    expect(await judging.rows('SELECT state FROM round WHERE id = $1', [round])).toEqual([{ state: 'open' }]);
  });

  test('is counted with incomplete cards where each work has its minimum', async () => {
    const spare = await aRound(judging, { judgesPerEntry: 2, minimumCards: 1 });
    const two = await aJury(judging, spare, 2);
    await opened(judging, spare);
    await scoreAll(judging, spare, { jury: two.slice(0, 1), steps: () => [4, 4, 4] });
    await judging.rounds.close(system, spare);
    expect((await desk.look(`/judging/rounds/${spare}`)).text).not.toContain('fewer complete cards');
    await judging.results.tally(system, spare);
  });
});

const watch = () => desk.look(`/judging/rounds/${round}/watch`);

test('How judges compare costs the same queries for one card and for many', async () => {
  await scores(jury[0]!, 1);
  const one = await queriesOf(watch);
  await scores(jury[1]!, 4);
  const many = await queriesOf(watch);
  expect(many).toHaveLength(one.length);
  expect((await watch()).text).toContain('How judges compare');
});
