import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { assign } from '../../src/judging/assignment/assign.js';
import { DrawsService } from '../../src/judging/assignment/draws.service.js';
import { ExtraCardsService } from '../../src/judging/extra-cards/extra-cards.service.js';
import { TopUpService } from '../../src/judging/assignment/top-up.service.js';
import { system } from '../../src/platform/index.js';
import { aJudge as aRequestedJudge, aWork, many } from './assignment/requests.js';
import { aJudge, aJury, aRound, opened, scoreAll } from './support/a-round.js';
import { JudgingInTest } from './support/judging-in-test.js';

let judging: JudgingInTest;

beforeAll(async () => {
  judging = await JudgingInTest.start();
});
afterAll(() => judging.stop());
beforeEach(() => judging.programme.works.clear());

const works = (count: number) => Array.from({ length: count }, () => judging.programme.addWork());

interface Standing {
  work: string;
  judge: string;
  position: number;
  origin: string;
}

const standing = (roundId: string) =>
  judging.rows<Standing>(
    `SELECT a.round_entry_id AS work, a.round_judge_id AS judge, a.position, a.origin FROM assignment a JOIN round_judge j ON j.id = a.round_judge_id
      WHERE j.round_id = $1 AND a.state = 'offered' ORDER BY j.id, a.position`,
    [roundId],
  );
const draws = (roundId: string) =>
  judging.rows<{ kind: string; cost: string; dual_value: string; request_hash: string; given: number; seed: number }>(
    'SELECT * FROM draw WHERE round_id = $1 ORDER BY made_at, id',
    [roundId],
  );
const seatOf = async (roundId: string, accountId: string | null) => {
  const [seat] = await judging.rows<{ id: string }>(
    'SELECT id FROM round_judge WHERE round_id = $1 AND account_id = $2',
    [roundId, accountId],
  );
  return seat!.id;
};
const skilled = (accountId: string | null, grade: number) =>
  judging.run((unit) =>
    unit.manager.query('INSERT INTO judge_skill (account_id, category, grade) VALUES ($1, $2, $3)', [
      accountId,
      'poetry',
      grade,
    ]),
  );

describe('What is kept of a draw', () => {
  test('is its request by hash, its proof, and what it gave; and nobody changes it', async () => {
    works(6);
    const round = await aRound(judging);
    await aJury(judging, round, 4);
    await judging.rounds.openConflicts(system, round);
    await judging.assignments.assign(system, round);
    await judging.assignments.assign(system, round);
    const [first, again] = await draws(round);
    expect(first).toMatchObject({ kind: 'drawn', given: 18, seed: 2026 });
    expect(first!.cost).toBe(first!.dual_value);
    expect(again!.request_hash).toBe(first!.request_hash);
    const change = judging.run((unit) => unit.manager.query('UPDATE draw SET given = 0 WHERE round_id = $1', [round]));
    await expect(change).rejects.toThrow('append-only');
  });

  test('is the same plan as the page showed before', async () => {
    works(6);
    const round = await aRound(judging);
    await aJury(judging, round, 5);
    await judging.rounds.openConflicts(system, round);
    const shown = await judging.assignments.plan(system, round);
    const kept = await judging.assignments.assign(system, round);
    expect(kept).toEqual(shown);
    expect((await standing(round)).map(({ work, judge }) => ({ work, judge }))).toEqual(
      [...kept.cards]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([judge, cards]) => cards.map((work) => ({ work, judge }))),
    );
  });
});

describe('Judges', () => {
  test('who know the category get more of its works, as far as loads allow', async () => {
    works(8);
    const round = await aRound(judging, { judgesPerEntry: 2, loadMaximum: 5 });
    const [expert, ...others] = await aJury(judging, round, 4);
    await skilled(expert!.actor.accountId, 3);
    await opened(judging, round);
    const given = await standing(round);
    const seat = await seatOf(round, expert!.actor.accountId);
    expect(given.filter(({ judge }) => judge === seat)).toHaveLength(5);
    expect(others).toHaveLength(3);
  });

  test('get no more works than they wish, and none when their time is over', async () => {
    works(6);
    const round = await aRound(judging, { judgesPerEntry: 1 });
    const [busy, away] = await aJury(judging, round, 4);
    const seats = [await seatOf(round, busy!.actor.accountId), await seatOf(round, away!.actor.accountId)];
    await judging.run(async (unit) => {
      await unit.manager.query('UPDATE round_judge SET load_wish = 1 WHERE id = $1', [seats[0]]);
      await unit.manager.query(`UPDATE round_judge SET available_until = current_date - 2 WHERE id = $1`, [seats[1]]);
    });
    await opened(judging, round);
    const given = await standing(round);
    expect(seats.map((seat) => given.filter(({ judge }) => judge === seat).length)).toEqual([1, 0]);
    expect(given).toHaveLength(6);
  });
});

