import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { system } from '../../src/platform/index.js';
import { aJury, aRound, decided, opened, scoreAll, type JudgeInTest } from './support/a-round.js';
import { JudgingInTest } from './support/judging-in-test.js';

let judging: JudgingInTest;
let round: string;
let jury: JudgeInTest[];
let workIds: string[];

beforeAll(async () => {
  judging = await JudgingInTest.start();
});
afterAll(() => judging.stop());

beforeEach(async () => {
  judging.programme.works.clear();
  workIds = Array.from({ length: 4 }, () => judging.programme.addWork().workId);
  round = await aRound(judging, { judgesPerEntry: 2, places: 2 });
  jury = await aJury(judging, round, 2);
  await opened(judging, round);
});

/** The first work is best, the second and third tie, the last is weak. */
const sheet: Record<number, number[]> = { 0: [5, 5, 5], 1: [5, 4, 4], 2: [4, 4, 5], 3: [1, 1, 1] };
const stepsOf = (workId: string) => sheet[workIds.indexOf(workId)]!;
const closed = async (steps: (workId: string, judge: number) => (number | null)[] = stepsOf) => {
  await scoreAll(judging, round, { jury, steps });
  await judging.rounds.close(system, round);
};
const ruleOf = (act: Promise<unknown>) =>
  act.then(
    () => null,
    (error: { rules?: { id: string }[] }) => error.rules?.[0]?.id ?? error,
  );

describe('A result', () => {
  test('tells the programme places, means and counts, and ties share a place', async () => {
    await scoreAll(judging, round, { jury, steps: stepsOf });
    const outcomes = await decided(judging, round);
    const by = new Map(outcomes.map((outcome) => [outcome.workId, outcome]));
    expect(workIds.map((id) => by.get(id)!.place)).toEqual([1, 2, 2, null]);
    expect(by.get(workIds[0]!)).toMatchObject({ outcome: 'placed', score: '1.000000', cards: 2 });
    expect(by.get(workIds[3]!)).toMatchObject({ outcome: 'not_placed', score: '0.000000', cards: 2 });
  });

  test('is not counted while a work lacks its minimum of complete cards', async () => {
    judging.programme.works.clear();
    await closed((workId) => (workId === workIds[0] ? [5, 5, null] : stepsOf(workId)));
    expect(await ruleOf(judging.results.tally(system, round))).toBe('every-work-has-its-minimum');
    await judging.rounds.reopen(system, round, 'two cards are missing');
  });

  test('is counted with some cards incomplete when each work has its minimum', async () => {
    await closed((workId, judge) => (judge === 0 && workId === workIds[0] ? [1, 1, null] : stepsOf(workId)));
    const { resultRunId } = await judging.results.tally(system, round);
    const [run] = await judging.rows<{ output: { cards: number; rank: number; exact: string }[] }>(
      'SELECT output FROM result_run WHERE id = $1',
      [resultRunId],
    );
    expect(run!.output[0]).toMatchObject({ cards: 1, rank: 1, exact: '1/1' });
  });

  test('never changes: the database refuses it', async () => {
    await closed();
    await judging.results.tally(system, round);
    await expect(judging.rows(`UPDATE result_run SET output = '[]' WHERE round_id = $1`, [round])).rejects.toThrow(
      /append-only/,
    );
    await expect(judging.rows('DELETE FROM result_run WHERE round_id = $1', [round])).rejects.toThrow(/append-only/);
  });

  test('has the same fingerprint when it is counted again from the same cards, and one run counts', async () => {
    await closed();
    const first = await judging.results.tally(system, round);
    const second = await judging.results.tally(system, round);
    const hashes = await judging.rows<{ inputs_hash: string }>(
      'SELECT DISTINCT inputs_hash FROM result_run WHERE round_id = $1',
      [round],
    );
    expect(hashes).toHaveLength(1);
    await judging.results.adopt(system, round, first.resultRunId);
    await judging.results.adopt(system, round, second.resultRunId);
    const adopted = await judging.rows<{ result_run_id: string }>(
      'SELECT result_run_id FROM result_adoption WHERE round_id = $1',
      [round],
    );
    expect(adopted).toEqual([{ result_run_id: second.resultRunId }]);
  });
});

describe('A decision', () => {
  test('needs an adopted run', async () => {
    await closed();
    await judging.results.tally(system, round);
    expect(await ruleOf(judging.results.decide(system, round))).toBe('one-run-is-adopted');
  });

  test('follows the ranking where nobody departs from it', async () => {
    await closed();
    const { resultRunId } = await judging.results.tally(system, round);
    await judging.results.adopt(system, round, resultRunId);
    await judging.results.decide(system, round);
    const rows = await judging.rows<{ departs: boolean }>(
      `SELECT d.departure_id IS NOT NULL AS departs FROM decision d JOIN round_entry e ON e.id = d.round_entry_id WHERE e.round_id = $1`,
      [round],
    );
    expect(rows).toEqual(workIds.map(() => ({ departs: false })));
  });

  test('rests on a run by the method that was fixed before the round opened', async () => {
    await closed();
    const { resultRunId } = await judging.results.tally(system, round, 'median');
    expect(await ruleOf(judging.results.adopt(system, round, resultRunId))).toBe('run-is-by-the-rounds-method');
    await expect(judging.results.tally(system, round, 'copeland')).rejects.toMatchObject({ status: 422 });
  });

  test('is told to the programme at once, and released apart from it', async () => {
    await scoreAll(judging, round, { jury, steps: stepsOf });
    await decided(judging, round);
    const said = () => judging.programme.told.filter((told) => told.roundId === round).map(({ what }) => what);
    expect(said()).toEqual(['opened', 'decided']);
    await judging.results.release(system, round);
    expect(said()).toEqual(['opened', 'decided', 'released']);
    expect(await judging.desks.ownWorks(jury[0]!.actor, round)).toEqual([]);
  });
});

test('No judge and no staff of another edition may run a round', async () => {
  const elsewhere = await judging.person('staff', '0190a000-0000-7000-8000-000000000000');
  for (const actor of [jury[0]!.actor, elsewhere.actor])
    await expect(judging.rounds.close(actor, round)).rejects.toMatchObject({ status: 404 });
});

test('A round closes by itself once its window is over', async () => {
  const waiting = await judging.rows<{ start_after: Date }>(
    `SELECT start_after FROM pgboss.job WHERE name = 'judging.close-round' AND data ->> 'roundId' = $1`,
    [round],
  );
  const [{ closes_at }] = (await judging.rows<{ closes_at: Date }>('SELECT closes_at FROM round WHERE id = $1', [
    round,
  ])) as [{ closes_at: Date }];
  expect(waiting.map((job) => job.start_after.getTime())).toEqual([closes_at.getTime()]);
});
