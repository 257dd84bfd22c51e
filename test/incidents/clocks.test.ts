import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { DutyClock } from '../../src/duties/clock/duty-clock.service.js';
import { IncidentsQueries } from '../../src/incidents/index.js';
import { Erasure, system, Work } from '../../src/platform/index.js';
import { IncidentsPortal, MORNING, told, type Somebody } from './support/incidents-portal.js';

let incidents: IncidentsPortal;
let aiko: Somebody;
let guard: Somebody;
let officer: Somebody;
let owner: Somebody;

beforeAll(async () => {
  incidents = await IncidentsPortal.start();
  aiko = await incidents.somebody('Aiko Mori');
  guard = await incidents.somebody('Dana Weiss', 'safeguarding');
  officer = await incidents.somebody('Omar Reed', 'responsible_officer');
  owner = await incidents.somebody('Rosa Lindqvist');
});
afterAll(() => incidents.portal.stop());
beforeEach(() => incidents.at(MORNING));

const assess = (page: string, kind: string) =>
  guard.browser.post(`${page}/assessment`, { kind, officerId: officer.id });

describe('The clocks of a case', () => {
  test('of an allegation run out at once, and stop when the Department and the authorities were told', async () => {
    const page = await incidents.report(aiko, { kind: 'exploitation-abuse-neglect' });
    const now = new Date(MORNING).toISOString();
    expect(await incidents.clocks(page)).toEqual({ assess: now, 'authority-now': now, 'department-now': now });
    await guard.browser.post(`${page}/notices`, told('department', 'phone'));
    expect(Object.keys(await incidents.clocks(page))).toEqual(['assess', 'authority-now']);
    await assess(page, 'exploitation-abuse-neglect');
    await guard.browser.post(`${page}/notices`, told('authority', 'written'));
    expect(await incidents.clocks(page)).toEqual({});
  });

  test('of a serious problem on Friday at 16:55 before a Monday holiday end on Tuesday', async () => {
    incidents.at('2026-01-16T21:55:00Z');
    const page = await incidents.report(aiko, { kind: 'serious-problem' });
    expect(await incidents.clocks(page)).toEqual({
      assess: '2026-01-20T22:00:00.000Z',
      phone: '2026-01-20T22:00:00.000Z',
      written: '2026-01-22T22:00:00.000Z',
    });
  });

  test('go by the days on which the office is closed beside the holidays', async () => {
    const administrator = await incidents.somebody('Ada Admin', 'administrator');
    const storm = { dayDay: '19', dayMonth: '11', dayYear: '2026', reason: 'Snow' };
    expect((await administrator.browser.post('/duties/office', { ...storm, reason: '' })).status).toBe(422);
    await administrator.browser.post('/duties/office', storm);
    expect((await administrator.browser.get('/duties/office')).text).toContain('Snow');
    const page = await incidents.report(aiko, { kind: 'serious-problem' });
    expect((await incidents.clocks(page))['phone']).toBe('2026-11-20T22:00:00.000Z');
    await administrator.browser.post('/duties/office/2026-11-19/opening');
    const after = await incidents.report(aiko, { kind: 'serious-problem' });
    expect((await incidents.clocks(after))['phone']).toBe('2026-11-19T22:00:00.000Z');
  });

  test('follow the kind when it is graver than was told', async () => {
    const page = await incidents.report(aiko, { kind: 'welfare' });
    expect(Object.keys(await incidents.clocks(page))).toEqual(['assess']);
    await assess(page, 'exploitation-abuse-neglect');
    expect(Object.keys(await incidents.clocks(page))).toEqual(['authority-now', 'department-now']);
  });

  test('are nobody’s once the officer is kept from the case, and the group is asked at once for another', async () => {
    const page = await incidents.report(aiko, { kind: 'exploitation-abuse-neglect' });
    const accused = await incidents.somebody('Otto Accused', 'responsible_officer');
    await guard.browser.post(`${page}/assessment`, {
      kind: 'exploitation-abuse-neglect',
      officerId: accused.id,
    });
    await guard.browser.post(`${page}/notices`, told('authority', 'written'));
    incidents.at('2026-11-18T16:00:00Z');
    await guard.browser.post(`${page}/people`, { email: accused.email, part: 'accused' });
    const ofAccused = await incidents.portal.sql('SELECT FROM duty WHERE responsible_account_id = $1', [accused.id]);
    expect(ofAccused).toEqual([]);
    expect(await incidents.clocks(page)).toEqual({
      assess: '2026-11-18T16:00:00.000Z',
      'department-now': new Date(MORNING).toISOString(),
    });
    expect((await incidents.portal.mails(guard.email)).at(-1)!.subject).toBe('A case has lost its officer');
    expect((await incidents.portal.mails(accused.email)).at(-1)!.subject).not.toBe('A case has lost its officer');
    await assess(page, 'exploitation-abuse-neglect');
    expect(Object.keys(await incidents.clocks(page))).toEqual(['department-now']);
    expect((await officer.browser.get('/duties')).text).toContain(page);
  });

  test('of a serious problem run again when it was a complaint meanwhile, but for what was told', async () => {
    const page = await incidents.report(aiko, { kind: 'serious-problem' });
    await assess(page, 'complaint');
    expect(await incidents.clocks(page)).toEqual({});
    await guard.browser.post(`${page}/notices`, told('department', 'phone'));
    await assess(page, 'serious-problem');
    expect(await incidents.clocks(page)).toEqual({ written: '2026-11-23T22:00:00.000Z' });
  });

  test('are on nobody’s board but the officer’s, and the group hears when they are late', async () => {
    const staff = await incidents.somebody('Sam Staff', 'staff');
    await incidents.portal.sql('DELETE FROM duty');
    const page = await incidents.report(aiko, { kind: 'exploitation-abuse-neglect' });
    await assess(page, 'exploitation-abuse-neglect');
    expect((await officer.browser.get('/duties')).text).toContain(page);
    expect((await staff.browser.get('/duties')).text).not.toContain(page);
    await incidents.portal.sql('DELETE FROM mail_message');
    incidents.at('2026-11-20T15:00:00Z');
    await incidents.portal.app.get(DutyClock, { strict: false }).strike();
    const digests = async ({ email }: Somebody) => (await incidents.portal.mails(email)).map(({ subject }) => subject);
    expect(await digests(guard)).toEqual(['2 duties are overdue']);
    expect(await digests(officer)).toEqual(['2 duties are overdue']);
    expect(await digests(staff)).toEqual([]);
  });
});

