import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { HostFamiliesModule } from '../../src/host-families/index.js';
import { Erasure, Purge, Retentions, system, Work, type Unit } from '../../src/platform/index.js';
import { AuthPortal } from '../auth/support/auth-portal.js';
import type { Caller } from '../auth/support/caller.js';
import { anInquiry, aMember, aQuestion, linkOf, soughtNow } from './support/finding.js';

let portal: AuthPortal;
let member: { id: string; slug: string };
let other: { id: string; slug: string };
let rosa: { id: string; email: string };
let coordinator: Caller;
let staff: Caller;
let staffEmail: string;

beforeAll(async () => {
  portal = await AuthPortal.start({}, [], [HostFamiliesModule]);
  member = await aMember(portal, 'Irondequoit');
  other = await aMember(portal, 'Rochester');
  rosa = await portal.person({ displayName: 'Rosa Lindqvist', roles: [{ role: 'coordinator', scope: member.id }] });
  coordinator = await portal.signedIn(rosa);
  const sam = await portal.person({ displayName: 'Sam Idowu', roles: [{ role: 'staff' }] });
  staffEmail = sam.email;
  staff = await portal.signedIn(sam);
  await coordinator.post(`/host-families/pages/${member.id}/opening`);
});
afterAll(() => portal.stop());
beforeEach(async () => {
  portal.travel({});
  await portal.sql('DELETE FROM host_inquiry');
  await portal.sql('DELETE FROM duty');
  await portal.sql('DELETE FROM mail_message');
  await portal.sql('DELETE FROM sign_in_attempt');
});

const subjects = async (to: string) => (await portal.mails(to)).map(({ subject }) => subject);
const inquiry = async (email = 'ana@example.org') =>
  (
    await portal.sql<{ id: string; state: string; drop_reason: string | null; member_id: string | null }>(
      'SELECT id, state, drop_reason, member_id FROM host_inquiry WHERE email = $1',
      [email],
    )
  )[0];
const asked = async (wishes: Record<string, string> = {}) => {
  const own = await anInquiry(portal, { member: member.id, ...wishes });
  const { id } = (await inquiry(wishes['email']))!;
  return { own, desk: `/host-families/inquiries/${id}`, id };
};

const forget = () => portal.app.get(Purge).run();

describe('A family that asks', () => {
  test('is heard when it has confirmed its address, and by nobody before', async () => {
    const family = portal.caller();
    const sent = await family.post('/host-families/interest', aQuestion({ member: member.id }));
    expect([sent.status, sent.location]).toEqual([303, '/host-families/interest/sent']);
    expect((await coordinator.get('/host-families/inquiries')).text).not.toContain('Ana Okafor');
    expect(await subjects(rosa.email)).toEqual([]);
    const own = await linkOf(portal, 'ana@example.org');
    const { headers } = await family.get(own);
    expect(headers.get('x-robots-tag')).toContain('noindex');
    expect((await inquiry())?.state).toBe('sent');
    await family.post(`${own}/confirmation`);
    expect((await inquiry())?.state).toBe('waiting');
    expect((await coordinator.get('/host-families/inquiries')).text).toContain('Ana Okafor');
    expect(await subjects(rosa.email)).toEqual(['A family asks about hosting (Irondequoit)']);
    expect((await portal.mails(rosa.email))[0]!.text).not.toContain('Okafor');
    expect((await portal.mails('ana@example.org')).at(-1)!.text).toContain('within five days');
  });

  test('outside of any member’s reach is answered by staff, who may hand it over', async () => {
    await anInquiry(portal);
    expect(await subjects(staffEmail)).toHaveLength(1);
    expect(await subjects(rosa.email)).toEqual([]);
    const { id } = (await inquiry())!;
    expect((await coordinator.get(`/host-families/inquiries/${id}`)).status).toBe(404);
    await staff.post(`/host-families/inquiries/${id}/member`, { member: member.id });
    expect((await coordinator.get(`/host-families/inquiries/${id}`)).status).toBe(200);
    expect(await subjects(rosa.email)).toHaveLength(1);
  });

  test('gets its form back as it typed it, with a sentence for each field', async () => {
    const { status, text } = await portal
      .caller()
      .post('/host-families/interest', aQuestion({ phone: '12', email: 'ana', adults: '0', consent: '' }));
    expect(status).toBe(422);
    expect(text).toContain('value="Ana Okafor"');
    for (const sentence of ['area code', 'name@example.org', 'from 1 to 20', 'so that we may answer you'])
      expect(text).toContain(sentence);
  });

  test('is told the same, and is one inquiry, when it asks twice', async () => {
    const { own } = await asked();
    const again = await portal.caller().post('/host-families/interest', aQuestion({ member: member.id }));
    expect(again.location).toBe('/host-families/interest/sent');
    expect(await subjects('ana@example.org')).toContain('We already have your inquiry about hosting');
    expect(await portal.sql('SELECT FROM host_inquiry')).toHaveLength(1);
    expect((await portal.caller().get(own)).status).toBe(200);
  });

  test('cannot ask for a city that seeks nobody, or a year that is over', async () => {
    const ask = (wishes: Record<string, string>) => portal.caller().post('/host-families/interest', aQuestion(wishes));
    expect((await ask({ member: other.id })).status).toBe(422);
    expect((await ask({ seasonYear: String(soughtNow() - 1) })).status).toBe(422);
    expect(await portal.sql('SELECT FROM host_inquiry')).toHaveLength(0);
  });
});

