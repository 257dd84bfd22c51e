import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Clock } from '../../src/platform/index.js';
import { ReportReminders } from '../../src/registry/reports/report-reminders.service.js';
import { Reports } from '../../src/registry/reports/reports.service.js';
import { ReportsQueries } from '../../src/registry/reports/reports.queries.js';
import { aPerson, signIn, type Person } from '../support/people.js';
import { startPortal, type TestPortal } from '../support/portal.js';
import { add, aMember, aPartnership, bologna, portland, salem, sapporo } from './support/places.js';
import { RegistryInTest } from './support/registry-in-test.js';

let portal: TestPortal;
let registry: RegistryInTest;
let staffCookie: string;
let coordinator: Person;
let cookie: string;
let member: string;
let home: string;
let partnership: string;

beforeAll(async () => {
  portal = await startPortal();
  registry = RegistryInTest.in(portal.app);
  staffCookie = await signIn(portal.url, await aPerson(portal.app, { role: 'staff' }));
});
afterAll(() => portal.stop());
beforeEach(async () => {
  await registry.rows('TRUNCATE community, partnership, report_round CASCADE');
  await registry.rows('DELETE FROM mail_message');
  home = await add(registry, portland);
  partnership = await aPartnership(registry, home, await add(registry, bologna));
  member = await aMember(registry, home);
  coordinator = await aPerson(portal.app, { role: 'coordinator', scope: member });
  cookie = await signIn(portal.url, coordinator);
  await registry.rows(`UPDATE role_grant SET valid_from = '2020-01-01' WHERE account_id = $1`, [coordinator.accountId]);
  await registry.do((unit) =>
    registry.get(Reports).openRound(unit, { year: 2025, dueOn: '2026-01-31', reminderDays: [-30, 7] }),
  );
});

