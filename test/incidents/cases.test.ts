import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { IncidentsQueries } from '../../src/incidents/index.js';
import { Work } from '../../src/platform/index.js';
import { queriesOf } from '../support/queries.js';
import { IncidentsPortal, MORNING, told, type Somebody } from './support/incidents-portal.js';

let incidents: IncidentsPortal;
let aiko: Somebody;
let guard: Somebody;
let officer: Somebody;
let other: Somebody;
let coordinator: Somebody;

beforeAll(async () => {
  incidents = await IncidentsPortal.start();
  aiko = await incidents.somebody('Aiko Mori');
  guard = await incidents.somebody('Dana Weiss', 'safeguarding');
  officer = await incidents.somebody('Omar Reed', 'responsible_officer');
  other = await incidents.somebody('Una Reed', 'responsible_officer');
  coordinator = await incidents.somebody('Rosa Lindqvist');
});
afterAll(() => incidents.portal.stop());
beforeEach(() => incidents.at(MORNING));

const allegation = { kind: 'exploitation-abuse-neglect', words: 'He came into my room at night.' };
const assess = (page: string, kind = 'exploitation-abuse-neglect', by = guard) =>
  by.browser.post(`${page}/assessment`, { kind, officerId: officer.id });
const close = (page: string, by = officer) =>
  by.browser.post(`${page}/closing`, { outcome: 'passed-on', reason: 'With the police' });
const stateOf = async (page: string) =>
  (
    await incidents.portal.sql<{ state: string }>('SELECT state FROM incident WHERE id = $1', [page.split('/').at(-1)])
  )[0]!.state;

describe('A report', () => {
  test('is kept in the reporter’s words, which the database never changes or deletes', async () => {
    const page = await incidents.report(aiko, { words: 'They lock the fridge.' });
    expect((await aiko.browser.get('/incidents/own')).text).toContain('They lock the fridge.');
    expect((await guard.browser.get(page)).text).toContain('They lock the fridge.');
    await expect(incidents.portal.sql(`UPDATE incident_report SET words = ''`)).rejects.toThrow(/append-only/);
    await expect(incidents.portal.sql('DELETE FROM incident_report')).rejects.toThrow(/append-only/);
  });

  test.each([
    ['no kind', { kind: '' }, 'Choose what comes nearest.'],
    ['nobody', { affects: '' }, 'Say whom it happened to.'],
    ['no words', { words: ' ' }, 'in your own words'],
  ])('with %s gives the form back', async (_what, wrong, sentence) => {
    const typed = { kind: 'complaint', affects: 'other', words: 'x', people: 'Mr. Adler', ...wrong };
    const { status, text } = await aiko.browser.post('/incidents', typed);
    expect(status).toBe(422);
    expect(text).toContain(sentence);
    expect(text).toContain('Mr. Adler');
  });

  test('of an allegation wakes the group and the officers at once, by mail without a word of it', async () => {
    await incidents.report(aiko, allegation);
    for (const { email } of [guard, officer, other]) {
      const mail = (await incidents.portal.mails(email)).at(-1)!;
      expect(mail.subject).toBe('An incident was reported');
      expect(mail.text).not.toMatch(/room|night|Aiko/);
    }
  });

  test('is kept from whom the reporter names, and administrators hear when nobody is left', async () => {
    const administrator = await incidents.portal.person({ roles: [{ role: 'administrator' }] });
    const page = await incidents.report(aiko, [
      ['keepFrom', guard.id],
      ['keepFrom', officer.id],
    ]);
    expect((await guard.browser.get(page)).status).toBe(404);
    const mails = await incidents.portal.mails(administrator.email);
    expect(mails.at(-1)!.subject).toBe('An incident was reported and nobody may read it');
  });
});

describe('The form', () => {
  test('offers the desk of each member with whose homes the reporter has to do, to keep the report from', async () => {
    const member = crypto.randomUUID();
    const theirs = await incidents.somebody('Gil Guard', 'safeguarding', member);
    const options = async () => (await aiko.browser.get('/incidents/new')).text;
    expect(await options()).not.toContain('Gil Guard');
    incidents.households.scope = member;
    const home = incidents.households.add({ offeredTo: [aiko.id] });
    expect(await options()).toMatch(/Gil Guard/);
    expect(await options()).toMatch(/Dana Weiss/);
    const page = await incidents.report(aiko, { about: `household ${home}`, keepFrom: theirs.id });
    expect((await theirs.browser.get(page)).status).toBe(404);
    incidents.households.scope = null;
    incidents.households.homes.delete(home);
  });
});