describe('A support plan', () => {
  const step = { what: 'Phone Aiko on Sunday', dueOnDay: '22', dueOnMonth: '11', dueOnYear: '2026' };

  test('has steps that their owners do without seeing the case, and keeps it open until then', async () => {
    const page = await incidents.report(aiko, { words: 'I cry every night.' });
    await assess(page, 'welfare');
    expect((await guard.browser.post(`${page}/steps`, { ...step, email: 'x@example.org' })).status).toBe(422);
    await guard.browser.post(`${page}/steps`, { ...step, email: owner.email });
    const board = (await owner.browser.get('/duties')).text;
    const [path] = /\/incidents\/steps\/[0-9a-f-]+/.exec(board)!;
    const own = (await owner.browser.get(path)).text;
    expect(own).toContain('Phone Aiko on Sunday');
    expect(own).not.toContain('I cry every night');
    expect((await aiko.browser.get(path)).status).toBe(404);
    const closing = { outcome: 'resolved', reason: 'Better now' };
    const refused = await officer.browser.post(`${page}/closing`, closing);
    expect(refused.text).toContain('A step of the support plan is not done');
    expect((await owner.browser.post(`${path}/done`, { note: '' })).status).toBe(422);
    await owner.browser.post(`${path}/done`, { note: 'She laughed' });
    expect((await guard.browser.get(page)).text).toContain('She laughed');
    expect((await officer.browser.post(`${page}/closing`, closing)).status).toBe(303);
  });
});

const judge = async (student: Somebody, act: 'termination' | 'removal' = 'termination') =>
  incidents.portal.app.get(IncidentsQueries).againstStudent(incidents.portal.app.get(Work).read(), student.id, act);

