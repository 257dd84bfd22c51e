import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getDocumentProxy, extractText } from 'unpdf';
import { newId, system, type Actor } from '../../src/platform/index.js';
import { badgeSheets } from '../../src/yls/day/badges/badge-sheets.js';
import { Buses } from '../../src/yls/day/counts/buses.service.js';
import { HeadsListsQueries } from '../../src/yls/day/counts/heads-lists.queries.js';
import { HeadCounts } from '../../src/yls/day/counts/head-counts.service.js';
import { Announcements } from '../../src/yls/day/news/announcements.service.js';
import { Releases } from '../../src/yls/day/pick-up/releases.service.js';
import { SendingHome } from '../../src/yls/day/safety/sending-home.service.js';
import { RegistrationsService } from '../../src/yls/registration/registrations.service.js';
import { IncidentSubjects } from '../../src/incidents/index.js';
import { aHelper, ready, withTickets, type Delegate } from './support/ready.js';
import { dayFromNow, startYlsPortal, type YlsPortal } from './support/yls-portal.js';

let yls: YlsPortal;
let helper: Awaited<ReturnType<typeof aHelper>>;
let boss: Actor;
let second: Actor;
let staffEmail: string;
beforeAll(async () => {
  yls = await startYlsPortal();
  helper = await aHelper(yls);
  const scope = yls.summitId;
  const roles = [{ role: 'staff' as const, scope }];
  const [one, other] = [await yls.portal.person({ roles }), await yls.portal.person({ roles })];
  const asStaff = (accountId: string): Actor => ({ ...system, kind: 'account', accountId, grants: roles });
  [boss, second, staffEmail] = [asStaff(one.id), asStaff(other.id), one.email];
});
afterAll(() => yls.portal.stop());

const get = <T>(type: abstract new (...all: never[]) => T): T => yls.portal.app.get(type, { strict: false });
const stateOf = async ({ id }: Delegate) =>
  (await yls.portal.sql<{ state: string }>('SELECT state FROM yls_registration WHERE id = $1', [id]))[0]!.state;

const addressIn = (text: string) => /\/yls\/calendars\/[\w-]+\.ics/.exec(text)![0];

/** By the link in the guardian's mail, as a browser. @returns the code that the answer shows */
async function nameCollector(student: Delegate, name: string): Promise<string> {
  const path = (await yls.portal.linkTo(student.guardian)).split('?')[0]!;
  const answer = await yls.portal.caller().post(`${path}/collecting`, { name });
  expect(answer.headers.get('cache-control')).toContain('no-store');
  return new RegExp(`The code of ${name}: (\\w{6})`).exec(answer.text)![1]!;
}