describe('A case', () => {
  test('does not exist for the placing line, for the accused home, for staff, or without a second factor', async () => {
    const home = incidents.households.add({ offeredTo: [aiko.id], line: [coordinator.id], people: [guard.id] });
    const page = await incidents.report(aiko, { about: `household ${home}` });
    expect((await guard.browser.get(page)).status).toBe(404);
    expect((await guard.browser.get('/incidents')).text).not.toContain(page);
    expect((await coordinator.browser.get(page)).status).toBe(403);
    const staff = await incidents.somebody('Sam Staff', 'staff');
    expect((await staff.browser.get(page)).status).toBe(403);
    const password = await incidents.portal.signedIn(guard);
    expect((await password.get('/incidents')).status).toBe(403);
  });

  test('is read by the officer from the moment at which they are named, and by no other officer', async () => {
    const page = await incidents.report(aiko, allegation);
    expect((await officer.browser.get(page)).status).toBe(404);
    await assess(page);
    expect((await officer.browser.get(page)).text).toContain('He came into my room');
    expect((await other.browser.get(page)).status).toBe(404);
    expect((await incidents.portal.mails(officer.email)).at(-1)!.subject).toBe('You are the officer of a case');
  });

  test('shows each reading of it, and the log of sensitive readings has it, too', async () => {
    const page = await incidents.report(aiko);
    await guard.browser.get(page);
    expect((await guard.browser.get(page)).text).toContain('Read the case (Dana Weiss)');
    const reads = await incidents.portal.sql<{ projection: string }>(
      `SELECT DISTINCT projection FROM sensitive_read WHERE account_id = $1`,
      [guard.id],
    );
    expect(reads.map(({ projection }) => projection)).toContain('incidents.report');
  });

  test('loses its officer when they are accused, and the database lets nobody who is barred be one', async () => {
    const page = await incidents.report(aiko, allegation);
    await assess(page);
    await guard.browser.post(`${page}/people`, { email: officer.email, part: 'accused' });
    expect((await officer.browser.get(page)).status).toBe(404);
    expect(await stateOf(page)).toBe('received');
    expect((await assess(page)).status).toBe(422);
    await expect(
      incidents.portal.sql('UPDATE incident SET officer_id = $1 WHERE id = $2', [officer.id, page.split('/').at(-1)]),
    ).rejects.toThrow(/not its officer/);
    await expect(incidents.portal.sql('DELETE FROM incident_bar')).rejects.toThrow(/append-only/);
  });

  test('is lost for good to who steps aside', async () => {
    const second = await incidents.somebody('Gia Guard', 'safeguarding');
    const page = await incidents.report(aiko);
    expect((await second.browser.post(`${page}/recusal`)).location).toBe('/incidents');
    expect((await second.browser.get(page)).status).toBe(404);
    expect((await guard.browser.get(page)).text).toContain('Gia Guard (stepped aside)');
  });

  test('answers its reporter by notes that are meant for them, and by no others', async () => {
    const page = await incidents.report(aiko);
    await guard.browser.post(`${page}/notes`, { text: 'Call the school first' });
    await guard.browser.post(`${page}/notes`, { text: 'We will visit you on Friday', forReporter: 'yes' });
    const { text } = await aiko.browser.get('/incidents/own');
    expect(text).toContain('We will visit you on Friday');
    expect(text).not.toContain('Call the school first');
    await expect(incidents.portal.sql(`UPDATE incident_note SET text = 'x'`)).rejects.toThrow(/append-only/);
  });

  test('gives a form back for an address that nobody has', async () => {
    const page = await incidents.report(aiko);
    const refused = await guard.browser.post(`${page}/people`, { email: 'nobody@example.org', part: 'accused' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Nobody has an account');
    expect(refused.text).toContain('nobody@example.org');
  });

  test('stands on a desk that costs as many queries for one case as for many', async () => {
    const member = '018f0000-0000-7000-8000-0000000000aa';
    const local = await incidents.somebody('Lou Local', 'safeguarding', member);
    incidents.households.scope = member;
    const home = incidents.households.add({ offeredTo: [aiko.id] });
    const about = { about: `household ${home}` };
    await incidents.report(aiko, about);
    const desk = () => queriesOf(() => local.browser.get('/incidents'));
    await desk();
    const one = (await desk()).length;
    for (let more = 0; more < 4; more++) await incidents.report(aiko, about);
    await incidents.report(aiko);
    expect((await desk()).length).toBe(one);
    expect(((await local.browser.get('/incidents')).text.match(/\/incidents\/cases\//g) ?? []).length).toBe(5);
    incidents.households.scope = null;
  });
});

describe('Closing an allegation', () => {
  test('takes the Department’s and the authorities’ references, and says so with the paragraph', async () => {
    const page = await incidents.report(aiko, allegation);
    await assess(page);
    const refused = await close(page);
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('22 CFR 62.25(n)(1)');
    await officer.browser.post(`${page}/notices`, told('department', 'phone'));
    const half = await close(page);
    expect(half.status).toBe(409);
    expect(half.text).toContain('local authorities');
    await officer.browser.post(`${page}/notices`, told('authority', 'phone', { office: 'Police of Irondequoit' }));
    expect((await close(page)).status).toBe(303);
    expect(await stateOf(page)).toBe('closed');
    expect((await aiko.browser.get('/incidents/own')).text).toContain('Looked into and closed');
  });

  test('is the officer’s alone', async () => {
    const page = await incidents.report(aiko, { kind: 'complaint' });
    await assess(page, 'complaint');
    expect((await close(page, guard)).status).toBe(403);
    expect((await close(page)).status).toBe(303);
  });

  test('is refused by the database, too, when a reference is missing', async () => {
    const page = await incidents.report(aiko, allegation);
    await assess(page);
    const id = page.split('/').at(-1);
    const closing = incidents.portal.app
      .get(Work)
      .run(
        { kind: 'system', accountId: null, displayName: '', grants: [], locale: 'en', secondFactor: true },
        async ({ manager }) => {
          await manager.query(
            `INSERT INTO lifecycle_event (id, aggregate, aggregate_id, sequence, event, from_state, to_state, actor_kind, at, transaction)
           VALUES (gen_random_uuid(), 'incident', $1, 99, 'close', 'open', 'closed', 'system', now(), pg_current_xact_id()::text::bigint)`,
            [id],
          );
          await manager.query(
            `UPDATE incident SET state = 'closed', outcome = 'resolved', closed_at = now() WHERE id = $1`,
            [id],
          );
        },
      );
    await expect(closing).rejects.toThrow(/references of those who had to be told/);
  });

  test('never comes about by calling it something less', async () => {
    const page = await incidents.report(aiko, allegation);
    const refused = await assess(page, 'complaint');
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('filed as something less');
    await expect(
      incidents.portal.sql(`UPDATE incident SET kind = 'welfare' WHERE id = $1`, [page.split('/').at(-1)]),
    ).rejects.toThrow(/stays an allegation/);
  });

  test('wants references and a time that has come', async () => {
    const page = await incidents.report(aiko, allegation);
    const missing = await guard.browser.post(`${page}/notices`, told('department', 'phone', { reference: '' }));
    expect(missing.text).toContain('Give the number under which they have it.');
    const future = await guard.browser.post(`${page}/notices`, told('department', 'phone', { time: '10:01' }));
    expect(future.text).toContain('Give a time that has come.');
    expect((await guard.browser.post(`${page}/notices`, told('department', 'phone', { time: '10:00' }))).status).toBe(
      303,
    );
  });
});

describe('What a case stops', () => {
  test('is known of the record from the first report until the last grave case has closed', async () => {
    const home = incidents.households.add({ offeredTo: [aiko.id] });
    const openOn = () =>
      incidents.portal.app
        .get(IncidentsQueries)
        .openOn(incidents.portal.app.get(Work).read(), { kind: 'household', id: home });
    expect(await openOn()).toBe(false);
    await incidents.report(aiko, { about: `household ${home}`, kind: 'complaint' });
    expect(await openOn()).toBe(false);
    const page = await incidents.report(aiko, { about: `household ${home}`, kind: 'serious-problem' });
    expect(await openOn()).toBe(true);
    await assess(page, 'serious-problem');
    await guard.browser.post(`${page}/notices`, told('department', 'phone'));
    await guard.browser.post(`${page}/notices`, told('department', 'written'));
    incidents.households.changes.length = 0;
    expect((await close(page)).status).toBe(303);
    expect(await openOn()).toBe(false);
    expect(incidents.households.changes).toEqual([home]);
  });

  test('is found by the desk, which names the record', async () => {
    const home = incidents.households.add();
    const page = await incidents.report(aiko, { kind: 'serious-problem' });
    expect((await guard.browser.get(`${page}?find=Adler`)).text).toContain(`household ${home}`);
    await guard.browser.post(`${page}/subjects`, { subject: `household ${home}` });
    expect((await guard.browser.get(page)).text).toContain('Household Adler');
  });
});
