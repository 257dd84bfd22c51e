import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { AlternateSources } from '../../src/exchange/placement/alternate-sources.js';
import { AccountsService } from '../../src/auth/index.js';
import { newId, system, Work } from '../../src/platform/index.js';
import type { Caller } from '../auth/support/caller.js';
import { queriesOf } from '../support/queries.js';
import { startBoard } from './support/a-board.js';
import type { OpenHome, Placing, ReadyStudent } from './support/placing.js';

let placing: Placing;
let desk: Caller;
let dogs: OpenHome;
let quiet: OpenHome;
let olena: ReadyStudent;
let kenji: ReadyStudent;
let path: string;
beforeAll(async () => {
  ({ placing, desk, dogs, quiet, olena, kenji, path } = await startBoard());
}, 240_000);
afterAll(() => placing.exchange.portal.stop());

const sql = <Row>(statement: string, values: unknown[] = []) => placing.exchange.portal.sql<Row>(statement, values);

const member = () => `${path}?member=${placing.exchange.memberId}`;
const say = (kind: string, applicationId: string, hostFileId: string) =>
  desk.post(`${path}/marks`, { kind, applicationId, hostFileId, reason: 'As they asked' });

/** Whom the plan sends where, as the board says it. */
async function planned(): Promise<Record<string, string>> {
  const { text } = await desk.get(path);
  const cards = text.split('data-board-student=').slice(1);
  return Object.fromEntries(
    cards.map((card) => [/>([^<]+)<\/a>/.exec(card)![1]!, /(The \w+ family): fits/.exec(card)![1]!]),
  );
}

async function liftAll(): Promise<void> {
  const { text } = await desk.get(member());
  for (const id of new Set([...text.matchAll(/marks\/([0-9a-f-]+)\/lifting/g)].map(([, found]) => found!)))
    await desk.post(`${path}/marks/${id}/lifting`);
}

describe('A board', () => {
  test('plans the students of a member, proven, each with where else; and is listed', async () => {
    expect((await desk.get('/exchange/board')).text).toContain('Irondequoit Sister Cities');
    expect(await planned()).toEqual({ Olena: 'The Dog family', Kenji: 'The Quiet family' });
    const { text } = await desk.get(path);
    for (const words of [
      'Proven: no plan places more',
      'No other home is possible.',
      'miles to the nearest coordinator',
      '<svg class="board-map"',
    ])
      expect(text).toContain(words);
  });

  test('says of a student which homes are possible, why and for what price, and which are not and why', async () => {
    const kenjis = (await desk.get(`${path}/students/${kenji.id}`)).text;
    for (const words of ['Dog in the home, severe dog allergy.', 'Out of question, and why', 'The Quiet family'])
      expect(kenjis).toContain(words);
    const olenas = (await desk.get(`${path}/students/${olena.id}`)).text;
    for (const words of [
      'one more student would have no home',
      'Kenji would have no home',
      'Playing music',
      'Their days have the same pace.',
    ])
      expect(olenas).toContain(words);
    const home = (await desk.get(`${path}/homes/${dogs.fileId}`)).text;
    for (const words of ['If this home fell away', 'Dog in the home', 'Olena']) expect(home).toContain(words);
  });

  test('plans anew around what the desk says, which it can take back', async () => {
    await say('pin', olena.id, quiet.fileId);
    expect(await planned()).toEqual({ Olena: 'The Quiet family' });
    const { text } = await desk.get(member());
    for (const words of [
      'Olena lives with The Quiet family',
      'Dana Decider',
      'As they asked',
      'One more bed with The Quiet family',
    ])
      expect(text).toContain(words);
    await say('pin', olena.id, dogs.fileId);
    expect(await planned()).toEqual({ Olena: 'The Dog family', Kenji: 'The Quiet family' });
    await say('veto', olena.id, dogs.fileId);
    await say('hold', kenji.id, quiet.fileId);
    expect(await planned()).toEqual({ Olena: 'The Quiet family' });
    await liftAll();
    expect(await planned()).toEqual({ Olena: 'The Dog family', Kenji: 'The Quiet family' });
    expect(await sql('SELECT DISTINCT lifted_by IS NULL AS open FROM exchange_board_mark')).toEqual([{ open: false }]);
  });

  test('answers a wrong mark in words, and marks twice once', async () => {
    expect((await say('pin', olena.id, '')).status).toBe(422);
    expect((await say('hold', '', '')).status).toBe(422);
    expect((await say('pin', olena.id, newId())).status).toBe(404);
    const twice = await Promise.all([say('hold', '', dogs.fileId), say('hold', '', dogs.fileId)]);
    expect(twice.map(({ status }) => status)).toEqual([303, 303]);
    expect(await sql('SELECT kind FROM exchange_board_mark WHERE lifted_at IS NULL')).toHaveLength(1);
    await liftAll();
  });

  test('costs as many queries for two students and homes as for one of each', async () => {
    const both = await queriesOf(() => desk.get(member()));
    await say('hold', kenji.id, '');
    await sql(`UPDATE host_bed_offer SET withdrawn_at = now() WHERE file_id = $1`, [quiet.fileId]);
    const one = await queriesOf(() => desk.get(member()));
    await sql(`UPDATE host_bed_offer SET withdrawn_at = NULL WHERE file_id = $1`, [quiet.fileId]);
    await liftAll();
    expect(both.length).toBe(one.length);
  });
});

