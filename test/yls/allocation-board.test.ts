import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '../../src/platform/index.js';
import { ProgrammeQueries } from '../../src/yls/allocation/programme/programme.queries.js';
import type { Caller } from '../auth/support/caller.js';
import { queriesOf } from '../support/queries.js';
import { coming, manyComing } from './support/coming.js';
import { typedDay } from './support/typed-day.js';
import { verifyRun } from './support/verify-run.js';
import { aSummit, dayFromNow, startYlsPortal, type YlsPortal } from './support/yls-portal.js';

let yls: YlsPortal;
let desk: Caller;
let path: string;
const delegates: { id: string; email: string }[] = [];
const sql = <Row>(statement: string, values: unknown[] = []) => yls.portal.sql<Row>(statement, values);

beforeAll(async () => {
  yls = await startYlsPortal();
  desk = await yls.portal.signedIn(await yls.portal.person({ roles: [{ role: 'staff' }] }));
  path = `/yls/summits/${yls.summitId}`;
  for (const name of ['Ana', 'Bo', 'Che']) delegates.push(await coming(yls, { name }));
}, 120_000);
afterAll(() => yls.portal.stop());

const slot = (title: string, from: string, until: string) => ({
  title,
  ...typedDay('day', dayFromNow(121)),
  from,
  until,
});
const lines = `slot,topic,kind,title,capacity,age_from
1,water,session,Clean water | es: Agua limpia,1,
1,peace,simulation,Peace talks,2,
1,wine,session,Wine law,5,18
2,trees,project,Planting trees,1,
2,news,session,Reading the news,2,`;

const idOf = async (topic: string) => {
  const [session] = await sql<{ id: string; slot_id: string }>(
    'SELECT s.id, s.slot_id FROM yls_session s JOIN yls_slot t ON t.id = s.slot_id WHERE s.topic = $1 AND t.summit_id = $2',
    [topic, yls.summitId],
  );
  return session!;
};
const placesIn = (topic: string) =>
  sql<{ name: string; is_locked: boolean }>(
    `SELECT r.name, p.is_locked FROM yls_place p JOIN yls_registration r ON r.id = p.registration_id JOIN yls_session s ON s.id = p.session_id
      WHERE s.topic = $1 ORDER BY r.name`,
    [topic],
  );
const namesIn = async (topic: string) => (await placesIn(topic)).map(({ name }) => name);
const move = (of: { id: string }, slotId: string, told: Record<string, string>) =>
  desk.post(`${path}/allocation/delegates/${of.id}/slots/${slotId}`, told);
const plan = () => desk.post(`${path}/allocation/runs`, {});

describe('Staff write the programme', () => {
  test('in slots that do not overlap, by the clock of the summit', async () => {
    expect((await desk.post(`${path}/programme/slots`, slot('Morning | es: Mañana', '09:00', '10:30'))).status).toBe(
      303,
    );
    const { status, text } = await desk.post(`${path}/programme/slots`, slot('Late', '10:00', '11:00'));
    expect([status, text.includes('Another slot lies in this time')]).toEqual([422, true]);
    expect((await desk.post(`${path}/programme/slots`, slot('Noon', '11:00', '12:30'))).status).toBe(303);
    expect((await desk.get(`${path}/programme`)).text).toContain('9:00');
  });

  test('from a spreadsheet: all lines or none, each mistake by its line', async () => {
    const { status, text } = await desk.post(`${path}/programme/lines`, {
      lines: lines.replace('2,news', '7,news').replace('trees,1', 'trees,none'),
    });
    expect(status).toBe(422);
    for (const words of ['Line 5, capacity:', 'Give a number of places', 'Line 6, slot:'])
      expect(text).toContain(words);
    expect(await sql('SELECT id FROM yls_session')).toEqual([]);
    expect((await desk.post(`${path}/programme/lines`, { lines })).status).toBe(303);
    expect((await sql('SELECT id FROM yls_session')).length).toBe(5);
  });

  test('the seed is published with the deadline, and stays when the deadline moves', async () => {
    expect((await plan()).text).toContain('no seed is published yet');
    await desk.post(`${path}/programme/ranking`, typedDay('ranksOn', dayFromNow(30)));
    const [first] = await sql<{ seed: string }>('SELECT seed FROM yls_ranking');
    await desk.post(`${path}/programme/ranking`, typedDay('ranksOn', dayFromNow(40)));
    expect(await sql('SELECT seed FROM yls_ranking')).toEqual([first]);
  });

  test('another summit begins with a copy, as many days after its first one', async () => {
    const days = { beginsOn: dayFromNow(500), endsOn: dayFromNow(506) };
    const other = await aSummit(yls.portal.app, { ...days, timeZone: 'Europe/Kyiv' });
    await desk.post(`/yls/summits/${other}/programme/copies`, { from: yls.summitId });
    const { text } = await desk.get(`/yls/summits/${other}/programme`);
    for (const words of ['9:00', 'Clean water', 'Reading the news']) expect(text).toContain(words);
  });
});

