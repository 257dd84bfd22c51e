import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { InquiryAnswers } from '../../src/host-families/finding/inquiry/inquiry-answers.service.js';
import { HostFamiliesModule } from '../../src/host-families/index.js';
import { newId } from '../../src/platform/index.js';
import { AuthPortal } from '../auth/support/auth-portal.js';
import type { Caller } from '../auth/support/caller.js';
import { queriesOf } from '../support/queries.js';
import { anInquiry, aMember, soughtNow } from './support/finding.js';

let portal: AuthPortal;
let member: { id: string; slug: string };
let other: { id: string; slug: string };
let rosa: { id: string; email: string };
let coordinator: Caller;

beforeAll(async () => {
  portal = await AuthPortal.start({}, [], [HostFamiliesModule]);
  member = await aMember(portal, 'Irondequoit');
  other = await aMember(portal, 'Rochester');
  rosa = await portal.person({ displayName: 'Rosa Lindqvist', roles: [{ role: 'coordinator', scope: member.id }] });
  coordinator = await portal.signedIn(rosa);
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

const inquiry = async () => (await portal.sql<{ id: string; state: string }>('SELECT id, state FROM host_inquiry'))[0];
const asked = async () => {
  const own = await anInquiry(portal, { member: member.id });
  const { id } = (await inquiry())!;
  return { own, desk: `/host-families/inquiries/${id}`, id };
};

const informed = async () => {
  const family = await asked();
  await coordinator.post(`${family.desk}/answers`);
  await portal.caller().post(`${family.own}/acknowledgement`, { read: 'yes', acknowledgedBy: 'Ana Okafor' });
  return family;
};

describe('The application', () => {
  test('waits for its season, and says so', async () => {
    const { own } = await informed();
    const family = portal.caller();
    expect((await family.get(own)).text).toContain('Applications for this school year are not open yet');
    expect((await family.post(`${own}/application`)).status).toBe(409);
  });

  test('is told once when it can go on', async () => {
    const tell = () => portal.app.get(InquiryAnswers, { strict: false }).tellWhoCanGoOn();
    await informed();
    portal.travel({ days: 4 });
    expect(await tell()).toBe(0);
    await portal.sql(`INSERT INTO host_season (id, name, begins_on, ends_on) VALUES (gen_random_uuid(), 'T', $1, $2)`, [
      `${soughtNow()}-08-15`,
      `${soughtNow() + 1}-06-15`,
    ]);
    expect([await tell(), await tell()]).toEqual([1, 0]);
    expect((await portal.mails('ana@example.org')).at(-1)!.subject).toBe('Your inquiry about hosting in Irondequoit');
    await portal.sql('DELETE FROM host_season');
  });

  test('begins with one press: an account by mail, the household, and an application that lies open', async () => {
    const year = soughtNow();
    await portal.sql(`INSERT INTO host_season (id, name, begins_on, ends_on) VALUES (gen_random_uuid(), 'S', $1, $2)`, [
      `${year}-08-15`,
      `${year + 1}-06-15`,
    ]);
    const { own, desk } = await informed();
    const family = portal.caller();
    await family.post(`${own}/application`);
    expect((await inquiry())?.state).toBe('applying');
    const [file] = await portal.sql<object>(
      `SELECT h.name, h.scope, f.state, f.informed_at IS NOT NULL AS "isInformed", f.recruited_by AS "recruitedBy" FROM host_file f JOIN household h ON h.id = f.household_id
         JOIN account a ON a.id = h.owner_account_id WHERE a.email = 'ana@example.org'`,
    );
    expect(file).toEqual({
      name: 'Ana Okafor',
      scope: member.id,
      state: 'applying',
      isInformed: true,
      recruitedBy: rosa.id,
    });
    const signIn = await portal.linkTo('ana@example.org');
    expect(signIn).toMatch(/^\/sign-in\/link\//);
    await family.post(signIn);
    expect((await family.get('/host')).text).toContain('Ana Okafor');
    expect((await family.post(`${own}/application`)).status).toBe(409);
    expect((await family.post(`${own}/leaving`, { reason: 'other' })).status).toBe(409);
    expect((await coordinator.get(desk)).text).not.toContain('drop-out');
    await portal.sql('DELETE FROM host_file');
    await portal.sql('DELETE FROM household');
  });
});

describe('The desk', () => {
  test('shows a coordinator the own member’s families alone', async () => {
    const { desk } = await asked();
    const elsewhere = await portal.signedIn(await portal.person({ roles: [{ role: 'coordinator', scope: other.id }] }));
    expect((await elsewhere.get('/host-families/inquiries')).text).not.toContain('Ana Okafor');
    for (const path of ['', '/answers', '/drop-out', '/return', '/reminders'])
      expect((await (path ? elsewhere.post(desk + path, { reason: 'other' }) : elsewhere.get(desk))).status).toBe(404);
    expect((await coordinator.post(`${desk}/member`, { member: other.id })).status).toBe(404);
  });

  test('has 5,000 families in as many queries as one, page by page, who waits longest first', async () => {
    await asked();
    await coordinator.get('/host-families/inquiries');
    const one = await queriesOf(() => coordinator.get('/host-families/inquiries'));
    await portal.sql(
      `INSERT INTO host_inquiry (id, member_id, season_year, state, state_since, name, email, phone, adults, children, heard_from, locale, consent_version, sent_at, confirmed_at)
       SELECT gen_random_uuid(), $1, 2027, 'waiting', date_trunc('milliseconds', now()) - (n % 700) * interval '1 hour', 'Family ' || n, 'f' || n || '@example.org', '5855550142', 2, 1, 'web', 'en', '1', now(), now()
         FROM generate_series(1, 5000) n`,
      [member.id],
    );
    expect(await queriesOf(() => coordinator.get('/host-families/inquiries'))).toEqual(one);
    expect(one.length).toBeLessThanOrEqual(5);
    const seen: string[] = [];
    let next: string | undefined = '/host-families/inquiries';
    for (let pages = 0; pages < 3 && next; pages += 1) {
      const { text }: { text: string } = await coordinator.get(next);
      seen.push(...[...text.matchAll(/>(Family \d+)</g)].map(([, name]) => name!));
      next = /href="([^"]+)" rel="next"/.exec(text)?.[1]?.replaceAll('&amp;', '&');
    }
    expect([seen.length, new Set(seen).size]).toEqual([150, 150]);
    expect(seen[0]).toMatch(/^Family (699|1399|2099|2799|3499|4199|4899)$/);
  });

  test('takes an address with nonsense for the whole desk', async () => {
    expect((await coordinator.get(`/host-families/inquiries?turn=x&member=${newId()}&after=1_x`)).status).toBe(200);
  });
});
