import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { system } from '../../src/platform/index.js';
import { RoundWorksService, type NewRound } from '../../src/judging/index.js';
import { aJury, aRound, decided, opened, scoreAll, type JudgeInTest } from './support/a-round.js';
import { refusal } from './support/a-table.js';
import { JudgingInTest } from './support/judging-in-test.js';

let judging: JudgingInTest;
let works: string[];

beforeAll(async () => {
  judging = await JudgingInTest.start();
});
afterAll(() => judging.stop());
beforeEach(() => {
  judging.programme.works.clear();
  works = Array.from({ length: 5 }, (_, index) => judging.programme.addWork({ title: `Poem ${index}` }).workId);
});

/** The works in order: the first is best, and so on. */
const bestFirst = (workId: string): number[] => {
  const step = 5 - works.indexOf(workId);
  return [step, step, step];
};
const passes = (count: number) => (workId: string) => [works.indexOf(workId) < count ? 2 : 1];

async function judged(wishes: Partial<NewRound>, steps: (workId: string) => number[]): Promise<string> {
  const round = await aRound(judging, { judgesPerEntry: 2, minimumCards: 1, ...wishes });
  const jury = await aJury(judging, round, 2);
  await opened(judging, round);
  await scoreAll(judging, round, { jury, steps });
  return round;
}

const worksOf = async (round: string): Promise<number[]> => {
  const rows = await judging.rows<{ work_id: string }>('SELECT work_id FROM round_entry WHERE round_id = $1', [round]);
  return rows.map(({ work_id }) => works.indexOf(work_id)).toSorted((a, b) => a - b);
};
const told = (round: string) => judging.programme.told.filter(({ roundId }) => roundId === round);

describe('From the screening to the final', () => {
  test('each round takes the works that the one before let go on, and the last awards places', async () => {
    const screening = await judged({ mode: 'screening', advancement: { kind: 'threshold', at: 0.5 } }, passes(4));
    const outcomes = await decided(judging, screening);
    expect(works.map((id) => outcomes.find(({ workId }) => workId === id)!.outcome)).toEqual([
      'advanced',
      'advanced',
      'advanced',
      'advanced',
      'not_placed',
    ]);
    await judging.results.release(system, screening);

    const middle = { advancement: { kind: 'top', count: 2, per: 'round' } as const, followsRoundId: screening };
    const round = await judged(middle, bestFirst);
    expect(await worksOf(round)).toEqual([0, 1, 2, 3]);
    expect(told(round)[0]).toMatchObject({ what: 'opened', follows: screening });
    await decided(judging, round);
    await judging.results.release(system, round);

    const final = await judged({ followsRoundId: round, places: 1 }, bestFirst);
    expect(await worksOf(final)).toEqual([0, 1]);
    const last = await decided(judging, final);
    expect(new Map(last.map(({ workId, place }) => [works.indexOf(workId), place]))).toEqual(
      new Map([
        [0, 1],
        [1, null],
      ]),
    );
    const [row] = await judging.rows('SELECT sequence FROM round WHERE id = $1', [final]);
    expect(row).toEqual({ sequence: 3 });
  });

  test('a later round waits until the one before has decided', async () => {
    const first = await judged({ advancement: { kind: 'top', count: 2, per: 'round' } }, bestFirst);
    const final = await aRound(judging, { followsRoundId: first });
    expect(await refusal(judging.rounds.openConflicts(system, final))).toBe('followed-round-is-decided');
    await decided(judging, first);
    await judging.rounds.openConflicts(system, final);
    expect(await worksOf(final)).toEqual([0, 1]);
  });

  test('a work that is ready now does not come in by another door', async () => {
    const first = await judged({ advancement: { kind: 'top', count: 2, per: 'round' } }, bestFirst);
    await decided(judging, first);
    const late = judging.programme.addWork();
    const final = await aRound(judging, { followsRoundId: first });
    await judging.rounds.openConflicts(system, final);
    expect(await worksOf(final)).toEqual([0, 1]);
    const bySql = judging.rows(
      `INSERT INTO round_entry (id, round_id, work_id, judging_code, category, age_group, pool, community_ids)
       VALUES (gen_random_uuid(), $1, $2, 'A1-AA1', 'poetry', '12-14', '12-14', '{}')`,
      [final, late.workId],
    );
    await expect(bySql).rejects.toThrow(/a later round takes works that advanced/);
  });

  test('a work that is withdrawn in between is in no later round', async () => {
    const first = await judged({ advancement: { kind: 'top', count: 3, per: 'round' } }, bestFirst);
    await decided(judging, first);
    await judging.run((unit) => judging.app.get(RoundWorksService).withdraw(unit, works[0]!));
    const final = await aRound(judging, { followsRoundId: first });
    await judging.rounds.openConflicts(system, final);
    expect(await worksOf(final)).toEqual([1, 2]);
  });
});