describe('A delegate', () => {
  test('ranks what they may attend, and reads why the rest is not for them', async () => {
    const { id: water, slot_id: morning } = await idOf('water');
    const { id: peace } = await idOf('peace');
    const { id: trees, slot_id: noon } = await idOf('trees');
    const { id: news } = await idOf('news');
    const told = { languages: 'en', experience: '0' };
    for (const delegate of delegates) {
      const caller = await yls.portal.signedIn(delegate);
      const { text } = await caller.get('/yls/mine/wishes');
      for (const words of ['“Wine law” is for ages 18 to 99', 'Clean water', 'Wish 1: Morning'])
        expect(text).toContain(words);
      const twice = { ...told, [`wish-${morning}-1`]: water, [`wish-${morning}-2`]: water };
      expect((await caller.post('/yls/mine/wishes', twice)).status).toBe(422);
      const wishes = {
        [`wish-${morning}-1`]: water,
        [`wish-${morning}-3`]: peace,
        [`wish-${noon}-1`]: trees,
        [`wish-${noon}-2`]: news,
      };
      expect((await caller.post('/yls/mine/wishes', { ...told, ...wishes })).status).toBe(303);
      expect((await caller.get('/yls/mine/sessions')).text).toContain('not shared out yet');
    }
    expect(await sql('SELECT DISTINCT rank FROM yls_preference ORDER BY rank')).toEqual([{ rank: 1 }, { rank: 2 }]);
  });
});

