import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { extractText, getDocumentProxy } from 'unpdf';
import { newId, system } from '../../src/platform/index.js';
import type { Caller } from '../auth/support/caller.js';
import { queriesOf } from '../support/queries.js';
import { doorSheets } from '../../src/yls/allocation/doors/door-sheets.js';
import { DoorsQueries } from '../../src/yls/allocation/doors/doors.queries.js';
import { ShownMails } from '../../src/yls/allocation/shown/shown-mails.service.js';
import { RegistrationsService } from '../../src/yls/registration/registrations.service.js';
import { coming } from './support/coming.js';
import { typedDay } from './support/typed-day.js';
import { aSummit, dayFromNow, startYlsPortal, type YlsPortal } from './support/yls-portal.js';

let yls: YlsPortal;
let desk: Caller;
let path: string;
const guests = new Map<string, { id: string; email: string }>();
const sql = <Row>(statement: string, values: unknown[] = []) => yls.portal.sql<Row>(statement, values);
const bornBefore = (years: number) => dayFromNow(-Math.floor(years * 365.25));

beforeAll(async () => {
  yls = await startYlsPortal();
  desk = await yls.portal.signedIn(await yls.portal.person({ roles: [{ role: 'staff' }] }));
  path = `/yls/summits/${yls.summitId}/rooms`;
  const delegationId = newId();
  await sql(
    `INSERT INTO yls_delegation (id, summit_id, member_id, community_id, name, seats, state, opened_at) VALUES ($1, $2, $3, $4, 'Irondequoit', 6, 'registered', now())`,
    [delegationId, yls.summitId, yls.memberId, yls.townId],
  );
  await aChaperone(delegationId);
  for (const [name, gender, age] of [
    ['Ana', 'female', 15],
    ['Bea', 'female', 15],
    ['Cleo', 'female', 15],
    ['Dan', 'male', 15],
    ['Eve', 'female', 18.4],
  ] as const)
    guests.set(
      name,
      await coming(yls, {
        name,
        gender,
        birthDate: bornBefore(age),
        delegationId,
        country: name === 'Cleo' ? 'UA' : 'US',
      }),
    );
  await desk.post(`/yls/summits/${yls.summitId}/programme/ranking`, typedDay('ranksOn', dayFromNow(30)));
}, 120_000);
afterAll(() => yls.portal.stop());

async function aChaperone(delegationId: string): Promise<void> {
  const id = newId();
  const { id: accountId, email } = await yls.portal.person({ displayName: 'Vera' });
  await sql(
    `INSERT INTO yls_chaperone (id, delegation_id, name, email, locale, gender, account_id, invited_at, expires_at, accepted_at)
       VALUES ($1, $2, 'Vera', $3, 'en', 'female', $4, now(), now() + interval '9 days', now())`,
    [id, delegationId, email, accountId],
  );
}

const roomOf = async (name: string) =>
  (
    await sql<{ name: string }>(
      `SELECT m.name FROM yls_sleeper s JOIN yls_room m ON m.id = s.room_id WHERE s.id = $1`,
      [guests.get(name)!.id],
    )
  )[0]?.name;
const roomId = async (name: string) =>
  (await sql<{ id: string }>('SELECT id FROM yls_room WHERE name = $1', [name]))[0]!.id;
const move = (name: string, told: Record<string, string>) => desk.post(`${path}/guests/${guests.get(name)!.id}`, told);
/** What the last release has to tell. @returns how many are told */
async function tell(what: 'sessions' | 'room', isChange = false): Promise<number> {
  const [last] = await sql<{ at: Date }>(
    `SELECT max(shown_at) AS at FROM ${what === 'room' ? 'yls_sleeper' : 'yls_place'}`,
  );
  return yls.portal.app
    .get(ShownMails, { strict: false })
    .tell({ summitId: yls.summitId, what, isChange, at: last!.at.toISOString() });
}
const lastMail = async (name: string) => (await yls.portal.mails(guests.get(name)!.email)).at(-1)!.subject;
const plan = () => desk.post(`${path}/runs`, {});

const houses = `house,floor,room,beds,gender,step_free,near_nurse
North,1,101,2,,yes,yes
North,1,102,2,,,
North,1,103,2,,,
North,1,104,2,,,
North,2,201,4,,,`;

describe('Houses', () => {
  test('come from a spreadsheet: all lines or none; a room of the same name is changed', async () => {
    const wrong = await desk.post(`${path}/lines`, { lines: houses.replace('102,2', '102,none') });
    expect([wrong.status, wrong.text.includes('Line 3, beds:')]).toEqual([422, true]);
    expect((await desk.post(`${path}/lines`, { lines: houses })).status).toBe(303);
    const semicolons = `house;floor;room;beds;step_free\nNorth;2;201;3;"no, there are steps"`;
    await desk.post(`${path}/lines`, { lines: semicolons });
    expect(await sql('SELECT name, beds FROM yls_room ORDER BY name')).toHaveLength(5);
    expect(await sql('SELECT beds FROM yls_room WHERE name = $1', ['201'])).toEqual([{ beds: 3 }]);
  });

  test('have chaperones on a floor for each delegation', async () => {
    const { text } = await desk.get(path);
    expect(text).toContain('Name floors for chaperones');
    await desk.post(`${path}/floors`, {});
    expect(await sql('SELECT floor FROM yls_chaperone_floor')).toEqual([{ floor: 'North · 1' }]);
  });
});

