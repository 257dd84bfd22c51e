import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { CountsService } from '../../src/judging/results/counts.service.js';
import { RoundsService } from '../../src/judging/index.js';
import { Round } from '../../src/judging/round/round.entity.js';
import { system, type Actor } from '../../src/platform/index.js';
import { eventually } from '../support/eventually.js';
import { signIn, type Person } from '../support/people.js';
import { aJury, aRound, opened, scoreAll } from './support/a-round.js';
import { atTheDesk, type Desk } from './support/at-the-desk.js';
import { counted } from './support/counted.js';
import { JudgingInTest } from './support/judging-in-test.js';

let judging: JudgingInTest;
let staff: { person: Person; actor: Actor };
let desk: Desk;
let round: string;

beforeAll(async () => {
  judging = await JudgingInTest.start();
  staff = await judging.person('staff', null, 'Sam Staff');
  desk = await atTheDesk(judging, staff.person);
});
afterAll(() => judging.stop());

/** Three works of which the first two tie for the first place; closed. */
beforeEach(async () => {
  judging.programme.works.clear();
  const works = Array.from({ length: 3 }, () => judging.programme.addWork().workId);
  round = await aRound(judging, { judgesPerEntry: 2, places: 1, tieLadder: [{ step: 'chair' }, { step: 'shared' }] });
  const jury = await aJury(judging, round, 2);
  await opened(judging, round);
  await scoreAll(judging, round, { jury, steps: (work) => (works.indexOf(work) < 2 ? [5, 5, 5] : [1, 1, 1]) });
  await judging.rounds.close(system, round);
});

const runs = () =>
  judging.rows<{ id: string; by: string | null }>('SELECT id, made_by AS by FROM result_run WHERE round_id = $1', [
    round,
  ]);
const carryOut = (asked: Parameters<CountsService['carryOut']>[0]) => judging.app.get(CountsService).carryOut(asked);
const tally = () => desk.post(`/judging/rounds/${round}/tallies`);

describe('A count that somebody asks for', () => {
  test('goes on by itself, while a page tells how far it is, by events and to who looks again', async () => {
    let progress = '';
    let events = Promise.resolve('');
    await judging.run(async ({ manager }) => {
      await manager.query('LOCK TABLE result_run IN EXCLUSIVE MODE');
      const { status, to } = await tally();
      expect([status, to]).toEqual([303, expect.stringMatching(/^\/progress\//)]);
      progress = to;
      const { text } = await desk.look(progress);
      for (const part of ['Counting the result', `src="${progress}/events"`, `href="${progress}"`])
        expect(text).toContain(part);
      const cookie = await signIn(judging.url, staff.person);
      events = fetch(`${judging.url}${progress}/events`, { headers: { cookie } }).then((answer) => answer.text());
      expect(await eventually(async () => /value="[123]"/.test((await desk.look(progress)).text))).toBe(true);
      expect(await runs()).toEqual([]);
    });
    const [run] = await eventually(async () => ((await runs()).length > 0 ? runs() : null), 15_000).then(
      (found) => found!,
    );
    const door = `/judging/rounds/${round}/counts/${run!.id}`;
    expect((await events).trim().split('\n').at(-1)).toContain(`"finished":true,"next":"${door}"`);
    expect(await desk.look(progress)).toMatchObject({ status: 303, to: door });
    expect(await desk.look(door)).toMatchObject({ status: 303, to: `/judging/rounds/${round}/results/${run!.id}` });
    expect(run!.by).toBe(staff.actor.accountId);
  });

  test('is made once, however often its turn comes', async () => {
    const asked = await judging.results.tallyInTurn(staff.actor, round);
    expect([await carryOut(asked), await carryOut(asked)]).toEqual([true, true]);
    expect(await runs()).toEqual([{ id: asked.runId, by: staff.actor.accountId }]);
  });

  test('is refused at once where it cannot be made', async () => {
    expect((await desk.post(`/judging/rounds/${round}/tallies`, { method: 'copeland' })).status).toBe(422);
    await judging.rounds.reopen(system, round, 'a card is missing');
    expect((await tally()).status).toBe(409);
    expect(
      await judging.rows('SELECT 1 FROM long_work WHERE outcome_path LIKE $1', [`/judging/rounds/${round}/%`]),
    ).toEqual([]);
  });

  test('of a round that is opened again before its turn comes to nothing, and says so', async () => {
    const asked = await judging.run(async (unit) => {
      const stored = await unit.manager.findOneByOrFail(Round, { id: round });
      const later = await judging.app.get(CountsService).ask(unit, stored, {
        outcome: (runId) => `/judging/rounds/${round}/counts/${runId}`,
      });
      await judging.app.get(RoundsService).openAgain(unit, round, 'a card is missing');
      return later;
    });
    expect(await carryOut(asked)).toBe(false);
    const { status, text } = await desk.look(`/judging/rounds/${round}/counts/${asked.runId}`);
    expect(status).toBe(200);
    expect(text).toContain('The round was opened again, or ended, before the count did. Nothing was counted.');
    expect(await runs()).toEqual([]);
  });
});

test('Who answers a tie is led through the new count back to the room, and the new run counts', async () => {
  const { resultRunId } = await judging.results.tally(system, round);
  await judging.results.adopt(system, round, resultRunId);
  const [tied] = await judging.rows<{ ids: string[] }>(
    `SELECT array_agg(line ->> 'roundEntryId' ORDER BY line ->> 'code') AS ids FROM result_run, jsonb_array_elements(output) line
      WHERE id = $1 AND line ->> 'rank' = '1'`,
    [resultRunId],
  );
  const [first, second] = tied!.ids as [string, string];
  const { to } = await desk.post(`/judging/room/${round}/ties/${first}`, {
    [`position-${first}`]: '2',
    [`position-${second}`]: '1',
    reason: 'The braver of the two',
  });
  expect(to).toMatch(/^\/progress\//);
  const run = await counted(judging, round);
  const [adopted] = await judging.rows<{ id: string }>(
    'SELECT result_run_id AS id FROM result_adoption WHERE round_id = $1',
    [round],
  );
  expect(adopted!.id).toBe(run);
  const door = `/judging/room/${round}/counts/${run}`;
  expect(await eventually(async () => (await desk.look(to)).to === door)).toBe(true);
  expect(await desk.look(door)).toMatchObject({ status: 303, to: `/judging/room/${round}` });
  await judging.results.decide(system, round);
});
