import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { newId, Purge, Retentions, system } from '../../src/platform/index.js';
import { ScholarshipsService } from '../../src/yls/scholarships/scholarships.service.js';
import { YlsCertificates } from '../../src/yls/certificates/certificates.service.js';
import { Finishing } from '../../src/yls/certificates/finishing.service.js';
import { FeedbackService } from '../../src/yls/feedback/feedback.service.js';
import { FiguresService } from '../../src/yls/figures/figures.service.js';
import { told } from '../../src/yls/figures/suppressed.js';
import { RegistrationsService } from '../../src/yls/registration/registrations.service.js';
import type { Caller } from '../auth/support/caller.js';
import { confirmed } from './support/confirmed.js';
import { aSummit, dayFromNow, startYlsPortal, type YlsPortal } from './support/yls-portal.js';

describe('What the public is told of small numbers', () => {
  const counts = fc.array(fc.nat(20)).map((all) => all.map((count, index) => ({ value: String(index), count })));

  test('is never a kind of one to four people, nor one that a subtraction would give', () => {
    fc.assert(
      fc.property(counts, (all) => {
        const { shown, others } = told(all);
        expect(shown.every(({ count }) => count >= 5)).toBe(true);
        expect(others === null || others === 0 || others >= 5).toBe(true);
        const sum = all.reduce((whole, { count }) => whole + count, 0);
        const toldSum = shown.reduce((whole, { count }) => whole + count, 0) + (others ?? 0);
        expect(sum - toldSum).toBeLessThan(5);
        expect(others === null && shown.length > 0).toBe(false);
      }),
    );
  });
});

let yls: YlsPortal;
let staff: Caller;
beforeAll(async () => {
  yls = await startYlsPortal();
  staff = await yls.portal.signedIn(await yls.portal.person({ roles: [{ role: 'staff' }] }));
});
afterAll(() => yls.portal.stop());
afterEach(() => yls.portal.travel({}));

const sql = <Row>(statement: string, values: unknown[] = []) => yls.portal.sql<Row>(statement, values);
/** A summit of which today is the last day. */
const lastDay = (wishes = {}) =>
  aSummit(yls.portal.app, { beginsOn: dayFromNow(-7), endsOn: dayFromNow(-1), feeCents: 0, ...wishes });
const certificateOf = async (id: string) =>
  (await sql<{ code: string }>('SELECT code FROM yls_certificate WHERE registration_id = $1', [id]))[0];

describe('A certificate', () => {
  test('is issued to who attended, in one act of staff, and prints names of any script', async () => {
    const summitId = await lastDay();
    const present = [];
    for (const name of ['Amara Okafor', 'ليلى حداد', '山田 太郎'])
      present.push(await confirmed(yls, { summitId, name, state: 'present' }));
    const gone = await confirmed(yls, { summitId, state: 'checked_in' });
    expect((await staff.post(`/yls/summits/${summitId}/finish`, {})).status).toBe(303);
    await yls.portal.app.get(Finishing).finish({ summitId, withCheckedIn: false });
    for (const { id } of present) await yls.portal.app.get(YlsCertificates).issue(id);
    const states = await sql<{ state: string }>(
      'SELECT state FROM yls_registration WHERE summit_id = $1 ORDER BY state',
      [summitId],
    );
    expect(states.map(({ state }) => state)).toEqual(['checked_in', 'completed', 'completed', 'completed']);
    expect(await certificateOf(gone.id)).toBeUndefined();
    for (const { id } of present) {
      const { status, text } = await staff.get(`/yls/registrations/${id}/certificate/paper`);
      expect([status, text.slice(0, 5)]).toEqual([200, '%PDF-']);
    }
    const student = await yls.portal.signedIn(present[1]!);
    expect((await student.get('/yls/mine')).text).toContain('/yls/mine/certificate');
    expect((await student.get('/yls/mine/certificate')).text.slice(0, 5)).toBe('%PDF-');
    expect(await yls.portal.mails(present[0]!.email)).toHaveLength(1);
    const early = await aSummit(yls.portal.app);
    expect((await staff.post(`/yls/summits/${early}/finish`, {})).status).toBe(409);
  });

  test('is verified by its code: name, summit and days and nothing else, until it is taken back', async () => {
    const summitId = await lastDay({ name: 'A summit to be verified' });
    const { id, email } = await confirmed(yls, { summitId, name: 'Zoltan Unmistakable', state: 'completed' });
    await yls.portal.app.get(YlsCertificates).issue(id);
    const { code } = (await certificateOf(id))!;
    const stranger = yls.portal.caller();
    const path = `/yls/certificates/${code.toLowerCase()}`;
    const { text } = await stranger.get(path);
    expect(text).toMatch(/genuine[^]*Zoltan Unmistakable[^]*A summit to be verified/);
    for (const secret of [id, email, 'Irondequoit', 'Okafor']) expect(text).not.toContain(secret);
    expect((await stranger.get(`/yls/certificates/${'0'.repeat(16)}`)).status).toBe(404);
    const revocation = `/yls/registrations/${id}/certificate/revocation`;
    expect((await staff.post(revocation, { because: '' })).status).toBe(422);
    expect((await staff.post(revocation, { because: 'Was not there' })).status).toBe(303);
    const after = (await stranger.get(path)).text;
    expect(after).toContain('no longer valid');
    expect(after).not.toContain('Zoltan');
    expect((await (await yls.portal.signedIn({ email })).get('/yls/mine/certificate')).status).toBe(404);
  });
});

