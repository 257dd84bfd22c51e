import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { system } from '../../src/platform/index.js';
import type { Person } from '../support/people.js';
import { aJudge, aRound, opened, scoreAll, type JudgeInTest } from './support/a-round.js';
import { atTheDesk } from './support/at-the-desk.js';
import { JudgingInTest } from './support/judging-in-test.js';

let judging: JudgingInTest;
let chair: Person;
let judge: JudgeInTest;
let room: string;

beforeAll(async () => {
  judging = await JudgingInTest.start();
});
afterAll(() => judging.stop());

/** A round that is counted; its chair is of the staff. */
beforeEach(async () => {
  judging.programme.works.clear();
  judging.programme.addWork();
  const { person, actor } = await judging.person('staff', null, 'Sam Staff');
  chair = person;
  const terms = { judgesPerEntry: 1, minimumCards: 1, chairAccountId: actor.accountId };
  const round = await aRound(judging, terms);
  room = `/judging/room/${round}`;
  judge = await aJudge(judging, round, 'Cy Nib');
  await opened(judging, round);
  await scoreAll(judging, round, { jury: [judge], steps: () => [3, 3, 3] });
  await judging.rounds.close(system, round);
  await judging.results.tally(system, round);
  const [run] = await judging.rows<{ id: string }>('SELECT id FROM result_run WHERE round_id = $1', [round]);
  await judging.results.adopt(system, round, run!.id);
  await judging.results.deliberate(system, round);
});

test('A judge gives agreement and training for every look and every word', async () => {
  await judging.rows('DELETE FROM judge_paper WHERE account_id = $1', [judge.actor.accountId]);
  const [work] = await judging.rows<{ id: string }>('SELECT id FROM round_entry ORDER BY id DESC LIMIT 1');
  const lapsed = await atTheDesk(judging, judge.person);
  expect(await lapsed.look(room)).toMatchObject({ status: 303, to: '/judging/papers' });
  expect((await lapsed.post(`${room}/works/${work!.id}/notes`, { body: 'x' })).status).toBe(409);
});

test('A chair who runs rounds gives neither', async () => {
  expect((await (await atTheDesk(judging, chair)).look(room)).status).toBe(200);
});

test('A chair who runs the round still reads after the release what was said', async () => {
  const round = room.split('/').at(-1)!;
  await judging.results.decide(system, round);
  await judging.results.release(system, round);
  expect((await (await atTheDesk(judging, chair)).look(room)).status).toBe(200);
});
