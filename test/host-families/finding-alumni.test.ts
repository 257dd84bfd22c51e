import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Alumni } from '../../src/host-families/finding/alumni/alumni.service.js';
import { HostFamiliesModule } from '../../src/host-families/index.js';
import { AuthPortal } from '../auth/support/auth-portal.js';
import type { Caller } from '../auth/support/caller.js';
import { queriesOf } from '../support/queries.js';
import { anInquiry, aMember, soughtNow } from './support/finding.js';

let portal: AuthPortal;
let member: { id: string; slug: string };
let coordinator: Caller;
let staff: Caller;
let other: { id: string };

beforeAll(async () => {
  portal = await AuthPortal.start({}, [], [HostFamiliesModule]);
  member = await aMember(portal, 'Irondequoit');
  other = await aMember(portal, 'Rochester');
  const roles = [{ role: 'coordinator' as const, scope: member.id }];
  coordinator = await portal.signedIn(await portal.person({ displayName: 'Rosa Lindqvist', roles }));
  staff = await portal.signedIn(await portal.person({ roles: [{ role: 'staff' }] }));
  await coordinator.post(`/host-families/pages/${member.id}/opening`);
});
afterAll(() => portal.stop());
beforeEach(async () => {
  await portal.sql('DELETE FROM host_inquiry');
  await portal.sql('DELETE FROM host_alumnus');
  await portal.sql('DELETE FROM mail_message');
  await portal.sql('DELETE FROM sign_in_attempt');
});

const family = (wishes: Record<string, string> = {}) => ({
  member: member.id,
  name: 'The Okafor family',
  email: 'ana@example.org',
  phone: '585 555 0142',
  place: 'Irondequoit 14617',
  locale: 'en',
  lastYear: '2023',
  timesHosted: '2',
  ...wishes,
});
const add = (wishes: Record<string, string> = {}) => coordinator.post('/host-families/alumni', family(wishes));
const askAll = (words = '') => coordinator.post('/host-families/alumni/asking', { member: member.id, words });
const mailed = async (to = 'ana@example.org') => (await portal.mails(to)).map(({ subject }) => subject);
const ownPage = async () => (await portal.linkTo('ana@example.org')).split('?')[0]!;
const alumnus = async () =>
  (await portal.sql<{ id: string; opted_out_at: Date | null; times_hosted: number }>('SELECT * FROM host_alumnus'))[0]!;

