import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { RechecksService } from '../../src/judging/index.js';
import { system } from '../../src/platform/index.js';
import { eventually } from '../support/eventually.js';
import { aJury, aRound, opened, scoreAll, workOf, type JudgeInTest } from './support/a-round.js';
import { JudgingInTest } from './support/judging-in-test.js';
import { refusal } from './support/refusal.js';
import { staffVisit } from './support/staff-visit.js';

let judging: JudgingInTest;
let round: string;
let jury: JudgeInTest[];
let workIds: string[];
let run: string;

beforeAll(async () => {
  judging = await JudgingInTest.start();
});
afterAll(() => judging.stop());

/** Three works, each with two cards; counted, and the run adopted. */
beforeEach(async () => {
  judging.programme.works.clear();
  workIds = Array.from({ length: 3 }, () => judging.programme.addWork().workId);
  round = await aRound(judging, { judgesPerEntry: 2, minimumCards: 1, places: 1 });
  jury = await aJury(judging, round, 2);
  await opened(judging, round);
  await scoreAll(judging, round, { jury, steps: (workId) => [5 - workIds.indexOf(workId), 4, 4] });
  await judging.rounds.close(system, round);
  run = (await judging.results.tally(system, round)).resultRunId;
  await judging.results.adopt(system, round, run);
});

const decide = () => judging.results.decide(system, round);
const withdraw = (work: number) => judging.run((unit) => judging.works.withdraw(unit, workIds[work]!));
const stepBack = async ({ actor }: JudgeInTest) => {
  const [own] = await judging.desks.ownWorks(actor, round);
  await judging.recusals.declare(actor, own!.assignmentId);
};
const countedAgain = async () => {
  const { resultRunId } = await judging.results.tally(system, round);
  await judging.results.adopt(system, round, resultRunId);
};

describe('Nothing is decided by a run that no longer stands on what the round holds', () => {
  test('once a judge has stepped back from a work that was counted', async () => {
    await stepBack(jury[0]!);
    expect(await refusal(decide())).toBe('run-is-current');
    const staff = await staffVisit(judging);
    const { text } = await staff.look(`/judging/rounds/${round}/decision`);
    expect(text).toContain('Since this run was counted, a judge stepped back from a work.');
    expect(text).toContain(`action="/judging/rounds/${round}/tallies"`);
    expect((await staff.post(`/judging/rounds/${round}/decision`)).status).toBe(409);
    await countedAgain();
    const { text: now } = await staff.look(`/judging/rounds/${round}/decision`);
    expect(now).toMatch(/Where the works part by themselves.*Age group 12-14: after the first/s);
    expect(await refusal(decide())).toBe('nothing refused it');
  });

  test('once a work was withdrawn', async () => {
    await withdraw(0);
    expect(await refusal(decide())).toBe('run-is-current');
    await stepBack(jury[0]!);
    const { text } = await (await staffVisit(judging)).look(`/judging/rounds/${round}/results/${run}`);
    expect(text).toContain('Since this run was counted, a work was withdrawn, and a judge stepped back from a work.');
    expect(text).not.toContain('name="resultRunId"');
    await countedAgain();
    await decide();
    const outcomes = judging.programme.told.findLast(({ what }) => what === 'decided')!.outcomes;
    expect(outcomes.map(({ workId }) => workId).toSorted()).toEqual(workIds.slice(1).toSorted());
  });

  test('once a conflict was found late', async () => {
    const [own] = await judging.desks.ownWorks(jury[0]!.actor, round);
    const workId = await workOf(judging, own!.assignmentId);
    judging.programme.works.get(workId)!.entrant.email = jury[0]!.person.email;
    await judging.run((unit) => judging.app.get(RechecksService).ofWork(unit, workId));
    expect(await refusal(decide())).toBe('run-is-current');
  });

  test('and what changes after the decision is told to who releases the result', async () => {
    const staff = await staffVisit(judging);
    const release = `/judging/rounds/${round}/release`;
    expect((await staff.look(release)).text).not.toContain(`action="${release}"`);
    await decide();
    expect((await staff.look(release)).text).toContain(`action="${release}"`);
    expect((await staff.look(release)).text).not.toContain('Since this run was counted');
    await stepBack(jury[0]!);
    const { text } = await staff.look(release);
    expect(text).toContain('Since this run was counted, a judge stepped back from a work.');
    expect(text).toContain('The result is released as it was decided');
  });

  test('nor is such a run taken in place of another', async () => {
    await stepBack(jury[0]!);
    await countedAgain();
    expect(await refusal(judging.results.adopt(system, round, run))).toBe('run-is-current');
    await decide();
  });

  test('but what was not counted changes nothing', async () => {
    const [seat] = await judging.rows<{ id: string }>('SELECT id FROM round_judge WHERE account_id = $1', [
      jury[0]!.actor.accountId,
    ]);
    await judging.jury.dropOut(system, round, seat!.id);
    expect(await refusal(decide())).toBe('nothing refused it');
  });
});

test('A work is withdrawn before a round is counted or after it, never meanwhile', async () => {
  const withdrawals: Promise<void>[] = [];
  await judging.run(async ({ manager }) => {
    await manager.query('SELECT 1 FROM round WHERE id = $1 FOR UPDATE', [round]);
    withdrawals.push(withdraw(0));
    const waits = () =>
      judging.rows(
        `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%FOR UPDATE%'`,
      );
    expect(await eventually(async () => (await waits()).length > 0)).toBe(true);
    expect(
      await judging.rows('SELECT 1 FROM round_entry WHERE withdrawn_at IS NOT NULL AND round_id = $1', [round]),
    ).toEqual([]);
  });
  await Promise.all(withdrawals);
  expect(
    await judging.rows('SELECT 1 FROM round_entry WHERE withdrawn_at IS NOT NULL AND round_id = $1', [round]),
  ).toHaveLength(1);
});