const codeOf = async (caller: Caller) =>
  /<code>([\dA-F]{8})<\/code>/.exec((await caller.get('/yls/mine/room')).text)![1]!;

describe('Delegates', () => {
  test('ask for one another by code; it counts, and shows a name, once both have', async () => {
    const [ana, cleo] = await Promise.all(['Ana', 'Cleo'].map((name) => yls.portal.signedIn(guests.get(name)!)));
    expect((await ana!.post('/yls/mine/room', { code: 'FFFFFFFF' })).text).toContain('No delegate has this code');
    expect((await ana!.post('/yls/mine/room', { code: await codeOf(ana!) })).status).toBe(422);
    await ana!.post('/yls/mine/room', { code: await codeOf(cleo!) });
    const alone = (await ana!.get('/yls/mine/room')).text;
    expect([alone.includes('has not asked yet'), alone.includes('Cleo')]).toEqual([true, false]);
    await cleo!.post('/yls/mine/room', { code: await codeOf(ana!) });
    expect((await ana!.get('/yls/mine/room')).text).toContain('Cleo has asked, too');
  });
});

describe('A plan of rooms', () => {
  test('puts minors near a chaperone and never with an adult, and meets what both asked for', async () => {
    expect((await plan()).status).toBe(303);
    expect(await roomOf('Ana')).toBe(await roomOf('Cleo'));
    const rooms = await sql<{ mixed: boolean }>(
      'SELECT bool_or(is_adult) AND NOT bool_and(is_adult) AS mixed FROM yls_sleeper GROUP BY room_id',
    );
    expect(rooms.some(({ mixed }) => mixed)).toBe(false);
    for (const name of ['Ana', 'Bea', 'Dan']) expect(await roomOf(name)).toMatch(/^1/);
    const { text } = await desk.get(path);
    for (const words of ['Proven: no plan is better', 'Mutual requests that are not met', 'Vera'])
      expect(text).toContain(words);
  });

  test('is moved by hand under the same rules, locked, and kept by the next plan', async () => {
    const [withEve, withDan] = [await roomId((await roomOf('Eve'))!), await roomId((await roomOf('Dan'))!)];
    const adult = await move('Bea', { act: 'place', roomId: withEve });
    expect([adult.status, adult.text.includes('minors and adults: they never share a room')]).toEqual([409, true]);
    expect((await move('Bea', { act: 'place', roomId: withDan })).text).toContain('another age band or gender');
    expect((await move('Bea', { act: 'place', roomId: await roomId('201') })).text).toContain(
      'No chaperone sleeps on the floor',
    );
    await sql(
      `INSERT INTO yls_room (id, summit_id, house, floor, name, beds) VALUES ($1, $2, 'North', '1', '109', 1)`,
      [newId(), yls.summitId],
    );
    expect((await move('Bea', { act: 'place', roomId: await roomId('109') })).status).toBe(303);
    await plan();
    expect(await roomOf('Bea')).toBe('109');
    await desk.post(`${path}/guests/${guests.get('Cleo')!.id}/marks`, { needsNurseNear: 'yes' });
    expect((await desk.get(`${path}/guests/${guests.get('Cleo')!.id}`)).text).toContain('near the nurse');
    await plan();
    expect([await roomOf('Cleo'), await roomOf('Ana')]).toEqual(['101', '101']);
    await move('Dan', { act: 'lock' });
    await sql(`UPDATE yls_room SET gender = 'female' WHERE id = $1`, [withDan]);
    const infeasible = await plan();
    expect([infeasible.status, infeasible.text.includes('is for another gender than that of Dan')]).toEqual([
      409,
      true,
    ]);
    await sql('UPDATE yls_room SET gender = NULL WHERE id = $1', [withDan]);
    expect((await plan()).status).toBe(303);
  });

  test('cannot hold a minor with an adult, or more people than beds, whoever writes it', async () => {
    const eve = guests.get('Eve')!.id;
    const withAna = await roomId((await roomOf('Ana'))!);
    await sql('UPDATE yls_room SET beds = 9');
    await expect(
      sql(
        'UPDATE yls_sleeper SET room_id = $1, company = (SELECT company FROM yls_sleeper WHERE id = $3), is_adult = false WHERE id = $2',
        [withAna, eve, guests.get('Ana')!.id],
      ),
    ).rejects.toThrow('yls_sleeper_is_of_an_age');
    await sql('UPDATE yls_room SET beds = 2 WHERE id = $1', [withAna]);
    await expect(
      sql('UPDATE yls_sleeper SET room_id = $1 WHERE id = $2', [withAna, guests.get('Bea')!.id]),
    ).rejects.toThrow('more people than places');
    await expect(sql('UPDATE yls_sleeper SET shown_room_id = $1, shown_at = now()', [withAna])).rejects.toThrow(
      'more people than places',
    );
  });

  test('is released at once: then each sees the room and who shares it, and doors have their lists', async () => {
    const ana = await yls.portal.signedIn(guests.get('Ana')!);
    expect((await ana.get('/yls/mine/room')).text).toContain('not shared out yet');
    await sql(`UPDATE yls_chaperone_floor SET floor = 'North · 2'`);
    const unwatched = 'No chaperone sleeps on the floor';
    expect((await desk.get(path)).text).toContain(unwatched);
    const refused = await desk.post(`${path}/release`, {});
    expect([refused.status, refused.text.includes(unwatched)]).toEqual([409, true]);
    await sql(`UPDATE yls_chaperone_floor SET floor = 'North · 1'`);
    expect((await desk.post(`${path}/release`, {})).status).toBe(303);
    const { text } = await ana.get('/yls/mine/room');
    expect([text.includes('North, floor 1, room'), text.includes('You share it with: Cleo')]).toEqual([true, true]);
    expect([await tell('room'), await lastMail('Ana')]).toEqual([5, expect.stringContaining(': your room')]);
    expect((await ana.get('/yls/mine')).text).toContain('(as of ');
    expect((await desk.get(`${path}/doors?house=North`)).text).toContain('Room 101');
    const { doors } = await yls.portal.app
      .get(DoorsQueries, { strict: false })
      .ofHouse(yls.summitId, { house: 'North', floor: '1' }, 'en');
    expect(doors).toContainEqual({ title: 'Room 101', where: 'North · 1', names: ['Ana', 'Cleo'] });
    expect((await desk.get(`${path}/doors.pdf?house=North`)).headers.get('content-type')).toBe('application/pdf');
  });
});

