import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { Command } from 'commander';
import { exchangeCommands } from '../../src/exchange/index.js';
import { newId } from '../../src/platform/index.js';
import type { Caller } from '../auth/support/caller.js';
import { eventually } from '../support/eventually.js';
import { aVettedWorker } from '../host-families/support/host-story.js';
import { anOpenHome, aReadyStudent, startPlacing, type OpenHome, type Placing } from './support/placing.js';

/** One home with two beds, and two who wait for it and are of one country: the law lets one of them live there. */
let placing: Placing;
let desk: Caller;
let home: OpenHome;
let path: string;
const waiting: string[] = [];
beforeAll(async () => {
  placing = await startPlacing();
  await aVettedWorker(placing.hosts, { name: 'Vera Visitor' });
  home = await anOpenHome(placing, { beds: 2, takesSecond: true });
  for (const called of ['Olena', 'Iryna']) {
    const student = { name: `${called} Kovalenko`, called, openToDouble: true };
    waiting.push((await aReadyStudent(placing, { displayName: student.name, student })).id);
  }
  desk = placing.desk.decider.caller;
  path = `/exchange/board/${placing.exchange.termId}`;
}, 240_000);
afterAll(() => placing.exchange.portal.stop());

const sql = <Row>(statement: string, values: unknown[] = []) => placing.exchange.portal.sql<Row>(statement, values);

interface Run {
  id: string;
  kind: string;
  asked_sha256: string;
  weights_id: string | null;
  made: { unplaced: number; students: { id: string; home: string | null }[] };
}
const runs = () => sql<Run>('SELECT * FROM exchange_match_run ORDER BY at, id');
const runOf = async (kind: string) => (await runs()).find((run) => run.kind === kind)!;

const keep = (who: Caller) => who.post(`${path}/runs`, { member: placing.exchange.memberId });
const propose = (applicationId: string) => desk.post(`${path}/proposals`, { applicationId, hostFileId: home.fileId });

/** Runs `exchange verify-run` as the operator types it. */
async function verify(id: string) {
  const written = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    const program = new Command();
    exchangeCommands(program, (story) => story({ app: placing.exchange.portal.app }));
    await program.parseAsync(['exchange', 'verify-run', id], { from: 'user' });
    return { said: written.mock.calls.map(([chunk]) => String(chunk)).join(''), code: process.exitCode ?? 0 };
  } finally {
    written.mockRestore();
    process.exitCode = 0;
  }
}

/** As somebody who got past the database's own guard. */
async function tamper(id: string, set: string): Promise<void> {
  await sql('ALTER TABLE exchange_match_run DISABLE TRIGGER exchange_match_run_is_append_only');
  await sql(`UPDATE exchange_match_run SET ${set} WHERE id = $1`, [id]);
  await sql('ALTER TABLE exchange_match_run ENABLE TRIGGER exchange_match_run_is_append_only');
}

describe('While students are without a home', () => {
  test('nothing is proposed from a plan that is not proven; it is stored, and its proof begins', async () => {
    const { text } = await desk.get(path);
    for (const words of ['A better plan may place more of them', 'Keep this plan and prove it'])
      expect(text).toContain(words);
    const refused = await propose(waiting[0]!);
    expect([refused.status, refused.text.includes('this plan is not proven yet')]).toEqual([409, true]);
    expect(await sql('SELECT id FROM exchange_placement')).toEqual([]);
    expect((await runs())[0]).toMatchObject({ kind: 'repaired', weights_id: null, made: { unplaced: 1 } });
  });

  test('its proof comes by a job, and the board says so; kept again, it is stored once', async () => {
    expect(await eventually(async () => (await runs()).some(({ kind }) => kind === 'proven'), 60_000)).toBe(true);
    const { text } = await desk.get(path);
    for (const words of ['Proven: no plan places more', 'Plans that were kept', 'Keep this plan<', 'Dana Decider'])
      expect(text).toContain(words);
    expect((await keep(desk)).status).toBe(303);
    const stored = await runs();
    expect(stored.map(({ kind }) => kind)).toEqual(['repaired', 'proven']);
    expect(new Set(stored.map((run) => run.asked_sha256)).size).toBe(1);
  }, 90_000);

  test('a proof begins by itself when the board is opened by who plans it; who only reads begins and keeps none', async () => {
    const { portal, memberId: scope } = placing.exchange;
    const until = new Date(Date.now() + 9e9);
    const local = await portal.signedIn(await portal.person({ roles: [{ role: 'local_coordinator', scope, until }] }));
    expect((await keep(local)).status).toBe(403);
    await desk.post(`${path}/marks`, { kind: 'pin', applicationId: waiting[0]!, hostFileId: home.fileId });
    await local.get(path);
    expect(await runs()).toHaveLength(2);
    expect((await desk.get(path)).text).toContain('Its proof has been asked for');
    expect((await runs())[2]).toMatchObject({ kind: 'repaired', made: { unplaced: 1 } });
    expect(await eventually(async () => (await runs()).length === 4, 60_000)).toBe(true);
    await sql('UPDATE exchange_board_mark SET lifted_at = now(), lifted_by = marked_by');
    const stranger = await portal.signedIn(await portal.person({ roles: [{ role: 'coordinator', scope: newId() }] }));
    expect((await keep(stranger)).status).toBe(404);
  }, 90_000);
});

