import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { system } from '../../src/platform/index.js';
import { signIn } from '../support/people.js';
import { queriesOf } from '../support/queries.js';
import { aJudge, aJury, aRound, type JudgeInTest } from './support/a-round.js';
import { JudgingInTest } from './support/judging-in-test.js';

let judging: JudgingInTest;
let staff: string;
let round: string;
let jury: JudgeInTest[];

beforeAll(async () => {
  judging = await JudgingInTest.start();
  staff = await signIn(judging.url, (await judging.person('staff', null, 'Sam Staff')).person);
});
afterAll(() => judging.stop());
beforeEach(() => judging.programme.works.clear());

const look = async (path: string, cookie = staff) => {
  const answer = await fetch(judging.url + path, { headers: { cookie, accept: 'text/html' } });
  return { status: answer.status, text: await answer.text() };
};
const post = async (path: string, fields: Record<string, string> = {}, cookie = staff) => {
  const answer = await fetch(judging.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, accept: 'text/html', origin: judging.url },
    body: new URLSearchParams(fields),
  });
  return { status: answer.status, text: await answer.text() };
};
const seats = () =>
  judging.rows<{ id: string; accountId: string }>(
    'SELECT id, account_id AS "accountId" FROM round_judge WHERE round_id = $1 ORDER BY invited_at, id',
    [round],
  );
const entries = () =>
  judging.rows<{ id: string; code: string }>(
    'SELECT id, judging_code AS code FROM round_entry WHERE round_id = $1 ORDER BY id',
    [round],
  );

const lock = (code: string, roundJudgeId: string) => post(`/judging/rounds/${round}/locks`, { code, roundJudgeId });
const costs = async () => (await queriesOf(() => look(`/judging/rounds/${round}/plan`))).length;

const checked = async (count: number, judges: number, k: number) => {
  for (let number = 0; number < count; number++) judging.programme.addWork();
  round = await aRound(judging, { judgesPerEntry: k, minimumCards: 1 });
  jury = await aJury(judging, round, judges);
  await judging.rounds.openConflicts(system, round);
};

describe('Locks', () => {
  test('bind a judge to a work in every draw until they are taken back', async () => {
    await checked(4, 4, 1);
    const [work] = await entries();
    const seat = (await seats())[3]!.id;
    const locked = await post(`/judging/rounds/${round}/locks`, { code: work!.code.toLowerCase(), roundJudgeId: seat });
    expect(locked.status).toBe(303);
    const holder = async () =>
      judging.rows('SELECT round_judge_id AS id FROM assignment WHERE round_entry_id = $1', [work!.id]);
    for (let draw = 0; draw < 2; draw++) {
      await judging.assignments.assign(system, round);
      expect(await holder()).toEqual([{ id: seat }]);
    }
    expect((await look(`/judging/rounds/${round}/plan`)).text).toContain(`Unlock Judge 4 from ${work!.code}`);
    expect((await post(`/judging/rounds/${round}/locks/${work!.id}/${seat}/removal`)).status).toBe(303);
    expect((await post(`/judging/rounds/${round}/locks/${work!.id}/${seat}/removal`)).status).toBe(404);
  });

  test('are refused with a sentence beside the field, and what was typed stays', async () => {
    await checked(2, 2, 1);
    const [work, other] = await entries();
    const [one, two] = await seats();
    await judging.run((unit) =>
      unit.manager.query(
        `INSERT INTO conflict_of_interest (id, account_id, round_entry_id, source, since) VALUES (gen_random_uuid(), $1, $2, 'teacher', now())`,
        [one!.accountId, work!.id],
      ),
    );
    const unknown = await lock('Z9-ZZ9', one!.id);
    expect(unknown.status).toBe(422);
    expect(unknown.text).toContain('No work of this round has that code.');
    expect(unknown.text).toContain('value="Z9-ZZ9"');
    expect((await lock('', one!.id)).text).toContain('Enter the code of a work of this round.');
    expect((await lock(work!.code, '')).text).toContain('Choose a judge who takes part.');
    expect((await lock(work!.code, one!.id)).text).toContain('This judge has a conflict with that work.');
    expect((await lock(other!.code, two!.id)).status).toBe(303);
    expect((await lock(other!.code, two!.id)).text).toContain('This judge is locked to that work already.');
    expect((await lock(other!.code, one!.id)).text).toContain('as many locked judges as it gets');
  });

  test('are not chosen by an official who is in conflict with the work', async () => {
    await checked(1, 1, 1);
    const [work] = await entries();
    const [seat] = await seats();
    const { person, actor } = await judging.person('staff', null, 'Tia Teacher');
    await judging.run((unit) =>
      unit.manager.query(
        `INSERT INTO conflict_of_interest (id, account_id, round_entry_id, source, since) VALUES (gen_random_uuid(), $1, $2, 'teacher', now())`,
        [actor.accountId, work!.id],
      ),
    );
    const cookie = await signIn(judging.url, person);
    const { status, text } = await post(
      `/judging/rounds/${round}/locks`,
      { code: work!.code, roundJudgeId: seat!.id },
      cookie,
    );
    expect(status).toBe(422);
    expect(text).toContain('You have a conflict with this work.');
    await post(`/judging/rounds/${round}/locks`, { code: work!.code, roundJudgeId: seat!.id });
    expect((await look(`/judging/rounds/${round}/plan`)).text).toContain(`Unlock Judge 1 from ${work!.code}`);
    expect((await look(`/judging/rounds/${round}/plan`, cookie)).text).not.toContain(work!.code);
  });

  test('rest when a conflict is found later', async () => {
    await checked(2, 3, 1);
    const [work] = await entries();
    const [seat] = await seats();
    await post(`/judging/rounds/${round}/locks`, { code: work!.code, roundJudgeId: seat!.id });
    await judging.run((unit) =>
      unit.manager.query(
        `INSERT INTO conflict_of_interest (id, account_id, round_entry_id, source, since) VALUES (gen_random_uuid(), $1, $2, 'mentor', now())`,
        [seat!.accountId, work!.id],
      ),
    );
    expect((await look(`/judging/rounds/${round}/plan`)).text).toContain('rests: out, or in conflict');
    const plan = await judging.assignments.assign(system, round);
    expect(plan.cards.get(seat!.id)).not.toContain(work!.id);
  });

  test('are of the time before the opening', async () => {
    await checked(2, 2, 1);
    const [work] = await entries();
    const [seat] = await seats();
    await judging.assignments.assign(system, round);
    await judging.rounds.open(system, round);
    expect((await post(`/judging/rounds/${round}/locks`, { code: work!.code, roundJudgeId: seat!.id })).status).toBe(
      409,
    );
    expect((await look(`/judging/rounds/${round}/plan`)).text).not.toContain('Judges locked to works');
  });
});