describe('What was decided', () => {
  let first: string;
  beforeEach(async () => {
    first = await judged({ advancement: { kind: 'top', count: 2, per: 'round' } }, bestFirst);
    await decided(judging, first);
  });

  test('is taken back with a reason while no later round has begun; the run stays', async () => {
    await expect(judging.rounds.reopen(system, first, ' ')).rejects.toMatchObject({ status: 422 });
    await judging.rounds.reopen(system, first, 'A card was missing');
    expect(told(first).at(-1)).toMatchObject({ what: 'undecided' });
    const [left] = await judging.rows(
      `SELECT (SELECT count(*)::int FROM decision d JOIN round_entry e ON e.id = d.round_entry_id WHERE e.round_id = $1) AS decisions,
              (SELECT count(*)::int FROM result_run WHERE round_id = $1) AS runs,
              (SELECT count(*)::int FROM result_adoption WHERE round_id = $1) AS adoptions`,
      [first],
    );
    expect(left).toEqual({ decisions: 0, runs: 1, adoptions: 0 });
    expect((await decided(judging, first)).filter(({ outcome }) => outcome === 'advanced')).toHaveLength(2);
  });

  test('stays once a later round has taken its works in, until that one is cancelled', async () => {
    const final = await aRound(judging, { followsRoundId: first });
    await judging.rounds.openConflicts(system, final);
    expect(await refusal(judging.rounds.reopen(system, first, 'A card was missing'))).toBe('no-later-round-has-begun');
    await judging.rounds.cancel(system, final, 'Planned by mistake');
    await judging.rounds.reopen(system, first, 'A card was missing');
  });

  test('is released before or after the next round begins', async () => {
    const final = await aRound(judging, { followsRoundId: first });
    await judging.rounds.openConflicts(system, final);
    await judging.results.release(system, first);
    expect(await worksOf(final)).toEqual([0, 1]);
  });
});

test('A final that is cancelled gives its works back to the round that it follows', async () => {
  const first = await judged({ advancement: { kind: 'top', count: 2, per: 'round' } }, bestFirst);
  await decided(judging, first);
  const final = await aRound(judging, { followsRoundId: first, judgesPerEntry: 1 });
  const jury: JudgeInTest[] = await aJury(judging, final, 1);
  await opened(judging, final);
  expect(await judging.desks.ownWorks(jury[0]!.actor, final)).toHaveLength(2);
  await judging.rounds.cancel(system, final, 'The jury fell ill');
  expect(told(final).at(-1)).toMatchObject({ what: 'cancelled', follows: first });
});

test('Pools, languages, countries and senders go with a work from round to round', async () => {
  judging.programme.works.clear();
  const work = judging.programme.addWork({ pool: 'us/12-14', languages: ['uk', 'en'], country: 'US', sponsor: 'm1' });
  works = [work.workId];
  const first = await judged({ advancement: { kind: 'top', count: 1, per: 'sponsor' } }, () => [5, 5, 5]);
  await decided(judging, first);
  const final = await aRound(judging, { followsRoundId: first });
  await judging.rounds.openConflicts(system, final);
  const [row] = await judging.rows('SELECT pool, languages, country, sponsor FROM round_entry WHERE round_id = $1', [
    final,
  ]);
  expect(row).toEqual({ pool: 'us/12-14', languages: ['uk', 'en'], country: 'US', sponsor: 'm1' });
});