describe('A stored plan', () => {
  test('never changes, and is made from nothing but what was hashed', async () => {
    const { id } = await runOf('proven');
    await expect(sql('UPDATE exchange_match_run SET at = now()')).rejects.toThrow('exchange_match_run');
    await expect(sql('DELETE FROM exchange_match_run')).rejects.toThrow('exchange_match_run');
    const copy = (made: string) =>
      sql(
        `INSERT INTO exchange_match_run SELECT $2, term_id, scope, kind, asked, asked_sha256, weights_id, ${made}, started_by, at
           FROM exchange_match_run WHERE id = $1`,
        [id, newId()],
      );
    await expect(copy(`made - 'askedSha256'`)).rejects.toThrow('is_made_from_what_was_asked');
    await expect(copy(`made || '{"isProven": false}'`)).rejects.toThrow('is_proven_by_what_it_made');
  });

  test('is the same when it is made again, by the command', async () => {
    for (const { id, kind, asked_sha256: hash } of await runs()) {
      const { said, code } = await verify(id);
      expect([code, said]).toEqual([
        0,
        expect.stringContaining(`The run ${id} is the same again: 2 students, 1 without a home`),
      ]);
      expect(said).toContain(`${kind}; made from ${hash}`);
    }
  });

  test('differs once somebody has changed it behind the back of the portal', async () => {
    const { id, made } = await runOf('repaired');
    await tamper(id, `made = jsonb_set(made, '{students,0,home}', made #> '{students,1,home}')`);
    await tamper(id, `made = jsonb_set(made, '{students,1,home}', '"${newId()}"')`);
    const other = await verify(id);
    expect([other.code, other.said]).toEqual([1, expect.stringContaining('live elsewhere')]);
    await tamper(id, `made = '${JSON.stringify(made)}'`);
    expect((await verify(id)).code).toBe(0);
    await tamper(id, `asked = jsonb_set(asked, '{homes,0,places}', '1')`);
    const changed = await verify(id);
    expect([changed.code, changed.said]).toEqual([1, expect.stringContaining('and was stored with')]);
    expect(await verify(newId())).toMatchObject({ code: 1, said: expect.stringContaining('There is no run') });
  });
});

test('A proposal names the plan it came from; how it went stands beside the weights', async () => {
  const { id: runId, made } = await runOf('proven');
  const planned = made.students.find((one) => one.home)!;
  expect((await propose(planned.id)).status).toBe(303);
  const [placement] = await sql<{ why: unknown }>('SELECT why FROM exchange_placement');
  expect(placement!.why).toMatchObject({ runId, score: expect.any(Number) });

  const weights = `/exchange/terms/${placing.exchange.termId}/weights`;
  expect((await desk.get(weights)).text).toContain('Nobody lives in a home of a board yet');
  // The whole way to a move is told elsewhere; here it counts that there was one.
  await sql(
    `SET session_replication_role = replica;
     UPDATE exchange_placement SET state = 'ended', host_decides_until = now(), host_decided_at = now(), student_agreed_at = now(),
        parents_agreed_at = now(), school_confirmed_on = current_date, approved_by = '${placing.officer.accountId}', approved_at = now(),
        disclosed_at = now(), moved_in_on = current_date, ended_on = current_date, end_reason = 'disagreement';
     SET session_replication_role = DEFAULT`,
  );
  const { text } = await desk.get(weights);
  for (const words of ['The usual weights', '1: 100 % (field: 25 %)', 'Reasons']) expect(text).toContain(words);
});