describe('After a complaint', () => {
  test('a stay is not ended within 90 days, to the day', async () => {
    const student = await incidents.somebody('Mei Sato');
    expect((await judge(student)).ok).toBe(true);
    await incidents.report(student, { kind: 'complaint' });
    expect(await judge(student)).toMatchObject({ ok: false, cites: '22 CFR 62.10(d)', severity: 'gate' });
    incidents.at('2027-02-16T15:00:00Z');
    expect((await judge(student)).ok).toBe(false);
    incidents.at('2027-02-17T15:00:00Z');
    expect((await judge(student)).ok).toBe(true);
  });

  test('nor when somebody else complained of what happened to them', async () => {
    const student = await incidents.somebody('Ivo Novak');
    const page = await incidents.report(owner, { affects: 'other' });
    await guard.browser.post(`${page}/people`, { email: student.email, part: 'affected' });
    expect((await judge(student, 'removal')).ok).toBe(false);
    expect((await judge(owner)).ok).toBe(false);
  });

  test('the responsible officer answers for it with a reason, for that act, until the next complaint', async () => {
    const student = await incidents.somebody('Lia Costa');
    await incidents.report(student, { kind: 'complaint' });
    const sign = (by: Somebody, reason = 'Left school in December') =>
      by.browser.post('/incidents/sign-offs', { email: student.email, act: 'termination', reason });
    incidents.at('2026-11-18T15:05:00Z');
    expect((await sign(guard)).status).toBe(403);
    expect((await sign(officer, ' ')).status).toBe(422);
    expect((await sign(officer)).status).toBe(303);
    expect((await judge(student)).ok).toBe(true);
    expect((await judge(student, 'removal')).ok).toBe(false);
    incidents.at('2026-11-18T15:06:00Z');
    await incidents.report(student, { kind: 'retaliation' });
    expect((await judge(student)).ok).toBe(false);
    await expect(incidents.portal.sql('DELETE FROM retaliation_sign_off')).rejects.toThrow(/append-only/);
  });

  test('what was signed off is read by whoever signed or may read a case of the student, and never by whom it is kept from', async () => {
    const student = await incidents.somebody('Pia Lund');
    const elsewhere = await incidents.somebody('Gil Elsewhere', 'safeguarding', crypto.randomUUID());
    const other = await incidents.somebody('Una Reed', 'responsible_officer');
    const page = await incidents.report(student, { kind: 'complaint' });
    const reason = 'The school has closed its doors';
    await officer.browser.post('/incidents/sign-offs', { email: student.email, act: 'removal', reason });
    const reads = async ({ browser }: Somebody) => (await browser.get('/incidents/sign-offs')).text.includes(reason);
    expect(await Promise.all([officer, guard, other, elsewhere].map(reads))).toEqual([true, true, false, false]);
    const logged = await incidents.portal.sql<{ account_id: string }>(
      `SELECT account_id FROM sensitive_read WHERE projection = 'incidents.sign-off'`,
    );
    expect(new Set(logged.map((row) => row.account_id))).toEqual(new Set([officer.id, guard.id]));
    await guard.browser.post(`${page}/recusal`);
    expect(await reads(guard)).toBe(false);
  });

  test('but no officer who is accused by the student', async () => {
    const student = await incidents.somebody('Noa Levi');
    const page = await incidents.report(student, { kind: 'complaint' });
    await guard.browser.post(`${page}/people`, { email: officer.email, part: 'accused' });
    const signed = await officer.browser.post('/incidents/sign-offs', {
      email: student.email,
      act: 'removal',
      reason: 'It is better so',
    });
    expect(signed.status).toBe(403);
  });
});

describe('Somebody who asks to be forgotten', () => {
  test('keeps their account while a case names them, and for three years after it is closed', async () => {
    const accused = await incidents.somebody('Karl Adler');
    const reporter = await incidents.somebody('Mei Sato');
    const neither = await incidents.somebody('Nobody Named');
    const page = await incidents.report(reporter, { kind: 'welfare', words: 'He shouts.' });
    const id = page.split('/').at(-1)!;
    const named = [id, accused.id, guard.id];
    await incidents.portal.sql(
      `INSERT INTO incident_person (incident_id, account_id, part, named_by, named_at) VALUES ($1, $2, 'accused', $3, now())`,
      named,
    );
    const erase = ({ id: accountId }: Somebody) =>
      incidents.portal.app.get(Work).run(system, (unit) => incidents.portal.app.get(Erasure).erase(unit, accountId));
    const nameOf = async (one: Somebody) =>
      (
        await incidents.portal.sql<{ name: string }>('SELECT display_name AS name FROM account WHERE id = $1', [one.id])
      )[0]!.name;
    for (const one of [accused, reporter])
      expect((await erase(one)).held).toContainEqual({ record: 'incidents.case', id, by: '22 CFR 62.10(d)' });
    await erase(neither);
    expect(await Promise.all([accused, reporter, neither].map(nameOf))).toEqual(['Karl Adler', 'Mei Sato', '–']);
    await assess(page, 'welfare');
    const closing = { outcome: 'resolved', reason: 'They talked' };
    expect((await officer.browser.post(`${page}/closing`, closing)).status).toBe(303);
    incidents.at('2029-11-18T14:59:00Z');
    await erase(accused);
    expect(await nameOf(accused)).toBe('Karl Adler');
    incidents.at('2029-11-18T15:01:00Z');
    expect((await erase(accused)).held).toEqual([]);
    expect(await nameOf(accused)).toBe('–');
  });
});