describe('A plan', () => {
  test('gives what was missed in the morning back at noon, and says so with the two usual ways beside it', async () => {
    expect((await plan()).status).toBe(303);
    const [[lucky], [atNoon]] = [await namesIn('water'), await namesIn('trees')];
    expect(lucky).toBeDefined();
    expect(atNoon).not.toBe(lucky);
    const { text } = await desk.get(`${path}/allocation`);
    for (const words of ['Proven by its prices', 'First come, first served', 'Drawn order in each slot'])
      expect(text).toContain(words);
  });

  test('is not seen by delegates before its release, and then with its reasons', async () => {
    const [late] = delegates as [{ id: string; email: string }];
    const programme = yls.portal.app.get(ProgrammeQueries);
    expect(await programme.scheduleOf(late.id)).toEqual([]);
    expect((await desk.post(`${path}/allocation/release`, {})).status).toBe(303);
    expect((await programme.scheduleOf(late.id)).map(({ session }) => session !== null)).toEqual([true, true]);
    const missed = await Promise.all(
      delegates.map(async (one) => (await (await yls.portal.signedIn(one)).get('/yls/mine/sessions')).text),
    );
    expect(missed.filter((text) => text.includes('has 1 places, and 3 wished it')).length).toBe(3);
    expect(missed.some((text) => text.includes('counts for you in the next part'))).toBe(true);
  });

  test('keeps what is locked and moves little else when a capacity changes', async () => {
    const [lucky] = await namesIn('water');
    const locked = delegates[['Ana', 'Bo', 'Che'].indexOf(lucky!)]!;
    const { slot_id: morning, id: water } = await idOf('water');
    await move(locked, morning, { act: 'lock' });
    const form = { kind: 'session', title: 'Clean water', topic: 'water', capacity: '2', isStepFree: 'yes' };
    expect((await desk.post(`${path}/programme/sessions/${water}`, form)).status).toBe(303);
    expect((await plan()).status).toBe(303);
    expect(await placesIn('water')).toContainEqual({ name: lucky, is_locked: true });
    expect((await placesIn('water')).length).toBe(2);
    const { text } = await desk.get(`${path}/allocation/changes`);
    expect(text).toContain('Peace talks');
    const [last] = await sql<{ moved: number[] }>(
      `SELECT jsonb_path_query_array(made, '$.outcomes[*].moved') AS moved FROM yls_allocation_run ORDER BY at DESC, id DESC LIMIT 1`,
    );
    // Who had the place at noon may be the one who gains in the morning; then two change at noon.
    expect([
      [1, 0],
      [1, 2],
    ]).toContainEqual(last!.moved);
    const sum = last!.moved.reduce((one, other) => one + other);
    expect((await desk.get(`${path}/allocation`)).text).toContain(
      sum === 1 ? 'One place moved' : `${sum} places moved`,
    );
  });

  test('cannot be made around locks that break a rule, and says which', async () => {
    const { slot_id: noon, id: trees } = await idOf('trees');
    const [has] = await namesIn('trees');
    const other = delegates.find((_, at) => ['Ana', 'Bo', 'Che'][at] !== has)!;
    const refused = await move(other, noon, { act: 'place', sessionId: trees });
    expect([
      refused.status,
      refused.text.includes('“Planting trees” has 1 places, and 2 delegates would be in it'),
    ]).toEqual([409, true]);
    const { slot_id: morning, id: wine } = await idOf('wine');
    const tooYoung = await move(other, morning, { act: 'place', sessionId: wine });
    expect(tooYoung.text).toContain('“Wine law” is for ages 18 to 99');
    const { id: water } = await idOf('water');
    for (const of of delegates) await move(of, morning, { act: 'lock' });
    await sql('UPDATE yls_session SET capacity = 1 WHERE id = $1', [water]);
    const infeasible = await plan();
    expect([
      infeasible.status,
      infeasible.text.includes('“Clean water” has 1 places, and 2 delegates would be in it'),
    ]).toEqual([409, true]);
    expect((await desk.post(`${path}/allocation/release`, {})).status).toBe(409);
    await sql('UPDATE yls_session SET capacity = 2 WHERE id = $1', [water]);
  });

  test('is kept within the places by the database, too', async () => {
    const { slot_id: noon, id: trees } = await idOf('trees');
    await expect(sql('UPDATE yls_place SET session_id = $1 WHERE slot_id = $2', [trees, noon])).rejects.toThrow(
      'more people than places',
    );
    await expect(sql('UPDATE yls_place SET shown_session_id = $1 WHERE slot_id = $2', [trees, noon])).rejects.toThrow(
      'more people than places',
    );
    const { slot_id: morning } = await idOf('water');
    await expect(sql('UPDATE yls_place SET session_id = $1 WHERE slot_id = $2', [trees, morning])).rejects.toThrow(
      'yls_place_is_in_session',
    );
  });
});

describe('Roles of a simulation', () => {
  test('are shared out, given by hand, and kept', async () => {
    const { id: peace } = await idOf('peace');
    const roles = `${path}/programme/sessions/${peace}/roles`;
    expect((await desk.post(roles, { roles: 'France; many' })).text).toContain('Line 1 is no role');
    expect((await desk.post(roles, { roles: 'France | es: Francia; 1; en\nKenya; 1; sw' })).status).toBe(303);
    expect((await desk.post(`${path}/allocation/sessions/${peace}/roles`, {})).status).toBe(303);
    const cast = await sql<{ registration_id: string; role_id: string }>(
      'SELECT registration_id, role_id FROM yls_role_place WHERE role_id IS NOT NULL',
    );
    expect(cast.length).toBe(1);
    const [kenya] = await sql<{ id: string }>(`SELECT id FROM yls_role WHERE title ->> 'en' = 'Kenya'`);
    const refused = await desk.post(`${path}/allocation/sessions/${peace}/roles/${cast[0]!.registration_id}`, {
      roleId: kenya!.id,
    });
    expect([refused.status, refused.text.includes('“Kenya” needs one of sw')]).toEqual([409, true]);
  });
});