describe('The page of the draw', () => {
  test('says what is missing and which conflicts are in the way', async () => {
    const here = await judging.community('Bologna');
    judging.programme.addWork({ communityIds: [here] });
    judging.programme.addWork();
    round = await aRound(judging, { judgesPerEntry: 2, minimumCards: 1 });
    await aJury(judging, round, 1);
    await aJudge(judging, round, 'Local', [here]);
    await judging.rounds.openConflicts(system, round);
    const { text } = await look(`/judging/rounds/${round}/plan`);
    expect(text).toContain('lacks 1 judge.');
    expect(text).toContain('1 judge has a conflict (own community: 1).');
    expect(text).toContain('No other draw would be better: proven');
  });

  test('offers bridges where panels are cut, before the draw is kept and after, in one step', async () => {
    await checked(10, 4, 2);
    const people = await seats();
    for (const [index, { id }] of (await entries()).entries())
      for (const seat of index < 5 ? people.slice(0, 2) : people.slice(2))
        await judging.run((unit) =>
          unit.manager.query('INSERT INTO assignment_lock VALUES ($1, $2, NULL, now())', [id, seat.id]),
        );
    const before = await look(`/judging/rounds/${round}/plan`);
    expect(before.text).toContain('No: 2 groups that share no judge');
    expect(before.text).toContain('Keep it with 2 bridge reviews');
    await post(`/judging/rounds/${round}/assignments`);
    expect((await look(`/judging/rounds/${round}/plan`)).text).toContain('Add 2 bridge reviews');
    expect((await post(`/judging/rounds/${round}/bridges`)).status).toBe(303);
    expect((await look(`/judging/rounds/${round}/plan`)).text).toContain('Yes: one group');
  });

  test('while the round is open offers what is missing, and nothing anew', async () => {
    await checked(3, 1, 2);
    await judging.assignments.assign(system, round);
    await judging.rounds.open(system, round);
    await aJudge(judging, round, 'Late');
    const { text } = await look(`/judging/rounds/${round}/plan`);
    expect(text).toContain('Give the 3 missing reviews');
    expect(text).not.toContain('Draw anew');
    expect((await post(`/judging/rounds/${round}/assignments`)).status).toBe(409);
    await post(`/judging/rounds/${round}/top-up`);
    expect((await look(`/judging/rounds/${round}/plan`)).text).not.toContain('missing review');
  });

  test('costs as many queries for one work as for many', async () => {
    await checked(1, 2, 3);
    const few = await costs();
    judging.programme.works.clear();
    await checked(12, 4, 5);
    expect(await costs()).toBe(few);
  });

  test('is not there for those who do not run the round', async () => {
    await checked(1, 1, 1);
    const other = await signIn(judging.url, (await judging.person('staff', crypto.randomUUID(), 'Other')).person);
    expect((await look(`/judging/rounds/${round}/plan`, other)).status).toBe(404);
    expect((await post(`/judging/rounds/${round}/bridges`, {}, other)).status).toBe(404);
    const judge = await signIn(judging.url, jury[0]!.person);
    expect((await look(`/judging/rounds/${round}/plan`, judge)).status).toBe(403);
  });
});