const post = (path: string, body: Record<string, string>, who = cookie) =>
  fetch(`${portal.url}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: who, accept: 'text/html' },
    body: new URLSearchParams(body),
  });
const get = (path: string, who = cookie) =>
  fetch(`${portal.url}${path}`, { headers: { cookie: who, accept: 'text/html' } });
const path = () => `/registry/members/${member}/reports/2025/${partnership}`;
const told = {
  count_arts: '2',
  told_arts: 'A choir came',
  sent_students: '14',
  received_students: '12',
  story: 'A good year',
};
const lines = () => registry.get(ReportsQueries).ofYear(2025);
const remindOn = (day: string) =>
  registry.get(Clock).at(new Date(`${day}T15:00:00Z`), () => registry.get(ReportReminders).remind());
const mails = () =>
  registry
    .rows<{ to_address: string }>('SELECT to_address FROM mail_message ORDER BY created_at')
    .then((rows) => rows.length);

describe('The annual report of a partnership', () => {
  test('is saved as a draft, submitted, and then stays as it was', async () => {
    expect((await post(path(), told)).status).toBe(303);
    expect(await lines()).toMatchObject([{ state: 'draft' }]);
    expect((await post(`${path()}/submission`, told)).status).toBe(303);
    expect(await lines()).toMatchObject([{ state: 'submitted', memberId: member, partners: 'Bologna' }]);
    expect((await post(path(), { ...told, story: 'Changed' })).status).toBe(409);
    expect((await post(`${path()}/submission`, told)).status).toBe(409);
    const page = await (await get(path())).text();
    expect(page).toContain('A choir came');
    expect(page).toContain('Students: 14 went, 12 came');
    expect(page).not.toContain('Changed');
  });

  test('opened again by staff and submitted again keeps both', async () => {
    await post(`${path()}/submission`, told);
    const [line] = await lines();
    const reopening = `/registry/reports/${line!.reportId}/reopening`;
    expect((await post(reopening, { reason: 'x' })).status).toBe(403);
    expect((await post(reopening, { reason: '' }, staffCookie)).status).toBe(422);
    expect((await post(reopening, { reason: 'The numbers are of 2024' }, staffCookie)).status).toBe(303);
    await post(`${path()}/submission`, { ...told, sent_students: '15' });
    const sent = await registry.rows(
      `SELECT number, content->'exchanges'->0->>'sent' AS sent FROM partnership_report_revision ORDER BY number`,
    );
    expect(sent).toEqual([
      { number: 1, sent: '14' },
      { number: 2, sent: '15' },
    ]);
  });

  test('begun in two tabs at once is one report', async () => {
    const answers = await Promise.all([post(path(), told), post(path(), told)]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(await registry.count('partnership_report')).toBe(1);
  });

  test('comes back as it was typed when a number is none or is missing', async () => {
    const answer = await post(path(), { count_arts: 'many', told_youth: 'A camp', story: 'Kept' });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('Enter a whole number');
    expect(page).toContain('A camp');
    expect(page).toContain('Kept');
    const without = await post(path(), { told_youth: 'A camp' });
    expect(await without.text()).toContain('How many activities were there?');
  });

  test('is for the member’s own partnerships and open years only', async () => {
    const other = await aPartnership(registry, await add(registry, salem), await add(registry, sapporo));
    expect((await post(`/registry/members/${member}/reports/2025/${other}`, told)).status).toBe(404);
    expect((await post(`/registry/members/${member}/reports/2024/${partnership}`, told)).status).toBe(404);
    const stranger = await signIn(portal.url, await aPerson(portal.app, { role: 'coordinator', scope: home }));
    expect((await get(path(), stranger)).status).toBe(404);
  });

  test('is expected for partnerships that stood when the year ended', async () => {
    await registry.do((unit, service) =>
      service.addAct(unit, { partnershipId: partnership, kind: 'termination', datedOn: '2025-12-31' }),
    );
    expect(await lines()).toEqual([]);
    await registry.rows(`UPDATE partnership_act SET dated_on = '2026-01-01'`);
    expect(await lines()).toMatchObject([{ state: 'none' }]);
  });
});

describe('Reminders of reports', () => {
  test('go before and after the due day, each once', async () => {
    expect(await remindOn('2025-12-31')).toBe(0);
    expect(await remindOn('2026-01-01')).toBe(1);
    expect(await remindOn('2026-01-02')).toBe(0);
    expect(await mails()).toBe(1);
    expect(await remindOn('2026-02-06')).toBe(0);
    expect(await remindOn('2026-02-07')).toBe(1);
    expect(await mails()).toBe(2);
  });

  test('go to nobody who has submitted, and of a year that is opened late only the latest', async () => {
    await registry.do((unit) =>
      registry.get(Reports).openRound(unit, { year: 2024, dueOn: '2025-01-31', reminderDays: [-30, 7, 30] }),
    );
    await post(`${path()}/submission`, told);
    expect(await remindOn('2026-02-07')).toBe(1);
    expect(await registry.rows('SELECT year, days_after_due FROM report_reminder')).toEqual([
      { year: 2024, days_after_due: 30 },
    ]);
  });

  test('of two workers at once one sends', async () => {
    await Promise.all([remindOn('2026-01-01'), remindOn('2026-01-01')]);
    expect(await mails()).toBe(1);
  });

  test('go to the member’s office when it has no coordinator', async () => {
    await registry.rows('DELETE FROM role_grant WHERE account_id = $1', [coordinator.accountId]);
    await registry.rows(`UPDATE member_organisation SET contact_email = 'office@example.org'`);
    await remindOn('2026-01-01');
    expect(await registry.rows('SELECT to_address FROM mail_message')).toEqual([{ to_address: 'office@example.org' }]);
  });
});

const due = (year: string) => ({ dueOnDay: '15', dueOnMonth: '3', dueOnYear: year });

test('Staff open a year, see who has reported, and cannot set a due day within the year', async () => {
  const round = { year: '2026', reminders: '-14, 14' };
  expect((await post('/registry/report-rounds', { ...round, ...due('2026') }, staffCookie)).status).toBe(422);
  expect((await post('/registry/report-rounds', { ...round, ...due('2027') }, staffCookie)).status).toBe(303);
  await post(`${path()}/submission`, told);
  const page = await (await get('/registry/report-rounds', staffCookie)).text();
  expect(page).toContain('1 of 1 submitted');
  expect(page).toContain('0 of 1 submitted');
  expect(await (await get('/registry/report-rounds/2025', staffCookie)).text()).toContain('Submitted');
  for (const year of ['99999999999999999999', '2025.5', 'x'])
    expect((await get(`/registry/report-rounds/${year}`, staffCookie)).status).toBe(404);
});