describe('who collects a student', () => {
  test('is whom the guardian named, for the code that the guardian alone was given; the guardian hears of it', async () => {
    const student = await ready(yls, { state: 'checked_in', name: 'Child One' });
    await withTickets(yls);
    const code = await nameCollector(student, 'Aunt Ada');
    expect((await yls.portal.mails(student.email)).map(({ text }) => text).join('')).not.toContain(code);
    const rows = await yls.portal.sql<{ all: string }>('SELECT to_jsonb(c)::text AS all FROM yls_collector c');
    expect(rows.map(({ all }) => all).join('')).not.toContain(code);
    const give = { registration: student.id, code: code.toLowerCase() };
    expect(await get(Releases).byCode(helper.actor, yls.summitId, give)).toEqual({ kind: 'released', to: 'Aunt Ada' });
    await expect(get(Releases).byCode(helper.actor, yls.summitId, give)).rejects.toMatchObject({ status: 409 });
    expect((await yls.portal.mails(student.guardian)).at(-1)!.subject).toBe('Child One was collected');
    const [release] = await yls.portal.sql<{ by: string }>(
      'SELECT by_account_id AS by FROM yls_release WHERE registration_id = $1',
      [student.id],
    );
    expect(release!.by).toBe(helper.id);
  });

  test('is asked for until they are collected, when the programme is over, too; nobody goes who has not come', async () => {
    const over = await ready(yls, { state: 'completed', name: 'Done Dana' });
    const sent = await ready(yls, { state: 'sent_home', name: 'Homeward Hugo' });
    const early = await ready(yls, { state: 'complete', name: 'Not Yet Noor' });
    const third = await ready(yls, { state: 'completed', guardian: over.guardian, name: 'Waiting Wen' });
    await withTickets(yls);
    const door = await yls.portal.signedIn(helper);
    const desk = `/yls/day/${yls.summitId}/pick-up`;
    const { text } = await door.get(desk);
    expect(['Done Dana', 'Homeward Hugo', 'Not Yet Noor'].map((name) => text.includes(name))).toEqual([
      true,
      true,
      false,
    ]);
    const wrong = await door.post(desk, { registration: third.id, code: '222222', words: 'Wen' });
    expect([wrong.status, wrong.text.includes('value="Wen"')]).toEqual([422, true]);
    const give = (student: Delegate) =>
      get(Releases).byStaff(boss, yls.summitId, { registration: student.id, collectedBy: 'Aunt Ada', reason: 'Known' });
    await expect(give(early)).rejects.toMatchObject({ status: 409 });
    await give(over);
    await give(sent);
    expect((await yls.portal.mails(sent.guardian)).at(-1)!.text).toMatch(/was given to Aunt Ada on .* E[SD]T\./);
    yls.portal.travel({ days: 128 });
    const late = async (person: { email: string }) => (await (await yls.portal.signedIn(person)).get(desk)).status;
    const answers = [await late(helper), await late({ email: staffEmail })];
    yls.portal.travel({});
    expect(answers).toEqual([404, 200]);
  });

  test('is nobody after five wrong codes, also with the right one; staff say how they know', async () => {
    const student = await ready(yls, { state: 'present' });
    await withTickets(yls);
    const code = await nameCollector(student, 'Uncle Obi');
    const tryOut = (typed: string) =>
      get(Releases).byCode(helper.actor, yls.summitId, { registration: student.id, code: typed });
    const tries = [await tryOut('222222'), await tryOut('333333'), await tryOut('444444'), await tryOut('555555')];
    expect(tries.map(({ kind }) => kind)).toEqual(['wrong', 'wrong', 'wrong', 'wrong']);
    expect([await tryOut('666666'), await tryOut(code)]).toEqual([{ kind: 'locked' }, { kind: 'locked' }]);
    const known = { registration: student.id, collectedBy: 'Uncle Obi', reason: 'The guardian was called' };
    await expect(get(Releases).byStaff(helper.actor, yls.summitId, known)).rejects.toMatchObject({ status: 403 });
    await get(Releases).byStaff(boss, yls.summitId, known);
  });

  test('is named by a link that is another for each guardian, and no guess', async () => {
    const student = await ready(yls, { state: 'complete' });
    await withTickets(yls);
    const path = (await yls.portal.linkTo(student.guardian)).split('?')[0]!;
    const visitor = yls.portal.caller();
    expect((await visitor.get(path)).text).toContain(`${path}/collecting`);
    expect((await visitor.get(`${path}/collecting`)).text).toContain('Who may collect them');
    const forged = path.slice(0, -2) + (path.endsWith('AA') ? 'BB' : 'AA');
    expect((await visitor.get(`${forged}/collecting`)).status).toBe(404);
  });
});

describe('a head count', () => {
  test('tells staff who is missing, and whoever was seen takes part', async () => {
    const [here, gone] = [
      await ready(yls, { state: 'checked_in' }),
      await ready(yls, { state: 'checked_in', name: 'Lost Lou' }),
    ];
    const absent = await ready(yls, { state: 'complete' });
    const bus = { name: 'Bus 1', leavesFrom: 'Gate A', leavesOn: dayFromNow(121), leavesAt: '8:30', seats: 3 };
    const busId = (await get(Buses).add(boss, yls.summitId, bus))!;
    await yls.portal.sql('INSERT INTO yls_bus_rider SELECT $1, unnest($2::uuid[])', [
      busId,
      [here.id, gone.id, absent.id],
    ]);
    const counted = await get(HeadCounts).count(helper.actor, yls.summitId, {
      id: newId(),
      kind: 'bus',
      of: busId,
      here: [here.id],
    });
    expect(counted).toEqual({ expected: 2, counted: 1 });
    expect([await stateOf(here), await stateOf(gone)]).toEqual(['present', 'checked_in']);
    expect((await yls.portal.mails(staffEmail)).at(-1)!.text).not.toContain('Lost Lou');
    const staff = await yls.portal.signedIn({ email: staffEmail });
    const path = `/yls/day/${yls.summitId}`;
    const shown = (await staff.get(`${path}/counts`)).text;
    expect(shown).toContain('Lost Lou');
    const alarm = /alarms\/([^/]+)\/settlement/.exec(shown)![1]!;
    const unsaid = await staff.post(`${path}/alarms/${alarm}/settlement`, { because: '' });
    expect([unsaid.status, unsaid.text.includes('Say where everybody was found')]).toEqual([422, true]);
    await staff.post(`${path}/alarms/${alarm}/settlement`, { because: 'At the shop' });
    expect((await staff.get(`${path}/counts`)).text).not.toContain('Lost Lou');
    expect((await staff.get(`${path}/counts/bus/${busId}`)).text).toContain('Lost Lou');
    expect((await staff.get(`${path}/buses/${busId}`)).text).toContain('Take Lost Lou off');
  });
});