describe('A machine that asks', () => {
  test('fills the field that nobody sees, hears thanks, and has asked nothing', async () => {
    const answer = await portal
      .caller()
      .post('/host-families/interest', aQuestion({ website: 'https://spam.example' }));
    expect(answer.location).toBe('/host-families/interest/sent');
    expect(await portal.sql('SELECT FROM host_inquiry')).toHaveLength(0);
    expect(await portal.sql('SELECT FROM mail_message')).toHaveLength(0);
  });

  test('cannot advertise, and cannot fill somebody’s mailbox', async () => {
    const ask = (wishes: Record<string, string> = {}) =>
      portal.caller().post('/host-families/interest', aQuestion(wishes));
    expect((await ask({ words: 'See https://cheap.example' })).status).toBe(422);
    const statuses: number[] = [];
    for (let sent = 0; sent < 4; sent += 1) statuses.push((await ask()).status);
    expect(statuses).toEqual([303, 303, 303, 429]);
    expect(await portal.mails('ana@example.org')).toHaveLength(3);
  });
});

describe('The answer', () => {
  test('brings the family the next step, names who brought it, and ends the duty', async () => {
    const { desk } = await asked();
    expect(
      await portal.sql(`SELECT FROM duty WHERE kind = 'host-families.inquiry-answer' AND done_at IS NULL`),
    ).toHaveLength(1);
    await coordinator.post(`${desk}/answers`, { words: 'I am Rosa.\n\nMay I call on Tuesday?' });
    expect((await inquiry())?.state).toBe('answered');
    const { text } = (await portal.mails('ana@example.org')).at(-1)!;
    expect(text).toContain('May I call on Tuesday?');
    expect(text).toContain('what the programme is and what it asks of you');
    expect(await portal.sql('SELECT FROM duty WHERE done_at IS NULL')).toHaveLength(0);
    expect((await coordinator.get(desk)).text).toContain('Rosa Lindqvist');
  });

  test('is due after five days, and the member’s people and staff hear of it', async () => {
    await asked();
    const [{ days }] = (await portal.sql<{ days: number }>(
      `SELECT round(extract(epoch FROM due_at - now()) / 86400)::int AS days FROM duty WHERE scope = $1`,
      [member.id],
    )) as [{ days: number }];
    expect(days).toBe(5);
  });

  test('does not leave with a forbidden appeal; the words come back with the paragraph and a better way', async () => {
    const { desk } = await asked();
    const words = 'How can you say no? Our poor students have nowhere to go.';
    const { status, text } = await coordinator.post(`${desk}/answers`, { words });
    expect(status).toBe(422);
    expect(text).toContain(words);
    expect(text).toContain('22 CFR 62.25(m)(2)');
    expect(text).toContain('families may not be won by pity');
    expect(text).toContain('Hosting is not for every family');
    expect((await inquiry())?.state).toBe('waiting');
    expect(await subjects('ana@example.org')).toHaveLength(2);
  });

  test('is followed by a reminder of the family’s own step, at most every three days', async () => {
    const { desk } = await asked();
    await coordinator.post(`${desk}/answers`);
    expect((await coordinator.post(`${desk}/reminders`)).status).toBe(409);
    portal.travel({ days: 3, minutes: 1 });
    const later = await portal.signedIn(rosa);
    expect((await later.post(`${desk}/reminders`)).location).toBe(desk);
    expect((await later.post(`${desk}/reminders`)).status).toBe(409);
    expect((await subjects('ana@example.org')).at(-1)).toBe('Your inquiry about hosting in Irondequoit');
  });
});