describe('Who reads a board', () => {
  test('is the desk of the member: no other desk, no family, no student', async () => {
    const { portal } = placing.exchange;
    const stranger = await portal.signedIn(await portal.person({ roles: [{ role: 'coordinator', scope: newId() }] }));
    expect((await stranger.get(member())).status).toBe(404);
    expect((await stranger.get('/exchange/board')).text).not.toContain('Irondequoit Sister Cities');
    expect((await stranger.get(`${path}/students/${olena.id}`)).status).toBe(404);
    expect((await stranger.get(`${path}/homes/${dogs.fileId}`)).status).toBe(404);
    expect((await stranger.post(`${path}/marks`, { kind: 'hold', applicationId: olena.id })).status).toBe(404);
    const student = await portal.signedIn(olena);
    for (const who of [dogs.host, student]) expect((await who.get(member())).status).toBe(403);
  });

  test('a local coordinator reads and plans nothing', async () => {
    const { portal, memberId: scope } = placing.exchange;
    const local = await portal.signedIn(
      await portal.person({ roles: [{ role: 'local_coordinator', scope, until: new Date(Date.now() + 9e9) }] }),
    );
    const { text } = await local.get(member());
    expect([text.includes('Olena'), text.includes('Propose this home')]).toEqual([true, false]);
    expect((await local.post(`${path}/marks`, { kind: 'hold', applicationId: olena.id })).status).toBe(403);
  });
});

describe('From the list', () => {
  test('a home is refused with its reasons, or proposed with what the list said; then the plan goes on without it', async () => {
    const told = { applicationId: kenji.id, hostFileId: dogs.fileId };
    const refused = await desk.post(`${path}/proposals`, told);
    expect([refused.status, refused.text.includes('severe dog allergy')]).toEqual([409, true]);
    const sources = placing.exchange.portal.app.get(AlternateSources, { strict: false });
    const next = await sources.nextFor(placing.exchange.portal.app.get(Work).read(), kenji.id);
    expect(next).toMatchObject({ hostFileId: quiet.fileId, bedOfferId: quiet.bedOfferId });
    // Whoever proposes it elsewhere names the plan, too.
    const whyOf = (bedOfferId: string) => sources.whyOf(placing.coordinator, { applicationId: kenji.id, bedOfferId });
    const why = await whyOf(quiet.bedOfferId);
    expect(why).toMatchObject({ score: next!.why!.score, runId: expect.any(String) });
    expect(await sql('SELECT kind FROM exchange_match_run WHERE id = $1', [why!.runId])).toEqual([{ kind: 'proven' }]);
    expect([await whyOf(dogs.bedOfferId), await whyOf(newId())]).toEqual([null, null]);
    expect((await desk.post(`${path}/proposals`, { ...told, hostFileId: quiet.fileId })).status).toBe(303);
    const [placement] = await sql<{ state: string; why: { score: number; contributions: unknown[] } }>(
      'SELECT state, why FROM exchange_placement WHERE application_id = $1',
      [kenji.id],
    );
    expect(placement).toMatchObject({ state: 'proposed', why: { score: expect.any(Number) } });
    expect(await planned()).toEqual({ Olena: 'The Dog family' });
    expect((await desk.get(`${path}/students/${kenji.id}`)).status).toBe(404);
    const { text } = await desk.get(member());
    for (const words of ['Placements on their way', 'Here already, or on the way: Kenji'])
      expect(text).toContain(words);
  });

  test('a coordinator who hosts reads on the board no name of who is to live with them', async () => {
    const { portal, memberId: scope } = placing.exchange;
    const [owner] = await sql<{ id: string }>('SELECT account_id AS id FROM host_file_account WHERE file_id = $1', [
      quiet.fileId,
    ]);
    const grant = { accountId: owner!.id, role: 'coordinator', scope } as const;
    await portal.app.get(Work).run(system, (unit) => portal.app.get(AccountsService).grant(unit, grant));
    const { text } = await quiet.host.get(member());
    expect([text.includes('Olena'), text.includes('Kenji')]).toEqual([true, false]);
    expect((await quiet.host.get(`${path}/students/${kenji.id}`)).status).toBe(404);
    expect((await quiet.host.post(`${path}/marks`, { kind: 'hold', applicationId: kenji.id })).status).toBe(404);
  });
});
