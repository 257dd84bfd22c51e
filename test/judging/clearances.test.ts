import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { ClearancesService } from '../../src/judging/conflicts/clearances.service.js';
import { newId, system, type Actor } from '../../src/platform/index.js';
import { aJudge, aRound, type JudgeInTest } from './support/a-round.js';
import type { FakeWork } from './support/fake-programme.js';
import { JudgingInTest } from './support/judging-in-test.js';
import { refusal } from './support/refusal.js';

let judging: JudgingInTest;
let staff: Actor;
let round: string;
let judge: JudgeInTest;
let tied: FakeWork;

beforeAll(async () => {
  judging = await JudgingInTest.start();
  staff = (await judging.person('staff', null, 'Sam Staff')).actor;
});
afterAll(() => judging.stop());
beforeEach(async () => {
  judging.programme.works.clear();
  tied = judging.programme.addWork({ entrant: { guardian: 'Jo Namesake' } });
  round = await aRound(judging, { judgesPerEntry: 1 });
  judge = await aJudge(judging, round, 'Jo Namesake');
  await judging.rounds.openConflicts(system, round);
});

const clearances = () => judging.app.get(ClearancesService);
const theConflict = async (): Promise<string> => {
  const [row] = await judging.rows<{ id: string }>(
    'SELECT c.id FROM conflict_of_interest c JOIN round_entry e ON e.id = c.round_entry_id WHERE e.round_id = $1 AND c.account_id = $2',
    [round, judge.person.accountId],
  );
  return row!.id;
};
const clear = async (by: Actor = staff, reason = 'Another person of that name') =>
  clearances().clear(by, round, { conflictId: await theConflict(), reason });
const held = async (): Promise<number> =>
  (
    await judging.rows(
      `SELECT 1 FROM assignment a JOIN round_entry e ON e.id = a.round_entry_id
  WHERE e.round_id = $1 AND a.state = 'offered'`,
      [round],
    )
  ).length;

describe('A clearance', () => {
  test('lets the judge have the work: in the draw, and in the database', async () => {
    expect((await judging.assignments.assign(system, round)).shortages).toHaveLength(1);
    await clear();
    expect((await judging.assignments.assign(system, round)).shortages).toEqual([]);
    expect(await held()).toBe(1);
  });

  test('needs a reason', async () => {
    expect(await refusal(clear(staff, '  '))).toBe(422);
  });

  test('is pinned: what is computed later does not undo it', async () => {
    await clear();
    await judging.assignments.assign(system, round);
    await judging.rounds.open(system, round);
    expect(await held()).toBe(1);
  });

  test('is of one reason alone: another tie to the same work stands', async () => {
    await clear();
    tied.entrant.coordinator = judge.person.accountId;
    expect((await judging.assignments.assign(system, round)).shortages).toHaveLength(1);
  });

  test('is given once, and each one is on record with who and why', async () => {
    await clear();
    expect(await refusal(clear())).toBe('conflict-is-cleared-once');
    const log = await judging.rows<{ details: object }>(
      `SELECT details FROM audit_record WHERE action = 'conflict.cleared' AND subject_id = $1`,
      [round],
    );
    expect(log).toEqual([{ details: expect.objectContaining({ reason: 'Another person of that name' }) }]);
  });

  test('that is taken back lets the conflict stand again, and the judge steps back', async () => {
    await clear();
    await judging.assignments.assign(system, round);
    await judging.rounds.open(system, round);
    await clearances().takeBack(staff, round, await theConflict());
    expect(await held()).toBe(0);
    expect(await refusal(clearances().takeBack(staff, round, await theConflict()))).toBe(404);
  });

  test('holds in the next round of the same competition', async () => {
    await clear();
    await judging.rounds.cancel(system, round, 'Begun anew');
    const next = await aRound(judging, { judgesPerEntry: 1 });
    await judging.jury.invite(system, next, { email: judge.person.email, name: 'Jo Namesake', locale: 'en' });
    await judging.jury.accept(judge.actor, next, { agreed: true, languages: [] });
    await judging.rounds.openConflicts(system, next);
    expect((await judging.assignments.assign(system, next)).shortages).toEqual([]);
  });

  test('comes too late once the round is decided or cancelled', async () => {
    await judging.rounds.cancel(system, round, 'No jury');
    expect(await refusal(clear())).toBe('conflicts-are-of-a-round-under-way');
  });
});

describe('Nobody who is in conflict clears', () => {
  test('not their own, as a judge who also runs the round', async () => {
    const both = { ...judge.actor, grants: [...judge.actor.grants, { role: 'staff', scope: null }] };
    expect(await refusal(clear(both))).toBe(404);
  });

  test('not for another judge of a work to which they have a tie; the answer is that of a conflict that does not exist', async () => {
    const parent = await judging.person('staff', null, 'Jo Namesake');
    await judging.queries.round(parent.actor, round);
    expect(await refusal(clear(parent.actor))).toBe(404);
    expect(await refusal(clearances().clear(parent.actor, round, { conflictId: newId(), reason: 'None' }))).toBe(404);
  });

  test('not by the database’s own back door', async () => {
    const parent = await judging.person('staff', null, 'Jo Namesake');
    await judging.queries.round(parent.actor, round);
    const bySql = (by: string) =>
      theConflict().then((id) =>
        judging.rows(
          `INSERT INTO conflict_clearance (id, conflict_id, reason, cleared_by, cleared_at) VALUES (gen_random_uuid(), $1, 'x', $2, now())`,
          [id, by],
        ),
      );
    expect(await refusal(bySql(parent.person.accountId))).toBe('conflict_clearance_is_by_somebody_free');
    expect(await refusal(bySql(judge.person.accountId))).toBe('conflict_clearance_is_by_somebody_free');
  });

  test('and a coordinator of another member does not even find the round', async () => {
    const stranger = (await judging.person('coordinator', newId(), 'Stan Ger')).actor;
    expect(await refusal(clear(stranger))).toBe(404);
  });
});

const codeOfTheWork = async (): Promise<string> => {
  const [row] = await judging.rows<{ code: string }>(
    'SELECT judging_code AS code FROM round_entry WHERE round_id = $1',
    [round],
  );
  return row!.code;
};

describe('A conflict that officials tell of', () => {
  test('takes the work from the judge, by its code', async () => {
    await clear();
    await judging.assignments.assign(system, round);
    await judging.rounds.open(system, round);
    await clearances().tell(staff, round, {
      accountId: judge.person.accountId,
      code: (await codeOfTheWork()).toLowerCase(),
    });
    expect(await held()).toBe(0);
  });

  test('is about works and people of the round', async () => {
    const accountId = judge.person.accountId;
    expect(await refusal(clearances().tell(staff, round, { accountId, code: 'XX-XXX' }))).toBe(404);
    expect(await refusal(clearances().tell(staff, round, { accountId: newId(), code: await codeOfTheWork() }))).toBe(
      404,
    );
  });

  test('hides the work from officials who tell of themselves', async () => {
    await judging.queries.round(staff, round);
    await clearances().tell(staff, round, { accountId: staff.accountId!, code: await codeOfTheWork() });
    expect(await judging.queries.incomplete(staff, round)).toEqual([]);
    expect(await judging.queries.incomplete(system, round)).toHaveLength(1);
  });
});