test('Delegates are told by mail when sessions are out, and again only those for whom something changed', async () => {
  const [slot, one, other] = [newId(), newId(), newId()];
  await sql(
    `INSERT INTO yls_slot (id, summit_id, title, starts_at, ends_at) VALUES ($1, $2, '{"en": "Friday"}', now() + interval '121 days', now() + interval '122 days')`,
    [slot, yls.summitId],
  );
  await sql(
    `INSERT INTO yls_session (id, slot_id, topic, kind, title, place, capacity)
       SELECT id, $1, id::text, 'session', '{"en": "Talks"}', 'Hall', 9 FROM unnest($2::uuid[]) id`,
    [slot, [one, other]],
  );
  const both = ['Ana', 'Bea'].map((name) => guests.get(name)!.id);
  await sql(
    'INSERT INTO yls_place (registration_id, slot_id, session_id) SELECT id, $1, $2 FROM unnest($3::uuid[]) id',
    [slot, one, both],
  );
  const release = () => desk.post(`/yls/summits/${yls.summitId}/allocation/release`, {});
  await release();
  expect([await tell('sessions'), await lastMail('Bea')]).toEqual([2, expect.stringContaining(': your sessions')]);
  await sql('UPDATE yls_place SET session_id = $1 WHERE registration_id = $2', [other, both[0]]);
  await release();
  expect([await tell('sessions', true), await lastMail('Ana')]).toEqual([1, expect.stringContaining('have changed')]);
});

test('Who cancels leaves the bed to the next, and stands on no door', async () => {
  const left = (await roomOf('Dan'))!;
  await yls.portal.app.get(RegistrationsService).cancel(system, guests.get('Dan')!.id, 'Ill');
  expect((await desk.get(`${path}/doors?house=North`)).text).not.toContain('Dan');
  await sql('UPDATE yls_room SET beds = 1 WHERE name = $1', [left]);
  expect((await move('Bea', { act: 'place', roomId: await roomId(left) })).status).toBe(303);
});

test('The board costs the same queries for many as for few', async () => {
  const few = (await queriesOf(() => desk.get(path))).length;
  const large = await aSummit(yls.portal.app);
  await sql(
    `INSERT INTO yls_room (id, summit_id, house, floor, name, beds) SELECT gen_random_uuid(), $1, 'Hall ' || n % 3, 'F' || n % 5, n::text, 4 FROM generate_series(1, 375) n`,
    [large],
  );
  await desk.post(`/yls/summits/${large}/programme/ranking`, typedDay('ranksOn', dayFromNow(30)));
  expect((await queriesOf(() => desk.get(`/yls/summits/${large}/rooms`))).length).toBe(few);
});

test('Lists for doors have a sheet each; many names go on over further sheets, in any script', async () => {
  const names = Array.from({ length: 130 }, (_, index) => (index % 2 ? `زينب ${index}` : `高橋 ${index}`));
  const door = { title: 'Rights of the child', where: 'Hall 2', names };
  const said = { title: 'Summit', language: 'en', madeAt: new Date(0) };
  const pdf = await getDocumentProxy(new Uint8Array(await doorSheets([door, { ...door, names: ['Ana'] }], said)));
  const { text } = await extractText(pdf, { mergePages: true });
  expect([pdf.numPages, text.includes('Ana'), text.includes('高橋 128')]).toEqual([4, true, true]);
});
