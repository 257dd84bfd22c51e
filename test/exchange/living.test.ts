import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { DutyClock } from '../../src/duties/clock/duty-clock.service.js';
import { DepartureService } from '../../src/exchange/nomination/departure.service.js';
import { LivingClock } from '../../src/exchange/living/living-clock.service.js';
import { SchoolClock } from '../../src/exchange/schools/school-clock.service.js';
import { newId, system, Work } from '../../src/platform/index.js';
import type { Caller } from '../auth/support/caller.js';
import { dateFields } from '../host-families/support/host-portal.js';
import { aVettedWorker, type VettedWorker } from '../host-families/support/host-story.js';
import { queriesOf } from '../support/queries.js';
import { anArrival } from './support/an-arrival.js';
import { dayFromNow } from './support/exchange-portal.js';
import { startPlacing, type PlacementStory, type Placing } from './support/placing.js';

let placing: Placing;
let story: PlacementStory;
let coordinator: Caller;
let visitor: VettedWorker;
let file: string;
const arrivedOn = dayFromNow(-1);
beforeAll(async () => {
  placing = await startPlacing();
  coordinator = placing.desk.decider.caller;
  visitor = await aVettedWorker(placing.hosts, { name: 'Vera Visitor', role: 'coordinator' });
  story = await arrived();
  file = `/exchange/applications/${story.student.id}/contacts`;
}, 180_000);
afterEach(() => placing.exchange.portal.travel({}));
afterAll(() => placing.exchange.portal.stop());

const sql = <Row>(statement: string, values: unknown[] = []) => placing.exchange.portal.sql<Row>(statement, values);
const get = <T>(type: new (...args: never[]) => T): T => placing.exchange.portal.app.get<T>(type, { strict: false });

/** A student who lives with a family since yesterday. */
async function arrived(): Promise<PlacementStory> {
  const lived = await anArrival(placing, arrivedOn);
  await get(LivingClock).strike();
  return lived;
}

const seesOnTheClockBoard = async (who: Caller) => (await who.get('/duties')).text.includes(file);

const running = async (kind?: string) => {
  const rows = await sql<{ kind: string; occurrence: string }>(
    `SELECT kind, occurrence FROM duty WHERE subject_id = $1 AND kind LIKE 'exchange.%' AND done_at IS NULL AND dropped_at IS NULL ORDER BY kind, due_at`,
    [story.student.id],
  );
  return rows.filter((row) => !kind || row.kind === `exchange.${kind}`).map((row) => row.kind.replace('exchange.', ''));
};

/** Students who live here since today, of whom nothing else is known. */
async function sixtyMore(): Promise<void> {
  await sql(
    `INSERT INTO account (id, email, display_name, locale, email_verified_at, created_at)
     SELECT gen_random_uuid(), 'living' || n || '@students.example', 'Student ' || n, 'en', now(), now() FROM generate_series(1, 60) n`,
  );
  await sql(
    `INSERT INTO exchange_application (id, account_id, term_id, sponsor_id, sending_community_id, scope, nominated_by, state, opened_at, submitted_at, selected_on,
       ds2019_issued_on, visa_on, arrived_on)
     SELECT gen_random_uuid(), c.id, a.term_id, a.sponsor_id, a.sending_community_id, a.scope, a.nominated_by, 'active', now(), now(), current_date, current_date,
            current_date, current_date
       FROM exchange_application a, account c WHERE a.id = $1 AND c.email LIKE 'living%@students.example'`,
    [story.student.id],
  );
}

const wellFields = {
  reaches_parents: 'yes',
  keeps_documents: 'yes',
  is_safe: 'yes',
  meals: 'good',
  home: 'good',
  school: 'mixed',
  wellbeing: 'good',
};
const talk = (wishes: Record<string, string> = {}) => ({
  party: 'student',
  mode: 'in_person',
  sentKey: newId(),
  notes: '',
  ...dateFields('happenedOn', arrivedOn),
  ...wellFields,
  ...wishes,
});
const visit = (by: VettedWorker) =>
  by.caller.post(`/exchange/applications/${story.student.id}/visits`, {
    sentKey: newId(),
    findings: 'Her own bed, a desk, and a window that opens.',
    ...dateFields('visitedOn', arrivedOn),
  });

