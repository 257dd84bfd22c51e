import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { HostOffersQueries } from '../../src/host-families/index.js';
import { offeredDays } from '../../src/host-families/offers/offer-days.js';
import { newId, Work } from '../../src/platform/index.js';
import type { Caller } from '../auth/support/caller.js';
import { aCompleteFamily, aVettedWorker, type HostStory, type VettedWorker } from './support/host-story.js';
import { aHome, aHost, aMember, aRoom, dateFields, startHostPortal, type HostPortal } from './support/host-portal.js';

const season = { beginsOn: '2026-08-10', endsOn: '2027-06-12' };

describe('The days of an offer', () => {
  test.each([
    ['the whole season', null, '2026-06-01', { fromOn: '2026-08-10', untilOn: '2027-06-12' }],
    [
      'its first and last day',
      ['2026-08-10', '2027-06-12'],
      '2026-06-01',
      { fromOn: '2026-08-10', untilOn: '2027-06-12' },
    ],
    [
      'a day before it',
      ['2026-08-09', '2027-06-12'],
      '2026-06-01',
      { field: 'fromOn', key: 'host-families.offer.form.season' },
    ],
    [
      'a day after it',
      ['2026-08-10', '2027-06-13'],
      '2026-06-01',
      { field: 'untilOn', key: 'host-families.offer.form.season' },
    ],
    ['two days', ['2026-09-01', '2026-09-02'], '2026-06-01', { fromOn: '2026-09-01', untilOn: '2026-09-02' }],
    [
      'one day alone',
      ['2026-09-01', '2026-09-01'],
      '2026-06-01',
      { field: 'untilOn', key: 'host-families.offer.form.order' },
    ],
    ['until today', ['2026-09-01', '2026-10-01'], '2026-10-01', { fromOn: '2026-09-01', untilOn: '2026-10-01' }],
    [
      'until yesterday',
      ['2026-09-01', '2026-10-01'],
      '2026-10-02',
      { field: 'untilOn', key: 'host-families.offer.form.past' },
    ],
  ])('may be %s, or it says why not', (_, asked, today, expected) => {
    const days = asked && { fromOn: asked[0]!, untilOn: asked[1]! };
    expect(offeredDays(days, { season, today })).toEqual(expected);
  });
});

let hosts: HostPortal;
let decider: VettedWorker;
beforeAll(async () => {
  hosts = await startHostPortal();
  decider = await aVettedWorker(hosts, { name: 'Dana Decider', role: 'coordinator' });
});
afterAll(() => hosts.portal.stop());

const sql = <Row>(statement: string, values: unknown[] = []) => hosts.portal.sql<Row>(statement, values);

/** As if the family had been approved and prepared; the rules of the way have their own tests. */
async function aPreparedHost(state = 'available') {
  const host = await aHost(hosts);
  await host.post('/host/members', aMember());
  await host.post('/host/home', aHome());
  await host.post('/host/rooms', aRoom);
  const { accountId } = await host.actor();
  const reviewer = await hosts.portal.person();
  const [file] = await sql<{ id: string }>('SELECT id FROM host_file WHERE owner_account_id = $1', [accountId]);
  await sql('ALTER TABLE host_file DISABLE TRIGGER host_file_state_follows_lifecycle');
  await sql(
    `UPDATE host_file SET state = $3, informed_at = now(), submitted_at = now(), interviewed_on = '2024-01-05', interviewed_by = $2,
       approved_on = '2024-01-10', first_approved_on = '2024-01-10', approved_by = $2, approval_until = '2099-01-09', oriented_on = '2024-01-20' WHERE id = $1`,
    [file!.id, reviewer.id, state],
  );
  await sql('ALTER TABLE host_file ENABLE TRIGGER host_file_state_follows_lifecycle');
  const [room] = await sql<{ id: string }>(
    'SELECT r.id FROM host_room r JOIN host_home h ON h.id = r.home_id JOIN household x ON x.id = h.household_id WHERE x.owner_account_id = $1',
    [accountId],
  );
  return { host, fileId: file!.id, roomId: room!.id, path: `/host/files/${file!.id}` };
}

const wholeSeason = (roomId: string) => ({ beds: `${roomId}:1`, dates: 'season' });

const offersOf = (fileId: string) =>
  sql<{ withdrawn: boolean; room: string | null; name: string }>(
    `SELECT withdrawn_at IS NOT NULL AS withdrawn, room_id AS room, room_name AS name FROM host_bed_offer WHERE file_id = $1 ORDER BY offered_at`,
    [fileId],
  );