describe('A top-up', () => {
  test('after a drop-out keeps all that stands where it is, and fills what is missing', async () => {
    works(12);
    const round = await aRound(judging, { judgesPerEntry: 2 });
    const [leaver] = await aJury(judging, round, 5);
    await opened(judging, round);
    const before = await standing(round);
    const seat = await seatOf(round, leaver!.actor.accountId);
    await judging.jury.leave(leaver!.actor, round);
    const after = await standing(round);
    const survivors = before.filter(({ judge }) => judge !== seat);
    expect(after).toEqual(expect.arrayContaining(survivors));
    expect(after).toHaveLength(24);
    expect(after.filter(({ origin }) => origin === 'top_up')).toHaveLength(before.length - survivors.length);
    expect((await draws(round)).map(({ kind, seed }) => [kind, seed])).toEqual([
      ['drawn', 2026],
      ['top_up', 2027],
    ]);
  });

  test('counts the complete cards of a judge who left', async () => {
    works(4);
    const round = await aRound(judging, { judgesPerEntry: 1, minimumCards: 1 });
    const jury = await aJury(judging, round, 2);
    await opened(judging, round);
    await scoreAll(judging, round, { jury, steps: () => [3, 3, 3] });
    await judging.jury.leave(jury[0]!.actor, round);
    expect(await judging.app.get(TopUpService).fill(system, round)).toBe(0);
    expect(await draws(round)).toHaveLength(1);
  });

  test('gives a late judge what is missing, and takes nothing from the others', async () => {
    works(6);
    const round = await aRound(judging, { judgesPerEntry: 2, minimumCards: 1 });
    await aJury(judging, round, 1);
    await opened(judging, round);
    const before = await standing(round);
    const late = await aJudge(judging, round, 'Late');
    await judging.app.get(TopUpService).fill(system, round);
    const seat = await seatOf(round, late.actor.accountId);
    const after = await standing(round);
    expect(after).toEqual(expect.arrayContaining(before));
    expect(after.filter(({ judge }) => judge === seat)).toHaveLength(6);
  });

  test('gives a work more cards than the round asks, and no others', async () => {
    works(5);
    const round = await aRound(judging, { judgesPerEntry: 2 });
    await aJury(judging, round, 5);
    await opened(judging, round);
    const before = await standing(round);
    const [first, second] = await judging.rows<{ id: string }>('SELECT id FROM round_entry WHERE round_id = $1', [
      round,
    ]);
    const more = new Map([
      [first!.id, 2],
      [second!.id, 9],
    ]);
    expect(await judging.app.get(ExtraCardsService).give(system, round, more)).toBe(5);
    const after = await standing(round);
    expect(after).toEqual(expect.arrayContaining(before));
    const cards = (id: string) => after.filter(({ work }) => work === id).length;
    expect([cards(first!.id), cards(second!.id), after.length]).toEqual([4, 5, 15]);
  });

  test('is refused before there is a draw', async () => {
    works(2);
    const round = await aRound(judging);
    await expect(judging.app.get(TopUpService).fill(system, round)).rejects.toMatchObject({ status: 409 });
  });
});

test('Bridge reviews join what locks have cut, and are given beside the rest', async () => {
  works(10);
  const round = await aRound(judging, { judgesPerEntry: 2 });
  await aJury(judging, round, 4);
  await judging.rounds.openConflicts(system, round);
  const entries = await judging.rows<{ id: string }>('SELECT id FROM round_entry WHERE round_id = $1 ORDER BY id', [
    round,
  ]);
  const seats = await judging.rows<{ id: string }>('SELECT id FROM round_judge WHERE round_id = $1 ORDER BY id', [
    round,
  ]);
  await judging.run(async (unit) => {
    for (const [index, entry] of entries.entries())
      for (const seat of index < 5 ? seats.slice(0, 2) : seats.slice(2))
        await unit.manager.query('INSERT INTO assignment_lock VALUES ($1, $2, NULL, now())', [entry.id, seat.id]);
  });
  const plan = await judging.assignments.assign(system, round, { bridges: true });
  expect([...plan.comparability.islands.values()]).toEqual([2]);
  const bridges = (await standing(round)).filter(({ origin }) => origin === 'bridge');
  expect(bridges).toHaveLength(plan.bridges.length);
  const mended = await judging.app.get(TopUpService).plan(system, round);
  expect([...mended.comparability.islands.values()]).toEqual([1]);
  expect(await judging.app.get(TopUpService).bridge(system, round)).toBe(0);
});

test('A draw of thousands of pairs runs in a thread and gives the very same plan', async () => {
  const request = {
    works: many(300, (id) => aWork(id), 'w'),
    judges: many(20, (id) => aRequestedJudge(id), 'j'),
    k: 3,
    conflicts: [{ work: 'w0000', judge: 'j0000' }],
    seed: 5,
  };
  const plan = await judging.app.get(DrawsService).plan(request);
  expect([...plan.cards]).toEqual([...assign(request).cards]);
  expect(plan.certificate.optimal).toBe(true);
});
