import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { RechecksService, TiesService, type NewRound } from '../../src/judging/index.js';
import { MiniRounds } from '../../src/judging/results/ties/mini-rounds.js';
import { newId, system, type Actor } from '../../src/platform/index.js';
import { aConflict } from './support/a-conflict.js';
import { aCountedRound, entryIn } from './support/a-counted-round.js';
import { workOf, type JudgeInTest } from './support/a-round.js';
import { counted } from './support/counted.js';
import { JudgingInTest } from './support/judging-in-test.js';

let judging: JudgingInTest;
let staff: Actor;
let round: string;
let jury: JudgeInTest[];
let workIds: string[];

beforeAll(async () => {
  judging = await JudgingInTest.start();
  staff = (await judging.person('staff', null, 'Sam Staff')).actor;
});
afterAll(() => judging.stop());

/** Three works of which the first two tie for the first place; counted, and the run adopted. */
const tied = async (wishes: Partial<NewRound>): Promise<[string, string]> => {
  const steps = [
    [5, 5, 5],
    [5, 5, 5],
    [1, 1, 1],
  ];
  ({ round, jury, workIds } = await aCountedRound(judging, steps, { places: 2, ...wishes }));
  return [await entryOf(round, 0), await entryOf(round, 1)];
};
const entryOf = (roundId: string, work: number): Promise<string> => entryIn(judging, roundId, workIds[work]!);
const ties = () => judging.app.get(TiesService);
const minis = () => judging.app.get(MiniRounds);
const refusalOf = (act: Promise<unknown>) =>
  act.then(
    () => null,
    (error: { rules?: { id: string }[]; because?: { key: string }; status?: number }) =>
      error.rules?.[0]?.id ?? (error.status === 409 ? error.because?.key : error.status),
  );
/** Ranks of the works in the adopted run. */
const ranks = async (roundId = round): Promise<(number | null)[]> => {
  const rows = await judging.rows<{ rank: number | null }>(
    `SELECT (line ->> 'rank')::int AS rank FROM result_adoption o JOIN result_run run ON run.id = o.result_run_id, jsonb_array_elements(run.output) line
       JOIN round_entry e ON e.id = (line ->> 'roundEntryId')::uuid JOIN unnest($2::uuid[]) WITH ORDINALITY AS w (id, n) ON w.id = e.work_id
      WHERE o.round_id = $1 ORDER BY w.n`,
    [roundId, workIds],
  );
  return rows.map(({ rank }) => rank);
};

describe('The chair', () => {
  let first: string;
  let other: string;
  beforeEach(async () => {
    [first, other] = await tied({ tieLadder: [{ step: 'chair' }, { step: 'shared' }] });
  });
  const answer = (more: { reason?: string; order?: string[][]; step?: 'chair' | 'pairwise' } = {}) => ({
    step: 'chair' as const,
    tied: [first, other],
    order: [[other], [first]],
    reason: 'The braver of the two',
    ...more,
  });

  test('is waited for: nothing is decided over an open tie for a place', async () => {
    expect(await refusalOf(judging.results.decide(staff, round))).toBe('ties-are-broken');
  });

  test('breaks the tie with a reason, and the round is counted anew by it', async () => {
    expect(await refusalOf(ties().answer(staff, round, answer({ reason: ' ' })))).toBe('tie-has-reason');
    await ties().answer(staff, round, answer());
    expect(await ranks()).toEqual([2, 1, 3]);
    await judging.results.decide(staff, round);
    expect(await judging.rows('SELECT reason, answered_by FROM tie_answer WHERE round_id = $1', [round])).toEqual([
      { reason: 'The braver of the two', answered_by: staff.accountId },
    ]);
    expect(await judging.rows('SELECT 1 FROM result_run WHERE round_id = $1', [round])).toHaveLength(2);
  });

  test('may leave the works level: they share the place', async () => {
    await ties().answer(staff, round, answer({ order: [[first, other]] }));
    expect(await ranks()).toEqual([1, 1, 3]);
    expect(await refusalOf(judging.results.decide(staff, round))).toBeNull();
  });

  test('answers for the tied works alone, each of them once', async () => {
    const stray = await entryOf(round, 2);
    expect(
      await refusalOf(ties().answer(staff, round, { ...answer(), tied: [first, stray], order: [[first], [stray]] })),
    ).toBe(404);
    expect(await refusalOf(ties().answer(staff, round, answer({ order: [[first]] })))).toBe(404);
    expect(await refusalOf(ties().answer(staff, round, answer({ order: [[first], [first]] })))).toBe(404);
    expect(await refusalOf(ties().answer(staff, round, answer({ step: 'pairwise' })))).toBe(404);
  });

  test('is nobody in conflict with one of them, and no judge', async () => {
    await aConflict(judging, staff, first);
    expect(await refusalOf(ties().answer(staff, round, answer()))).toBe('person-is-free');
    await judging.results.deliberate(system, round);
    expect(await refusalOf(ties().answer(jury[0]!.actor, round, answer()))).toBe(403);
  });

  test('is not overruled: the answer is never changed, a later one takes its place', async () => {
    await ties().answer(staff, round, answer());
    await expect(judging.rows(`UPDATE tie_answer SET reason = 'x'`)).rejects.toThrow(/append-only/);
  });
});