const welcome: [string, string][] = [
  ['takesSecond', 'no'],
  ['smoker', 'no'],
  ['animals', 'cats'],
  ['diets', 'halal'],
  ['diets', 'no_pork'],
  ['observances', 'prayer'],
  ['interests', 'cooking'],
  ['interests', 'hiking'],
  ['languages', 'uk'],
  ['pace', 'quiet'],
  ['setting', ''],
  ['wishes', 'Somebody who likes to cook with Nora'],
];

describe('A family that is prepared', () => {
  test('offers a bed of its home, once for the same days, whichever of two windows is first', async () => {
    const { host, fileId, roomId, path } = await aPreparedHost();
    expect((await host.get(`${path}/offers/new`)).text).toContain('Upstairs, to the garden, bed 1');
    const both = await Promise.all([1, 2].map(() => host.post(`${path}/offers`, wholeSeason(roomId))));
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([303, 422]));
    expect(both.find(({ status }) => status === 422)!.text).toContain('is offered for some of these days already');
    expect(await offersOf(fileId)).toHaveLength(1);
    expect((await host.get('/host')).text).toContain('Take it back');
    await expect(
      sql(
        `INSERT INTO host_bed_offer (id, file_id, room_id, room_name, bed, from_on, until_on, offered_at)
         SELECT $2, file_id, room_id, room_name, bed, until_on - 1, until_on, now() FROM host_bed_offer WHERE file_id = $1`,
        [fileId, newId()],
      ),
    ).rejects.toThrow('host_bed_offer_is_once_at_a_time');
  });

  test('gets a form back that says what is wrong, and is offered no bed that is not there', async () => {
    const { host, roomId, path } = await aPreparedHost('oriented');
    const some = {
      beds: `${roomId}:1`,
      dates: 'some',
      ...dateFields('fromOn', '2001-01-01'),
      ...dateFields('untilOn', '2001-02-01'),
    };
    for (const [typed, sentence] of [
      [{ dates: 'season' }, 'Choose at least one bed.'],
      [{ beds: `${roomId}:1`, dates: 'some' }, 'Give a day as day, month and year.'],
      [some, 'Give a day of the season.'],
    ] as const) {
      const answer = await host.post(`${path}/offers`, typed);
      expect([answer.status, answer.text.includes(sentence)]).toEqual([422, true]);
    }
    expect((await host.post(`${path}/offers`, { beds: `${roomId}:2`, dates: 'season' })).status).toBe(404);
    expect((await host.post(`${path}/welcome`, { wishes: 'x' })).status).toBe(422);
    const wild = { takesSecond: 'no', smoker: 'no', pace: 'wild' };
    expect((await host.post(`${path}/welcome`, wild)).text).toContain('Choose one of the answers, or leave it open.');
  });

  test('takes a bed back and offers it anew; what was offered stays on file', async () => {
    const { host, fileId, roomId, path } = await aPreparedHost();
    await host.post(`${path}/offers`, wholeSeason(roomId));
    const [, withdrawal] = /action="([^"]+\/withdrawal)"/.exec((await host.get('/host')).text)!;
    await host.post(withdrawal!);
    expect((await host.post(withdrawal!)).status).toBe(404);
    await host.post(`${path}/offers`, wholeSeason(roomId));
    expect((await offersOf(fileId)).map(({ withdrawn }) => withdrawn)).toEqual([true, false]);
  });

  test('offers a room no longer that it removes, nor a home that it leaves', async () => {
    const { host, fileId, roomId, path } = await aPreparedHost();
    await host.post(`${path}/offers`, wholeSeason(roomId));
    expect((await host.post(`/host/rooms/${roomId}/removal`)).status).toBe(303);
    expect(await offersOf(fileId)).toEqual([{ withdrawn: true, room: null, name: 'Upstairs, to the garden' }]);
    const other = await aPreparedHost();
    await other.host.post(`${other.path}/offers`, wholeSeason(other.roomId));
    const today = Temporal.Now.plainDateISO('America/New_York').toString();
    await other.host.post('/host/move', aHome({ street: '3 Oak Lane', ...dateFields('since', today) }));
    expect((await offersOf(other.fileId)).map(({ withdrawn }) => withdrawn)).toEqual([true]);
  });

  test('is the only one who offers its beds', async () => {
    const { path, roomId } = await aPreparedHost();
    const stranger: Caller = await aHost(hosts);
    const answers = [
      await stranger.get(`${path}/offers/new`),
      await stranger.post(`${path}/offers`, wholeSeason(roomId)),
      await stranger.get(`${path}/welcome`),
      await stranger.post(`${path}/welcome`, welcome),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  });
});