/** As somebody who got past the database's own guard. */
const tamper = (set: string, id: string) =>
  sql(`ALTER TABLE yls_allocation_run DISABLE TRIGGER yls_allocation_run_is_append_only;
       UPDATE yls_allocation_run SET ${set} WHERE id = '${id}';
       ALTER TABLE yls_allocation_run ENABLE TRIGGER yls_allocation_run_is_append_only`);

describe('A plan that is kept', () => {
  test('never changes, and comes out the same from its inputs and seed', async () => {
    await expect(sql('UPDATE yls_allocation_run SET seed = seed')).rejects.toThrow('append-only');
    const runs = await sql<{ id: string; kind: string }>('SELECT id, kind FROM yls_allocation_run');
    expect(new Set(runs.map(({ kind }) => kind))).toEqual(new Set(['sessions', 'roles']));
    for (const { id, kind } of runs)
      expect(await verifyRun(yls, id)).toEqual({
        code: 0,
        said: expect.stringContaining(`of ${kind} is the same again, proven`),
      });
  });

  test('differs once somebody has changed it behind the back of the portal', async () => {
    const [run] = await sql<{ id: string }>(
      `SELECT id FROM yls_allocation_run WHERE kind = 'sessions' ORDER BY at DESC LIMIT 1`,
    );
    await tamper(`made = jsonb_set(made, '{places,0,wish}', '9')`, run!.id);
    expect(await verifyRun(yls, run!.id)).toEqual({
      code: 1,
      said: expect.stringContaining('the plan is another one'),
    });
    await tamper(`asked = jsonb_set(asked, '{sessions,0,capacity}', '7')`, run!.id);
    expect(await verifyRun(yls, run!.id)).toEqual({ code: 1, said: expect.stringContaining('and was stored with') });
    expect(await verifyRun(yls, newId())).toMatchObject({ code: 1, said: expect.stringContaining('There is no run') });
  });
});

/** Queries of each page of a summit's board. */
async function costsAt(at: string, id: string): Promise<number[]> {
  const costs: number[] = [];
  for (const page of ['', '/delegates', '/changes', `/delegates/${id}`])
    costs.push((await queriesOf(() => desk.get(`${at}/allocation${page}`))).length);
  return costs;
}

describe('With 2,000 delegates', () => {
  test('board, list and plan cost the same queries as with three', async () => {
    const large = await aSummit(yls.portal.app);
    const at = `/yls/summits/${large}`;
    await desk.post(`${at}/programme/slots`, slot('Morning', '09:00', '10:30'));
    await desk.post(`${at}/programme/lines`, {
      lines: ['slot,topic,kind,title,capacity', ...[1, 2, 3, 4, 5].map((n) => `1,t${n},session,Title ${n},450`)].join(
        '\n',
      ),
    });
    await desk.post(`${at}/programme/ranking`, typedDay('ranksOn', dayFromNow(30)));
    const few = await costsAt(path, delegates[0]!.id);
    await manyComing(yls, large, 2000);
    expect((await desk.post(`${at}/allocation/runs`, {})).status).toBe(303);
    expect((await desk.post(`${at}/allocation/release`, {})).status).toBe(303);
    const [someone] = await sql<{ id: string }>(
      'SELECT id FROM yls_registration WHERE summit_id = $1 ORDER BY name, id OFFSET 50',
      [large],
    );
    const many = await costsAt(at, someone!.id);
    expect(many).toEqual(few);
    const { text } = await desk.get(`${at}/allocation/delegates`);
    const next = /href="([^"]*after=[^"]*)"/.exec(text)![1]!.replaceAll('&amp;', '&');
    expect((await desk.get(next)).text).toContain(someone!.id);
  }, 60_000);
});