test('A named chair breaks the tie, not who runs the round; unless the chair is in conflict', async () => {
  const { actor: chair } = await judging.person('judge', newId(), 'Cleo Chair');
  const [first, other] = await tied({
    tieLadder: [{ step: 'chair' }, { step: 'shared' }],
    chairAccountId: chair.accountId,
  });
  const answer = { step: 'chair' as const, tied: [first, other], order: [[first], [other]], reason: 'By the theme' };
  expect(await refusalOf(ties().answer(staff, round, answer))).toBe(403);
  await aConflict(judging, chair, other);
  expect(await refusalOf(ties().answer(chair, round, answer))).toBe('person-is-free');
  expect(await refusalOf(ties().answer(staff, round, answer))).toBeNull();
});

/** Every judge of it puts the second work first, or (of two minds) each another one. */
const compared = async (mini: string, { agree, by = staff }: { agree: boolean; by?: Actor }) => {
  await judging.rounds.openConflicts(system, mini);
  await judging.assignments.assign(system, mini);
  await judging.rounds.open(system, mini);
  const [a, b] = [await entryOf(mini, 0), await entryOf(mini, 1)];
  const seats = await judging.rows<{ id: string }>('SELECT id FROM round_judge WHERE round_id = $1 ORDER BY id', [
    mini,
  ]);
  for (const [index, seat] of seats.entries())
    await judging.rows(
      `INSERT INTO comparison (id, round_judge_id, first_entry_id, second_entry_id, winner, made_at) VALUES ($1, $2, $3, $4, $5, now())`,
      [newId(), seat.id, a, b, agree || index % 2 === 0 ? 'second' : 'first'],
    );
  await judging.rows(
    `INSERT INTO scorecard (assignment_id, version, status, saved_at, completed_at)
     SELECT a.id, 1, 'complete', now(), now() FROM assignment a JOIN round_judge j ON j.id = a.round_judge_id WHERE j.round_id = $1`,
    [mini],
  );
  await judging.rounds.close(system, mini);
  const { resultRunId } = await judging.results.tally(system, mini);
  await judging.results.adopt(by, mini, resultRunId);
  await counted(judging, round);
};

const countedAgain = async () => {
  const { resultRunId } = await judging.results.tally(system, round);
  await judging.results.adopt(system, round, resultRunId);
};