describe('A family that is not prepared', () => {
  test.each(['approved', 'submitted'])('offers nothing: %s', async (state) => {
    const { host, fileId, roomId, path } = await aPreparedHost(state);
    const refused = await host.post(`${path}/offers`, wholeSeason(roomId));
    expect([refused.status, refused.text.includes('once the family is approved and prepared')]).toEqual([409, true]);
    expect((await host.post(`${path}/welcome`, welcome)).status).toBe(409);
    await expect(
      sql(
        `INSERT INTO host_bed_offer (id, file_id, room_id, room_name, bed, from_on, until_on, offered_at)
         SELECT $1, f.id, $2, 'Garden', 1, s.begins_on, s.ends_on, now() FROM host_file f JOIN host_season s ON s.id = f.season_id WHERE f.id = $3`,
        [newId(), roomId, fileId],
      ),
    ).rejects.toThrow('a bed is offered by a prepared family alone');
  });
});

async function anOpenHome(): Promise<HostStory> {
  const story = await aCompleteFamily(hosts);
  const interviewer = await aVettedWorker(hosts, { name: 'Rosa Interviewer' });
  const today = Temporal.Now.plainDateISO('America/New_York').toString();
  await story.host.post('/host/submission');
  await interviewer.caller.post(`${story.deskPath}/screen`);
  await story.interview(interviewer);
  await story.check(decider, today);
  await story.acceptPhotographs(decider);
  await decider.caller.post(`${story.deskPath}/finish`);
  await decider.caller.post(`${story.deskPath}/approve`, { reason: 'A warm home' });
  await interviewer.caller.post(`${story.deskPath}/orient`, dateFields('orientedOn', today));
  await decider.caller.post(`${story.deskPath}/open`);
  return story;
}

async function homesOnOffer() {
  const [days] = await sql<{ fromOn: string; untilOn: string }>(
    `SELECT (begins_on + 10)::text AS "fromOn", ends_on::text AS "untilOn" FROM host_season WHERE id = $1`,
    [hosts.seasonId],
  );
  const asked = { scopes: [hosts.memberId], ...days! };
  const { app } = hosts.portal;
  return app.get(HostOffersQueries, { strict: false }).offers(app.get(Work).read(), asked);
}

describe('Who places students', () => {
  test('reads the home once it has said whom it can host, without names and wishes, and nothing of it while it is on hold', async () => {
    const story = await anOpenHome();
    const [room] = await sql<{ id: string }>(
      'SELECT r.id FROM host_room r JOIN host_home h ON h.id = r.home_id JOIN host_file f ON f.household_id = h.household_id WHERE f.id = $1',
      [story.fileId],
    );
    const path = `/host/files/${story.fileId}`;
    await story.host.post(`${path}/offers`, wholeSeason(room!.id));
    expect(await homesOnOffer()).toEqual([]);
    expect((await story.host.post(`${path}/welcome`, welcome)).status).toBe(303);
    const homes = await homesOnOffer();
    expect(homes).toMatchObject([
      {
        fileId: story.fileId,
        most: 1,
        smoking: 'nobody',
        animals: ['cats'],
        diets: ['no_pork', 'halal'],
        life: { interests: ['cooking', 'hiking'], languages: ['uk'], pace: 'quiet' },
        people: expect.arrayContaining([{ age: expect.any(Number), gender: 'female' }]),
        beds: [{ bed: 1, sharedWith: null }],
      },
    ]);
    for (const word of ['Lind', 'Nora', 'likes to', 'Elm', 'garden']) expect(JSON.stringify(homes)).not.toContain(word);
    const desk = (await decider.caller.get(story.deskPath)).text;
    for (const word of [
      'What the family offers',
      'Halal meat',
      'Hiking and camping',
      'Ukrainian',
      'likes to cook',
      'Stands',
    ])
      expect(desk).toContain(word);
    expect((await decider.caller.get('/host-families/files')).text).toContain('Beds on offer');
    await story.incident();
    expect(await homesOnOffer()).toEqual([]);
    expect((await story.host.post(`${path}/offers`, wholeSeason(room!.id))).status).toBe(409);
    expect((await story.host.get('/host')).text).toContain('nobody is placed with you');
  });
});