describe('The summary of the programme and its duties', () => {
  test('is acknowledged by name before anything else, and only after an answer', async () => {
    const { own, desk } = await asked();
    const family = portal.caller();
    const yes = { read: 'yes', acknowledgedBy: 'Ana Okafor' };
    expect((await family.post(`${own}/acknowledgement`, yes)).status).toBe(409);
    await coordinator.post(`${desk}/answers`);
    const page = (await family.get(own)).text;
    for (const duty of ['22 CFR 62.25(j)(7)', 'Nobody but the student keeps the passport'])
      expect(page).toContain(duty);
    const open = await family.post(`${own}/acknowledgement`, { acknowledgedBy: '' });
    expect([open.status, open.text.includes('Tick the box when you have read')]).toEqual([422, true]);
    await family.post(`${own}/acknowledgement`, yes);
    expect((await inquiry())?.state).toBe('informed');
    expect((await coordinator.get(desk)).text).toContain('Ana Okafor');
  });
});

describe('A family that goes no further', () => {
  test('says so itself by its link, with a reason from the list', async () => {
    const { own } = await asked();
    const family = portal.caller();
    expect((await family.post(`${own}/leaving`, { reason: 'not-suitable' })).status).toBe(422);
    await family.post(`${own}/leaving`, { reason: 'not-now', dropWords: 'A baby comes.' });
    expect(await inquiry()).toMatchObject({ state: 'dropped_out', drop_reason: 'not-now' });
    expect(await portal.sql('SELECT FROM duty WHERE dropped_at IS NULL')).toHaveLength(0);
    expect((await family.get(own)).text).toContain('Thank you for thinking about it');
  });

  test('is let go by its coordinator for a reason, and may be taken up again', async () => {
    const { desk } = await asked();
    expect((await coordinator.post(`${desk}/drop-out`, {})).status).toBe(422);
    await coordinator.post(`${desk}/drop-out`, { reason: 'no-answer' });
    expect((await inquiry())?.state).toBe('dropped_out');
    await coordinator.post(`${desk}/return`);
    expect(await inquiry()).toMatchObject({ state: 'waiting', drop_reason: null });
  });

  test('is forgotten after a year, as the form promised; the figures stay', async () => {
    const { own, id } = await asked();
    await portal.caller().post(`${own}/leaving`, { reason: 'money', dropWords: 'Too dear.' });
    portal.travel({ days: 363 });
    await forget();
    expect(await inquiry()).toBeDefined();
    portal.travel({ days: 367 });
    await forget();
    const [row] = await portal.sql<object>(
      'SELECT name, email, phone, place, words, drop_words, drop_reason FROM host_inquiry WHERE id = $1',
      [id],
    );
    expect(row).toEqual({
      name: null,
      email: null,
      phone: null,
      place: '',
      words: '',
      drop_words: '',
      drop_reason: 'money',
    });
    expect((await portal.caller().get(own)).status).toBe(404);
  });

  test('is let go and forgotten after a year in which nothing came from it', async () => {
    const { id } = await asked();
    portal.travel({ days: 363 });
    await forget();
    expect((await inquiry())?.state).toBe('waiting');
    portal.travel({ days: 367 });
    await forget();
    const rows = await portal.sql<object>('SELECT state, drop_reason, name, email FROM host_inquiry WHERE id = $1', [
      id,
    ]);
    expect(rows).toEqual([{ state: 'dropped_out', drop_reason: 'no-answer', name: null, email: null }]);
  });

  test('is forgotten at once when its person asks for it, the list of families that hosted included', async () => {
    await asked();
    const person = await portal.person({ email: 'ana@example.org' });
    await portal.sql(
      `INSERT INTO host_alumnus (id, member_id, name, email, locale, last_year, added_at)
       VALUES (gen_random_uuid(), $1, 'The Okafor family', 'ana@example.org', 'en', 2020, now())`,
      [member.id],
    );
    const erase = (unit: Unit) => portal.app.get(Erasure).erase(unit, person.id);
    const { gone } = await portal.app.get(Work).run(system, erase);
    expect(gone.map(({ record }) => record).toSorted()).toEqual([
      'auth.account',
      'host-families.alumnus',
      'host-families.inquiry',
    ]);
    expect(await portal.sql('SELECT FROM host_inquiry UNION ALL SELECT FROM host_alumnus')).toHaveLength(0);
  });

  test('is forgotten by the words of its columns, none of which is left out', () => {
    expect(portal.app.get(Retentions).leftOut()).toEqual([]);
  });

  test('never was one when it did not confirm within a week', async () => {
    await portal.caller().post('/host-families/interest', aQuestion());
    portal.travel({ days: 9 });
    await forget();
    expect(await portal.sql('SELECT FROM host_inquiry')).toHaveLength(0);
  });
});