describe('A mini-round of pairs', () => {
  let first: string;
  let other: string;
  beforeEach(async () => {
    [first, other] = await tied({ tieLadder: [{ step: 'pairwise' }, { step: 'chair' }, { step: 'shared' }] });
  });

  test('brings the tied works before the same jury, and its order breaks the tie', async () => {
    const { id: mini } = await minis().plan(staff, round, [first, other]);
    await compared(mini, { agree: true });
    expect(await judging.rows('SELECT count(*)::int AS judges FROM round_judge WHERE round_id = $1', [mini])).toEqual([
      { judges: 2 },
    ]);
    expect(await ranks()).toEqual([2, 1, 3]);
    await judging.results.decide(staff, round);
  });

  test('is adopted by nobody in conflict with a work that was level: its order decides', async () => {
    const { id: mini } = await minis().plan(staff, round, [first, other]);
    const { actor: inConflict } = await judging.person('staff', null, 'Tia Tied');
    await aConflict(judging, inConflict, other);
    expect(await refusalOf(compared(mini, { agree: true, by: inConflict }))).toBe('decider-is-free');
    const [run] = await judging.rows<{ id: string }>('SELECT id FROM result_run WHERE round_id = $1', [mini]);
    expect(await refusalOf(judging.results.adopt(staff, mini, run!.id))).toBeNull();
  });

  test('that leaves them level hands on to the next rung', async () => {
    const { id: mini } = await minis().plan(staff, round, [first, other]);
    await compared(mini, { agree: false });
    expect(await refusalOf(judging.results.decide(staff, round))).toBe('ties-are-broken');
    await ties().answer(staff, round, {
      step: 'chair',
      tied: [first, other],
      order: [[first], [other]],
      reason: 'By the theme',
    });
    expect(await ranks()).toEqual([1, 2, 3]);
  });

  test('may be left out with a reason: the next rung is asked', async () => {
    const passedOn = { step: 'pairwise' as const, tied: [first, other], order: [[first, other]] };
    expect(await refusalOf(ties().answer(staff, round, { ...passedOn, reason: '' }))).toBe('tie-has-reason');
    await ties().answer(staff, round, { ...passedOn, reason: 'The jury has gone home' });
    const answer = { step: 'chair' as const, tied: [first, other], order: [[first], [other]], reason: 'By the theme' };
    expect(await refusalOf(ties().answer(staff, round, answer))).toBeNull();
  });

  test('is one for a tie, and of works that wait for it alone', async () => {
    await minis().plan(staff, round, [first, other]);
    expect(await refusalOf(minis().plan(staff, round, [first, other]))).toBe('judging.tie.has-mini-round');
    expect(await refusalOf(minis().plan(staff, round, [first, await entryOf(round, 2)]))).toBe(404);
  });

  test('tells the programme nothing of its own: the works are frozen in the round where they were level', async () => {
    const { id: mini } = await minis().plan(staff, round, [first, other]);
    await compared(mini, { agree: true });
    expect(await refusalOf(judging.results.release(staff, mini))).toBe('judging.tie.hands-over');
    expect(judging.programme.told.filter((told) => told.roundId === mini)).toEqual([]);
  });

  test('whose judge is found in conflict later breaks the tie no more: it is counted anew, and waits for people again', async () => {
    const { id: mini } = await minis().plan(staff, round, [first, other]);
    await compared(mini, { agree: true });
    const [own] = await judging.desks.ownWorks(jury[0]!.actor, mini);
    const workId = await workOf(judging, own!.assignmentId);
    judging.programme.works.get(workId)!.entrant.email = jury[0]!.person.email;
    await judging.run((unit) => judging.app.get(RechecksService).ofWork(unit, workId));
    const stood = `SELECT 1 FROM assignment a JOIN round_judge j ON j.id = a.round_judge_id WHERE j.round_id = $1 AND a.state = 'recused'`;
    expect(await judging.rows(stood, [mini])).toHaveLength(1);
    expect(await refusalOf(judging.results.decide(staff, round))).toBe('run-is-current');
    await countedAgain();
    expect(await judging.rows('SELECT 1 FROM standing_tie_answer WHERE round_id = $1', [round])).toEqual([]);
  });

  test('that alone has lost a judge holds the decision up, too, until the round is counted without it', async () => {
    const { id: mini } = await minis().plan(staff, round, [first, other]);
    await compared(mini, { agree: true });
    const [own] = await judging.desks.ownWorks(jury[0]!.actor, mini);
    await judging.recusals.declare(jury[0]!.actor, own!.assignmentId);
    expect(await refusalOf(judging.results.decide(staff, round))).toBe('run-is-current');
    const [adopted] = await judging.rows<{ id: string }>(
      'SELECT result_run_id AS id FROM result_adoption WHERE round_id = $1',
      [round],
    );
    expect(await refusalOf(judging.results.adopt(staff, round, adopted!.id))).toBe('run-is-current');
    await countedAgain();
    expect(await ranks()).toEqual([1, 1, 3]);
    expect(await refusalOf(judging.results.decide(staff, round))).toBe('ties-are-broken');
    expect(await refusalOf(minis().plan(staff, round, [first, other]))).toBeNull();
  });

  test('keeps the round from being opened again while it is under way, and is not opened again behind the decision', async () => {
    const { id: mini } = await minis().plan(staff, round, [first, other]);
    await judging.rounds.openConflicts(system, mini);
    expect(await refusalOf(judging.rounds.reopen(staff, round, 'late'))).toBe('no-later-round-has-begun');
    await judging.rounds.cancel(staff, mini, 'again');
    const { id: again } = await minis().plan(staff, round, [first, other]);
    await compared(again, { agree: true });
    expect(await refusalOf(judging.rounds.reopen(staff, again, 'late'))).toBe('no-other-round-counts-by-it');
    await judging.results.decide(staff, round);
    expect(await refusalOf(judging.rounds.reopen(staff, again, 'late'))).toBe('no-later-round-has-begun');
    await judging.rounds.reopen(staff, round, 'two cards were mixed up');
    expect(await refusalOf(judging.rounds.reopen(staff, again, 'late'))).toBeNull();
  });
});