describe('Feedback', () => {
  test('is given once, joined to nobody, and shown of five and more, five at a time', async () => {
    const summitId = await lastDay();
    const service = yls.portal.app.get(FeedbackService);
    const people: Awaited<ReturnType<typeof confirmed>>[] = [];
    for (let count = 0; count < 6; count += 1) people.push(await confirmed(yls, { summitId, state: 'completed' }));
    const path = `/yls/summits/${summitId}/feedback`;
    const first = await yls.portal.signedIn(people[0]!);
    expect((await first.post('/yls/mine/feedback', {})).status).toBe(422);
    const answer = { overall: '5', food: '1', best: 'The people', change: '' };
    expect((await first.post('/yls/mine/feedback', answer)).status).toBe(303);
    expect((await first.post('/yls/mine/feedback', answer)).status).toBe(409);
    const registrations = async () =>
      (await sql<{ id: string }>('SELECT id FROM yls_registration WHERE summit_id = $1', [summitId])).length;
    const give = async (person: (typeof people)[number]) => {
      const caller = await yls.portal.signedIn(person);
      return caller.post('/yls/mine/feedback', { overall: '3' });
    };
    for (const person of people.slice(1, 4)) await give(person);
    await service.mix();
    expect((await staff.get(path)).text).toContain('Too few have answered');
    await Promise.all([give(people[4]!), give(people[4]!), give(people[4]!)]);
    await service.mix();
    const shown = (await staff.get(path)).text;
    expect(shown).toMatch(/3\.4[^]*The people/);
    expect(shown).toMatch(/Food<\/th><td[^>]*><div>–/);
    await give(people[5]!);
    await service.mix();
    expect((await staff.get(path)).text).toContain('3.4');
    expect(await registrations()).toBe(6);
    const columns = await sql<{ name: string }>(
      `SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'yls_feedback' ORDER BY 1`,
    );
    expect(columns.map(({ name }) => name)).toEqual(['best', 'change', 'id', 'is_shown', 'marks', 'summit_id']);
    const [written] = await sql<{ times: number }>(
      'SELECT count(DISTINCT xmin::text)::int AS times FROM yls_feedback WHERE summit_id = $1 AND is_shown',
      [summitId],
    );
    expect(written!.times).toBe(1);
    const outsider = await confirmed(yls, { summitId, state: 'payment_due' });
    expect((await (await yls.portal.signedIn(outsider)).get('/yls/mine/feedback')).status).toBe(404);
  });
});

describe('Yearly figures', () => {
  test('count by country, member, scholarship, gender and age, stay after the purge, and tell the public no small number', async () => {
    const summitId = await lastDay({ name: 'A summit with figures', feeCents: 100_000 });
    const scholarships = yls.portal.app.get(ScholarshipsService);
    const fundId = (await scholarships.addFund(system, {
      summitId,
      name: 'Friends of the summit',
      budgetCents: 900_000,
    }))!;
    for (let count = 0; count < 7; count += 1) {
      const country = count < 6 ? 'US' : 'UA';
      const { id } = await confirmed(yls, {
        summitId,
        country,
        state: 'present',
        gender: count % 2 ? 'male' : 'female',
      });
      if (count < 2) await scholarships.grant(system, { registrationId: id, fundId, cents: 50_000, reason: 'Need' });
    }
    await confirmed(yls, { summitId, country: 'UA', state: 'cancelled' });
    const figures = yls.portal.app.get(FiguresService);
    await figures.count();
    await sql('ALTER TABLE yls_summit DISABLE TRIGGER yls_summit_state_follows_lifecycle');
    await sql(`UPDATE yls_summit SET state = 'ended' WHERE id = $1`, [summitId]);
    await sql('ALTER TABLE yls_summit ENABLE TRIGGER yls_summit_state_follows_lifecycle');
    const lines = async () =>
      (await staff.get('/yls/figures/table?format=csv')).text
        .split('\r\n')
        .filter((line) => line.includes('with figures'));
    const before = await lines();
    const year = dayFromNow(-7).slice(0, 4);
    expect(before).toContain(`${year},A summit with figures,country,UA,2,1,1,0,0,0.00,USD`);
    expect(before).toContain(`${year},A summit with figures,scholarship,Friends of the summit,2,2,2,0,2,1000.00,USD`);
    expect(before.some((line) => line.includes('member,Irondequoit Sister Cities,8,7,7,0'))).toBe(true);
    expect((await staff.get('/yls/figures')).text).toContain('Friends of the summit');
    const seen = (await yls.portal.caller().get('/yls/years')).text;
    expect(seen).toMatch(/By country[^]*Others[^]*7/);
    expect(seen).not.toMatch(/Ukraine|United States|Friends/);
    const ill = await confirmed(yls, { summitId });
    await yls.portal.app.get(RegistrationsService).cancel(system, ill.id, 'Ill since Monday');
    const { id: by } = await yls.portal.person();
    await sql(
      `INSERT INTO yls_announcement (id, summit_id, group_kind, words, by_account_id, said_at) VALUES ($1, $2, 'all', 'Ana is found', $3, now())`,
      [newId(), summitId, by],
    );
    yls.portal.travel({ days: 1000 });
    await yls.portal.app.get(Purge).run();
    expect(await sql('SELECT FROM yls_announcement WHERE summit_id = $1', [summitId])).toHaveLength(0);
    expect(yls.portal.app.get(Retentions).leftOut()).toEqual([]);
    // That there was a cancellation stays; why, in somebody's own words, goes with the record.
    const events = await sql<{ reason: string }>('SELECT reason FROM lifecycle_event WHERE aggregate_id = $1', [
      ill.id,
    ]);
    expect(events.map(({ reason }) => reason)).toContain(null);
    expect(events.some(({ reason }) => reason !== null)).toBe(false);
    expect(await sql('SELECT FROM yls_registration WHERE summit_id = $1', [summitId])).toHaveLength(0);
    await figures.count();
    yls.portal.travel({});
    expect(await lines()).toEqual(before);
  });
});