test('two who count the same heads at once both count, and who has taken part to the end is counted on the way home', async () => {
  const [one, done] = [await ready(yls, { state: 'checked_in' }), await ready(yls, { state: 'completed' })];
  const bus = { name: 'Bus home', leavesFrom: 'Gate A', leavesOn: dayFromNow(121), leavesAt: '8:30', seats: 3 };
  const id = (await get(Buses).add(boss, yls.summitId, bus))!;
  await yls.portal.sql('INSERT INTO yls_bus_rider SELECT $1, unnest($2::uuid[])', [id, [one.id, done.id]]);
  const here = [one.id, done.id];
  const count = () => get(HeadCounts).count(helper.actor, yls.summitId, { id: newId(), kind: 'bus', of: id, here });
  expect(await Promise.all([count(), count()])).toEqual([
    { expected: 2, counted: 2 },
    { expected: 2, counted: 2 },
  ]);
  // Counted without a line before one of them was collected; sent late, and twice.
  const collected = { registration: done.id, collectedBy: 'Aunt Ada', reason: 'Known' };
  await get(Releases).byStaff(boss, yls.summitId, collected);
  const at = new Date(Date.now() - 60_000).toISOString();
  const late = { now: new Date().toISOString(), counts: [{ id: newId(), kind: 'bus', of: id, at, here }] } as const;
  const receive = () => get(HeadCounts).receive(helper.actor, yls.summitId, { ...late, counts: [...late.counts] });
  expect([await receive(), await receive()].map(([told]) => told)).toEqual([
    { id: late.counts[0].id, expected: 2, counted: 2 },
    { id: late.counts[0].id, expected: 2, counted: 2 },
  ]);
  const { people, lists } = await get(HeadsListsQueries).of(helper.actor, yls.summitId);
  const home = lists.find((list) => list.id === id)!;
  expect(home.heads.map((place) => people[place]!.id)).toEqual([one.id]);
  const rows = await yls.portal.sql('SELECT 1 FROM yls_head_count WHERE bus_id = $1', [id]);
  expect(rows).toHaveLength(3);
  await expect(get(HeadsListsQueries).of(one.actor, yls.summitId)).rejects.toMatchObject({ status: 404 });
});

describe('a schedule', () => {
  test('is on the phone, on paper, and in a calendar whose address can be renewed', async () => {
    const student = await ready(yls, { name: '高橋 ゆき' });
    const [slot, session] = [newId(), newId()];
    await yls.portal.sql(
      `INSERT INTO yls_slot (id, summit_id, title, starts_at, ends_at) VALUES ($1, $2, '{"en": "Friday"}', now() + interval '121 days', now() + interval '122 days')`,
      [slot, yls.summitId],
    );
    await yls.portal.sql(
      `INSERT INTO yls_session (id, slot_id, topic, kind, title, place, capacity) VALUES ($1, $2, 'rights', 'session', '{"en": "Rights of the child"}', 'Hall 2', 40)`,
      [session, slot],
    );
    await yls.portal.sql(
      `INSERT INTO yls_place (registration_id, slot_id, session_id, shown_session_id, shown_at) VALUES ($1, $2, $3, $3, now())`,
      [student.id, slot, session],
    );
    const phone = await yls.portal.signedIn(student);
    expect((await phone.get('/yls/mine/schedule')).text).toContain('Rights of the child');
    expect((await phone.get('/yls/mine/schedule.pdf')).headers.get('content-type')).toBe('application/pdf');
    const first = addressIn((await phone.post('/yls/mine/schedule/calendar')).text);
    const calendar = (await yls.portal.caller().get(first)).text;
    expect(calendar).toContain('SUMMARY:Rights of the child');
    expect(calendar).not.toContain('高橋');
    const next = addressIn((await phone.post('/yls/mine/schedule/calendar')).text);
    expect((await yls.portal.caller().get(first)).status).toBe(404);
    expect((await yls.portal.caller().get(next)).status).toBe(200);
    await get(RegistrationsService).cancel(student.actor, student.id, 'Ill');
    expect((await yls.portal.caller().get(next)).status).toBe(404);
  });

  test('bears what was announced to the own groups; guardians and others are told by mail', async () => {
    const student = await ready(yls);
    await withTickets(yls);
    const say = (groupKind: 'all' | 'guardians', words: string) =>
      get(Announcements).say(boss, yls.summitId, { groupKind, groupId: null, words });
    await say('all', 'Dinner is at seven.');
    await say('guardians', 'Come to gate B.');
    await expect(
      get(Announcements).say(helper.actor, yls.summitId, { groupKind: 'all', groupId: null, words: 'No' }),
    ).rejects.toMatchObject({ status: 404 });
    const shown = (await (await yls.portal.signedIn(student)).get('/yls/mine/schedule')).text;
    expect(shown).toContain('Dinner is at seven.');
    expect(shown).not.toContain('gate B');
    const page = (await yls.portal.linkTo(student.guardian)).split('?')[0]!;
    expect((await yls.portal.caller().get(`${page}/collecting`)).text).toContain('Come to gate B.');
    const [news] = await yls.portal.sql<{ id: string }>(
      `SELECT id FROM yls_announcement WHERE group_kind = 'guardians'`,
    );
    await get(Announcements).mail(news!.id);
    expect((await yls.portal.mails(student.guardian)).at(-1)!.text).toContain('Come to gate B.');
    expect((await yls.portal.mails(student.email)).map(({ text }) => text).join('')).not.toContain('gate B');
  });
});