describe('A student who has arrived', () => {
  test('starts every clock at once', async () => {
    // What the school has to be told has clocks of its own, which a job sets at any moment.
    expect(new Set((await running()).filter((kind) => !kind.startsWith('school.')))).toEqual(
      new Set([
        'first-meeting',
        'student-contact',
        'host-contact',
        'host-meeting',
        'second-visit',
        'orientation',
        'school-confirmed',
      ]),
    );
  });

  test('stands on the list with the family and what is due, in as many queries as many would', async () => {
    const { text } = await coordinator.get('/exchange/living');
    expect(text).toContain(file);
    expect(text).toContain('Olena');
    const one = await queriesOf(() => coordinator.get('/exchange/living'));
    await sixtyMore();
    expect((await queriesOf(() => coordinator.get('/exchange/living'))).length).toBe(one.length);
  });

  test('a talk that the telephone sends twice is kept once, and meets what it can meet', async () => {
    const told = talk();
    expect((await coordinator.post(file, told)).status).toBe(303);
    expect((await coordinator.post(file, told)).status).toBe(303);
    const [count] = await sql<{ count: number }>(
      'SELECT count(*)::int AS count FROM exchange_contact WHERE application_id = $1',
      [story.student.id],
    );
    expect(count!.count).toBe(1);
    expect(await running('first-meeting')).toEqual([]);
    const { text } = await coordinator.get(file);
    expect(text).toContain('In person');
  });

  test('a day before the arrival or after today, and a question left open, give the form back as it was typed', async () => {
    for (const day of [dayFromNow(-3), dayFromNow(2)]) {
      const answer = await coordinator.post(file, talk({ notes: 'Typed with care', ...dateFields('happenedOn', day) }));
      expect([answer.status, answer.text.includes('Typed with care')]).toEqual([422, true]);
    }
    expect((await coordinator.post(file, talk({ meals: '' }))).text).toContain('Choose an answer.');
  });

  test('an issue gets an owner and a day; a severe one a case at the incident desk, which says no word of it here', async () => {
    const second = await placing.exchange.portal.person({ displayName: 'Another adult of the home' });
    await sql(
      `UPDATE household_member SET email = $1 WHERE id = (SELECT m.id FROM exchange_placement p JOIN host_file f ON f.id = p.host_file_id
         JOIN household_member m ON m.household_id = f.household_id WHERE p.application_id = $2 AND p.moved_in_on IS NOT NULL LIMIT 1)`,
      [second.email, story.student.id],
    );
    await coordinator.post(
      file,
      talk({ meals: 'bad', keeps_documents: 'no', notes: 'Her passport is in their safe.' }),
    );
    const rows = await sql<{ issue: string; owner: string; reference: string }>(
      'SELECT issue, owner_account_id AS owner, incident_reference AS reference FROM exchange_follow_up WHERE application_id = $1 ORDER BY due_on',
      [story.student.id],
    );
    expect(rows.map(({ issue }) => issue)).toEqual(['keeps_documents', 'meals']);
    expect(rows[0]!.owner).toBe(placing.desk.decider.accountId);
    expect([rows[0]!.reference !== '', rows[1]!.reference]).toEqual([true, '']);
    const [incident] = await sql<{ kind: string; subject: string }>(
      'SELECT i.kind, s.subject_id AS subject FROM incident i JOIN incident_subject s ON s.incident_id = i.id ORDER BY i.opened_at DESC LIMIT 1',
    );
    expect(incident).toEqual({ kind: 'serious-problem', subject: story.student.id });
    const barred = await sql<{ id: string }>(`SELECT account_id AS id FROM incident_bar WHERE because = 'accused'`);
    expect(barred.map(({ id }) => id)).toContain(second.id);
    expect(await running('follow-up')).toHaveLength(2);
  });

  test('what was seen to stays with what was done, and cannot be closed twice', async () => {
    const [open] = await sql<{ id: string }>(
      `SELECT id FROM exchange_follow_up WHERE application_id = $1 AND issue = 'meals'`,
      [story.student.id],
    );
    const close = `/exchange/applications/${story.student.id}/follow-ups/${open!.id}/outcome`;
    expect((await coordinator.post(close, { outcome: '' })).status).toBe(422);
    expect((await coordinator.post(close, { outcome: 'They cook together now.' })).status).toBe(303);
    expect((await coordinator.post(close, { outcome: 'Again' })).status).toBe(409);
    expect((await coordinator.get(file)).text).toContain('They cook together now.');
  });

  test('the second visit is refused to who interviewed or selected the family, and kept by another', async () => {
    const { decider } = placing.desk;
    const refused = await visit(decider);
    expect([refused.status, refused.text.includes('62.25(d)(12)')]).toEqual([409, true]);
    expect(await running('second-visit')).toHaveLength(1);
    expect((await visit(visitor)).status).toBe(303);
    expect(await running('second-visit')).toEqual([]);
  });

  test('what is done once meets its clock; a change of the programme gives somebody ten business days', async () => {
    const path = `/exchange/applications/${story.student.id}`;
    for (const kind of ['orientation', 'school-confirmed', 'host-told', 'student-told'])
      expect(
        (await coordinator.post(`${path}/living-events`, { kind, ...dateFields('happenedOn', arrivedOn) })).status,
      ).toBe(303);
    expect(await running('orientation')).toEqual([]);
    expect(await running('school-confirmed')).toEqual([]);
    await coordinator.post(`${path}/programme-changes`, { change: 'school', note: 'Moves to Eastridge.' });
    const [change] = await sql<{ days: number }>(
      `SELECT due_on - current_date AS days FROM exchange_follow_up WHERE application_id = $1 AND issue = 'change-school'`,
      [story.student.id],
    );
    expect(change!.days).toBeGreaterThanOrEqual(13);
  });

  test('what the school has to be told runs as a clock, until it was', async () => {
    await get(SchoolClock).strike();
    expect(await running('school.coursework')).toHaveLength(1);
    const tell = (kind: string) =>
      coordinator.post(`/exchange/applications/${story.student.id}/living-events`, {
        kind,
        ...dateFields('happenedOn', arrivedOn),
      });
    await sql('UPDATE exchange_student SET has_finished_school = true WHERE application_id = $1', [story.student.id]);
    await tell('coursework-sent');
    expect(await running('school.coursework')).toHaveLength(1);
    await tell('finished-told');
    expect(await running('school.coursework')).toEqual([]);
    expect(await running('school.school-contacts')).toHaveLength(1);
    expect(await running('school.direct-placement')).toEqual([]);
    await sql('UPDATE exchange_application SET is_direct = true WHERE id = $1', [story.student.id]);
    await get(SchoolClock).strike();
    await tell('direct-school');
    expect(await running('school.direct-placement')).toHaveLength(1);
    await tell('direct-federation');
    expect(await running('school.direct-placement')).toEqual([]);
    expect((await coordinator.get(file)).text).toContain('for how long the student stays');
    const [host] = await sql<{ email: string }>('SELECT email FROM account WHERE id = $1', [
      story.home.actor.accountId,
    ]);
    const letters = (await placing.exchange.portal.mails(host!.email)).map(({ text }) => text).join();
    expect(letters).toContain('The student takes part in the programme for an academic year');
  });

  test('whoever coordinates has the clocks; who may not is refused with the paragraph', async () => {
    const path = `/exchange/applications/${story.student.id}/coordinator`;
    const stranger = await placing.exchange.portal.person({ displayName: 'Sam Stranger' });
    expect((await coordinator.post(path, { accountId: stranger.id })).status).toBe(409);
    expect((await coordinator.post(path, { accountId: visitor.accountId })).status).toBe(303);
    const [duty] = await sql<{ responsible: string }>(
      `SELECT responsible_account_id AS responsible FROM duty WHERE subject_id = $1 AND kind = 'exchange.host-contact' ORDER BY due_at LIMIT 1`,
      [story.student.id],
    );
    expect(duty!.responsible).toBe(visitor.accountId);
  });

  test('a month without a talk reaches who coordinates, then the member’s coordinators, then the responsible officer', async () => {
    const { portal } = placing.exchange;
    const [officer] = await sql<{ email: string }>('SELECT email FROM account WHERE id = $1', [
      placing.officer.accountId,
    ]);
    const mails = async (to: string) => (await portal.mails(to)).length;
    const before = [await mails(visitor.email), await mails(officer!.email)];
    portal.travel({ days: 75 });
    await get(LivingClock).strike();
    await get(DutyClock).strike();
    expect([await mails(visitor.email), await mails(officer!.email)]).toEqual(before.map((count) => count + 1));
  });

  test('the clock board hides from who lives in the home what is due about the student', async () => {
    const { portal, memberId: scope } = placing.exchange;
    const own = await portal.person({ roles: [{ role: 'coordinator', scope }] });
    const host = await portal.signedIn(own);
    const seen = async () => [await seesOnTheClockBoard(coordinator), await seesOnTheClockBoard(host)];
    expect(await seen()).toEqual([true, true]);
    await sql(
      `UPDATE household_member SET email = $2
        WHERE id = (SELECT m.id FROM household_member m JOIN host_file f ON f.household_id = m.household_id WHERE f.id = $1 ORDER BY m.id DESC LIMIT 1)`,
      [story.home.fileId, own.email],
    );
    expect(await seen()).toEqual([true, false]);
  });

  test('who lives in the home writes down no talk, and nobody out of reach sees the file', async () => {
    const { portal } = placing.exchange;
    const other = await portal.signedIn(await portal.person({ roles: [{ role: 'coordinator', scope: newId() }] }));
    expect((await other.get(file)).status).toBe(404);
    expect((await story.home.host.get(file)).status).toBe(403);
    expect((await portal.caller().get(file)).status).toBe(303);
  });

  test('who is to leave a home needs another one from that day on', async () => {
    expect(await running('next-home')).toEqual([]);
    await story.service.moveOut(placing.coordinator, story.id, { code: 'distance', text: 'Two hours to school.' });
    await get(LivingClock).strike();
    expect(await running('next-home')).toEqual(['next-home']);
  });

  test('the end of the stay ends every clock', async () => {
    await get(DepartureService).complete(system, story.student.id, dayFromNow(0));
    await get(Work).run(system, async (unit) => {
      await get(LivingClock).wind(unit, [story.student.id]);
      await get(SchoolClock).wind(unit, [story.student.id]);
    });
    expect(await running()).toEqual([]);
    const [home] = await sql<{ placement: string; file: string }>(
      'SELECT p.state AS placement, f.state AS file FROM exchange_placement p JOIN host_file f ON f.id = p.host_file_id WHERE p.id = $1',
      [story.id],
    );
    expect(home).toEqual({ placement: 'ended', file: 'available' });
  });
});