describe('A family that hosted', () => {
  test('is put on the list once, by its own member’s people', async () => {
    await add();
    await add({ timesHosted: '3' });
    expect(await portal.sql('SELECT FROM host_alumnus')).toHaveLength(1);
    expect((await alumnus()).times_hosted).toBe(3);
    expect((await add({ member: other.id })).status).toBe(404);
    const wrong = await add({ lastYear: 'once', name: '' });
    expect([wrong.status, wrong.text.includes('a year with four digits')]).toEqual([422, true]);
  });

  test('is asked again with one mail for a school year, and says yes with one press', async () => {
    await add();
    await askAll('We are planning early.');
    await askAll();
    expect(await mailed()).toEqual([
      `Would you host again in ${soughtNow()}–${String((soughtNow() + 1) % 100).padStart(2, '0')}?`,
    ]);
    expect((await portal.mails('ana@example.org'))[0]!.text).toContain('We are planning early.');
    const own = await ownPage();
    const visitor = portal.caller();
    expect((await visitor.get(own)).text).toContain('a student found a home with you');
    expect(await portal.sql('SELECT FROM host_inquiry')).toHaveLength(0);
    const { location } = await visitor.post(`${own}/inquiry`);
    expect((await visitor.get(location!)).text).toContain('Your question is with us');
    const [inquiry] = await portal.sql<object>('SELECT state, phone, place, heard_from, season_year FROM host_inquiry');
    expect(inquiry).toEqual({
      state: 'waiting',
      phone: '585 555 0142',
      place: 'Irondequoit 14617',
      heard_from: 'hosted-before',
      season_year: soughtNow(),
    });
    await visitor.post(`${own}/inquiry`);
    expect(await portal.sql('SELECT FROM host_inquiry')).toHaveLength(1);
    expect((await coordinator.get('/host-families/alumni')).text).toContain('Said yes');
  });

  test('says that it will not be asked again, and is not', async () => {
    await add();
    await askAll();
    const own = await ownPage();
    await portal.caller().post(`${own}/opt-out`);
    expect((await alumnus()).opted_out_at).not.toBeNull();
    await portal.sql('UPDATE host_alumnus SET asked_at = NULL, asked_for = NULL');
    await askAll();
    expect(await mailed()).toHaveLength(1);
    expect((await portal.caller().get(own)).text).toContain('We will not ask you again');
  });

  test('is not asked with a forbidden appeal', async () => {
    await add();
    const { status, text } = await askAll('You are our last hope.');
    expect([status, text.includes('nobody may be made to feel guilty'), await mailed()]).toEqual([422, true, []]);
    expect(text).toContain('You are our last hope.');
  });

  test('is thanked, with a letter that its coordinator and itself can print, in its language', async () => {
    await add({ locale: 'ja' });
    const { id } = await alumnus();
    await coordinator.post(`/host-families/alumni/${id}/thanks`);
    expect(await mailed()).toEqual(['Irondequoitでの受け入れありがとうございました']);
    const own = await ownPage();
    for (const [caller, path] of [
      [coordinator, `/host-families/alumni/${id}/letter`],
      [portal.caller(), `${own}/letter`],
    ] as const) {
      const letter = await caller.get(path);
      expect([letter.headers.get('content-type'), letter.text.startsWith('%PDF')]).toEqual(['application/pdf', true]);
    }
    const elsewhere = await portal.signedIn(await portal.person({ roles: [{ role: 'coordinator', scope: other.id }] }));
    expect((await elsewhere.get(`/host-families/alumni/${id}/letter`)).status).toBe(404);
    expect((await elsewhere.get('/host-families/alumni')).text).not.toContain('Okafor');
  });

  test('comes onto the list by itself when its file is closed after it hosted', async () => {
    const owner = await portal.person({ email: 'owner@example.org' });
    await portal.sql(
      `WITH s AS (INSERT INTO host_season (id, name, begins_on, ends_on) VALUES (gen_random_uuid(), '2025–26', '2025-08-15', '2026-06-15') RETURNING id),
            h AS (INSERT INTO household (id, owner_account_id, scope, name, time_zone, opened_at)
                  VALUES (gen_random_uuid(), $1, $2, 'The Ito family', 'America/New_York', now()) RETURNING id)
       INSERT INTO host_file (id, household_id, owner_account_id, scope, season_id, state, opened_at)
       SELECT gen_random_uuid(), h.id, $1, $2, s.id, 'closed', now() FROM s, h`,
      [owner.id, member.id],
    );
    const gather = () => portal.app.get(Alumni, { strict: false }).gather();
    await gather();
    expect(await portal.sql('SELECT FROM host_alumnus')).toHaveLength(0);
    await portal.sql(
      `INSERT INTO lifecycle_event (id, aggregate, aggregate_id, sequence, event, from_state, to_state, actor_kind, data, at, transaction)
       SELECT gen_random_uuid(), 'host-file', id, 1, 'host', 'available', 'hosting', 'system', '{}', now(), 0 FROM host_file`,
    );
    await gather();
    await gather();
    expect(await alumnus()).toMatchObject({ name: 'The Ito family', last_year: 2025, times_hosted: 1 });
  });

  test('stands in a list of as many queries for one as for many, page by page', async () => {
    await add();
    await coordinator.get('/host-families/alumni');
    const one = await queriesOf(() => coordinator.get('/host-families/alumni'));
    await portal.sql(
      `INSERT INTO host_alumnus (id, member_id, name, email, locale, last_year, added_at)
       SELECT gen_random_uuid(), $1, 'Family ' || n, 'f' || n || '@example.org', 'en', 2010 + n % 12, now() FROM generate_series(1, 120) n`,
      [member.id],
    );
    expect(await queriesOf(() => coordinator.get('/host-families/alumni'))).toEqual(one);
    const seen: string[] = [];
    let next: string | undefined = '/host-families/alumni';
    while (next) {
      const { text }: { text: string } = await coordinator.get(next);
      seen.push(...[...text.matchAll(/(f\d+)@example/g)].map(([, name]) => name!));
      next = /href="([^"]+)" rel="next"/.exec(text)?.[1]?.replaceAll('&amp;', '&');
    }
    expect([seen.length, new Set(seen).size]).toEqual([120, 120]);
  });
});

describe('The figures', () => {
  test('say how far families came, how long a step takes in the middle, and why they stopped', async () => {
    for (const [name, wait] of [
      ['one', 1],
      ['two', 2],
      ['three', 6],
    ] as const) {
      const own = await anInquiry(portal, { member: member.id, email: `${name}@example.org` });
      const [{ id }] = (await portal.sql<{ id: string }>('SELECT id FROM host_inquiry WHERE email = $1', [
        `${name}@example.org`,
      ])) as [{ id: string }];
      await coordinator.post(`/host-families/inquiries/${id}/answers`);
      await portal.sql(
        `INSERT INTO lifecycle_event (id, aggregate, aggregate_id, sequence, event, from_state, to_state, actor_kind, data, at, transaction)
         SELECT gen_random_uuid(), aggregate, aggregate_id, 9, 'confirm', from_state, to_state, actor_kind, data, at - $2 * interval '1 day', 0
           FROM lifecycle_event WHERE aggregate_id = $1 AND event = 'answer'`,
        [id, wait],
      );
      if (name === 'three') await portal.caller().post(`${own}/leaving`, { reason: 'no-room' });
    }
    const { text } = await staff.get(`/host-families/figures?year=${soughtNow()}`);
    const cells = text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
    expect(cells).toMatch(/Irondequoit Sister Cities .*?3 .*?3 2 days .*?0/);
    expect(cells).toMatch(/No room for a student .*?1/);
    expect((await staff.get('/host-families/figures?year=2001')).text).toContain('Nobody has asked');
    expect((await coordinator.get('/host-families/figures')).status).toBe(403);
  });
});