describe('badges', () => {
  test('are two on a sheet in any script, and say nothing of health but on copies for staff', async () => {
    const badge = { id: newId(), name: 'Yuki Takahashi', from: 'Poltava', country: 'JP', languages: ['ja', 'en'] };
    const all = [
      { ...badge, called: '高橋 ゆき', hasAllergy: null },
      { ...badge, called: 'زينب', name: 'زينب حداد', hasAllergy: null },
      { ...badge, called: 'Omar', hasAllergy: null },
    ];
    const said = { summit: 'Summit 2027', language: 'en', staffCopy: null, madeAt: new Date(0) };
    const pdf = await getDocumentProxy(new Uint8Array(await badgeSheets(all, said)));
    expect(pdf.numPages).toBe(2);
    expect((await extractText(pdf, { mergePages: true })).text).toContain('Omar');
    const student = await ready(yls);
    await yls.portal.sql(
      `INSERT INTO yls_need (id, registration_id, part, code) VALUES ($1, $3, 'allergies', 'peanut'), ($2, $3, 'diet', 'vegan')`,
      [newId(), newId(), student.id],
    );
    const reads = () =>
      yls.portal.sql<{ by: string; ids: string[] }>(
        `SELECT account_id AS by, subject_ids AS ids FROM sensitive_read WHERE projection = 'yls.badge-marks'`,
      );
    const staff = await yls.portal.signedIn({ email: staffEmail });
    const path = `/yls/day/${yls.summitId}/badges.pdf`;
    expect([(await staff.get(path)).headers.get('content-type'), await reads()]).toEqual(['application/pdf', []]);
    expect((await staff.get(`${path}?copy=staff`)).status).toBe(200);
    expect(await reads()).toEqual([{ by: boss.accountId, ids: [`health ${student.id}`] }]);
    expect((await (await yls.portal.signedIn(helper)).get(path)).status).toBe(403);
  });
});

describe('when something has gone wrong', () => {
  test('a student is sent home by two of staff, and the guardian hears of it', async () => {
    const student = await ready(yls, { state: 'present', name: 'Sam Early' });
    const unsaid = await (
      await yls.portal.signedIn({ email: staffEmail })
    ).post(`/yls/day/${yls.summitId}/safety/${student.id}`, { reason: ' ', words: 'Early' });
    expect([unsaid.status, unsaid.text.includes('Say why.')]).toEqual([422, true]);
    await get(SendingHome).ask(boss, student.id, 'Left the house at night');
    await expect(get(SendingHome).agree(boss, student.id)).rejects.toMatchObject({ status: 409 });
    await expect(get(SendingHome).ask(helper.actor, student.id, 'No')).rejects.toMatchObject({ status: 404 });
    await get(SendingHome).agree(second, student.id);
    expect(await stateOf(student)).toBe('sent_home');
    const mail = (await yls.portal.mails(student.guardian)).at(-1)!;
    expect(mail.subject).toBe('Sam Early goes home from the summit');
    expect(mail.text).not.toContain('at night');
  });

  test('a delegate can be what a case is about, for the delegate and nobody who does not know them', async () => {
    const student = await ready(yls);
    const kind = get(IncidentSubjects).of('yls-delegate')!;
    const manager = { query: yls.portal.sql.bind(yls.portal) } as never;
    const offered = await kind.choicesFor(manager, student.actor.accountId!);
    expect(offered).toEqual([expect.objectContaining({ id: student.id, scope: yls.memberId })]);
    expect(await kind.choicesFor(manager, helper.id)).toEqual([]);
    expect(await kind.peopleOf(manager, student.id)).toEqual([student.actor.accountId]);
  });
});
