import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { HouseholdIncidents } from '../../src/host-families/care/household-incidents.js';
import { HostFilesQueries } from '../../src/host-families/index.js';
import { ScreeningService } from '../../src/host-families/screening/screening.service.js';
import { StepsAgain } from '../../src/host-families/screening/steps-again.service.js';
import { newId, system, Work, type Actor } from '../../src/platform/index.js';
import type { Caller } from '../auth/support/caller.js';
import { aHost, startHostPortal, type HostPortal } from './support/host-portal.js';

let host: HostPortal;
let family: Caller;
let ben: { id: string; email: string };
let coordinator: Caller;
let guard: Caller;
let officer: { id: string; browser: Caller };
let householdId: string;
let fileId: string;

beforeAll(async () => {
  host = await startHostPortal();
  const { portal, memberId: scope } = host;
  family = await aHost(host);
  ben = await portal.person({ displayName: 'Ben Okafor', roles: [{ role: 'coordinator', scope }] });
  coordinator = await portal.signedIn(ben);
  guard = (await trained('safeguarding')).browser;
  officer = await trained('responsible_officer');
  ({ householdId, fileId } = await aFile('available'));
});
afterAll(() => host.portal.stop());

/** The latest family's file, approved and standing, or interviewed and not yet decided; Ben brought and screened it. */
async function aFile(state: 'available' | 'interviewed') {
  const { portal, memberId, seasonId } = host;
  const [household] = await portal.sql<{ id: string; owner: string }>(
    'SELECT id, owner_account_id AS owner FROM household ORDER BY id DESC LIMIT 1',
  );
  const id = newId();
  await portal.sql('DELETE FROM host_file WHERE household_id = $1', [household!.id]);
  await portal.sql(
    `INSERT INTO host_file (id, household_id, owner_account_id, scope, season_id, state, recruited_by, opened_at, informed_at, submitted_at,
       interviewed_on, interviewed_by, approved_on, first_approved_on, approved_by, approval_until, oriented_on)
     SELECT $1, $2, $3, $4, $5, $7, $6, now(), now(), now(), current_date, $6, d, d, CASE WHEN d IS NULL THEN NULL ELSE $6::uuid END, d + 300, d
       FROM (SELECT CASE WHEN $7 = 'available' THEN current_date END AS d) AS approved`,
    [id, household!.id, household!.owner, memberId, seasonId, ben.id, state],
  );
  return { householdId: household!.id, fileId: id };
}

async function trained(role: 'safeguarding' | 'responsible_officer') {
  const until = new Date(Date.now() + 90 * 86_400_000);
  const person = await host.portal.person({ displayName: role, roles: [{ role, until }] });
  const browser = await host.portal.signedIn(person);
  await host.portal.sql(
    `UPDATE web_session SET sess = jsonb_set(sess::jsonb, '{secondFactor}', 'true')::json WHERE sess->>'accountId' = $1`,
    [person.id],
  );
  return { id: person.id, browser };
}

async function ownerOf(home: string): Promise<Caller> {
  const [owner] = await host.portal.sql<{ email: string }>(
    'SELECT a.email FROM household h JOIN account a ON a.id = h.owner_account_id WHERE h.id = $1',
    [home],
  );
  return host.portal.signedIn(owner!);
}

const addApplicant = (home: string, email: string) =>
  host.portal.sql(
    `INSERT INTO household_member (id, household_id, name, birth_date, gender, is_applicant, lives_in_home, email, since)
     VALUES ($1, $2, 'Somebody', '1980-01-01', 'other', true, true, $3, current_date)`,
    [newId(), home, email],
  );

/** A grave case as its reporter's transaction writes it, before it freezes anything. */
async function aCase(home: string, { manager } = { manager: host.portal.app.get(Work).read() }): Promise<void> {
  const id = newId();
  await manager.query(
    `INSERT INTO incident (id, kind, state, opened_at) VALUES ($1, 'serious-problem', 'received', now())`,
    [id],
  );
  await manager.query(
    `INSERT INTO incident_subject (incident_id, kind, subject_id, named_at) VALUES ($1, 'household', $2, now())`,
    [id, home],
  );
}

const stateOf = async () =>
  (await host.portal.sql<{ state: string }>('SELECT state FROM host_file WHERE id = $1', [fileId]))[0]!.state;
const told = (mode: string) => ({
  told: 'department',
  mode,
  office: 'Hotline',
  reference: 'EV-1',
  time: '00:01',
  ...yesterday(),
});

function yesterday(): Record<string, string> {
  const day = new Date(Date.now() - 86_400_000);
  return { dayDay: `${day.getUTCDate()}`, dayMonth: `${day.getUTCMonth() + 1}`, dayYear: `${day.getUTCFullYear()}` };
}

describe('A family and who screened it', () => {
  test('write to one another in the portal, for as long as that person coordinates for the member', async () => {
    expect((await family.get('/messages/new')).text).toContain('Ben Okafor');
    const begun = await coordinator.post('/messages', {
      circle: `host-families ${householdId}`,
      title: 'Your interview',
      text: 'May I come on Friday?',
    });
    const { text } = await family.get(begun.location!);
    expect(text).toContain('May I come on Friday?');
    expect(text).toContain('Works with the family');
    const stranger = await host.portal.signedIn(await host.portal.person());
    expect((await stranger.get('/messages/new')).text).not.toContain('Lind');
  });

  test('nobody is brought in by an address that the family only typed, nor without a date of birth', async () => {
    const { portal } = host;
    const child = await portal.person({ displayName: 'Aiko Mori' });
    await aHost(host);
    const { householdId: home } = await aFile('available');
    const owner = await ownerOf(home);
    await addApplicant(home, child.email);
    const offered = async () => (await owner.get('/messages/new')).text;
    expect(await offered()).toContain('Ben Okafor');
    expect(await offered()).not.toContain('Aiko Mori');
    const victim = await portal.signedIn(child);
    expect((await victim.get('/messages/new')).text).not.toContain(home);
    await portal.sql('UPDATE household_member SET proven_email = email WHERE household_id = $1', [home]);
    expect(await offered()).not.toContain('Aiko Mori');
    await portal.sql(`UPDATE account SET birth_date = '2010-05-05' WHERE id = $1`, [child.id]);
    expect(await offered()).not.toContain('Aiko Mori');
    await portal.sql(`UPDATE account SET birth_date = '1985-05-05' WHERE id = $1`, [child.id]);
    expect(await offered()).toContain('Aiko Mori');
    await portal.sql('UPDATE host_file SET recruited_by = NULL, interviewed_by = $2 WHERE household_id = $1', [
      home,
      officer.id,
    ]);
    await portal.sql(`UPDATE role_grant SET valid_until = now() WHERE account_id = $1`, [officer.id]);
    expect(await offered()).not.toContain(home);
    await portal.sql(`UPDATE role_grant SET valid_until = now() + interval '90 days' WHERE account_id = $1`, [
      officer.id,
    ]);
  });
});

const isSomebodyWaiting = async () =>
  (
    await host.portal.sql<unknown>(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    )
  ).length > 0;

const anOfficer = (): Actor => {
  const grants = [{ role: 'responsible_officer', scope: null }];
  return {
    kind: 'account',
    accountId: officer.id,
    displayName: '',
    grants,
    locale: 'en',
    secondFactor: true,
  };
};
const lift = () => host.portal.app.get(StepsAgain, { strict: false }).done(anOfficer(), fileId, 'incident');

describe('A grave case about a home', () => {
  test('suspends the file at once, is kept from who screened it, and is lifted by the office once it has closed', async () => {
    const form = (await coordinator.get('/incidents/new')).text;
    expect(form).toContain(`household ${householdId}`);
    await coordinator.post('/incidents', {
      kind: 'serious-problem',
      affects: 'other',
      about: `household ${householdId}`,
      words: 'The police came.',
    });
    expect(await stateOf()).toBe('suspended');
    const [one] = await host.portal.sql<{ id: string }>('SELECT id FROM incident');
    const page = `/incidents/cases/${one!.id}`;
    expect((await guard.get(page)).text).toContain('Ben Okafor (of the placing line)');
    await expect(lift()).rejects.toThrow('host-families.incident.open');

    await guard.post(`${page}/assessment`, { kind: 'serious-problem', officerId: officer.id });
    for (const mode of ['phone', 'written']) await officer.browser.post(`${page}/notices`, told(mode));
    expect((await officer.browser.post(`${page}/closing`, { outcome: 'resolved', reason: 'Wrong house' })).status).toBe(
      303,
    );
    expect(await stateOf()).toBe('suspended');
    expect(await lift()).toBe(true);
    expect(await stateOf()).toBe('available');
  });

  test('whoever reports a home with which they have nothing to do names it in words alone', async () => {
    const stranger = await host.portal.signedIn(await host.portal.person());
    await stranger.post('/incidents', {
      kind: 'serious-problem',
      affects: 'other',
      about: `household ${householdId}`,
      words: 'I do not like them.',
    });
    expect(await stateOf()).toBe('available');
  });

  test('keeps a home that was not yet approved from being approved', async () => {
    await aHost(host);
    const undecided = await aFile('interviewed');
    await coordinator.post('/incidents', {
      kind: 'serious-problem',
      affects: 'other',
      about: `household ${undecided.householdId}`,
      words: 'There was a fire.',
    });
    const screening = host.portal.app.get(ScreeningService, { strict: false });
    await expect(screening.approve(anOfficer(), undecided.fileId, 'A kind home')).rejects.toThrow(
      'host-families.incident.open',
    );
  });

  test('is waited for by an approval of the same moment', async () => {
    const { portal } = host;
    await aHost(host);
    const undecided = await aFile('interviewed');
    const screening = portal.app.get(ScreeningService, { strict: false });
    const ends: string[] = [];
    let approval = Promise.resolve();
    await portal.app.get(Work).run(system, async (unit) => {
      await aCase(undecided.householdId, unit);
      await portal.app.get(HouseholdIncidents, { strict: false }).changed(unit, undecided.householdId);
      approval = screening.approve(anOfficer(), undecided.fileId, 'A kind home').then(
        () => void ends.push('approved'),
        (failure: Error) => void ends.push(failure.message),
      );
      while (ends.length === 0 && !(await isSomebodyWaiting())) await new Promise((go) => setTimeout(go, 20));
    });
    await approval;
    expect(ends).toEqual([expect.stringContaining('host-families.incident.open')]);
  });

  test('keeps the home from being opened and from every placement, whatever its file says yet', async () => {
    const { portal } = host;
    await aHost(host);
    const open = await aFile('available');
    const mayPlace = () =>
      portal.app.get(HostFilesQueries, { strict: false }).mayPlace(portal.app.get(Work).read(), open.fileId);
    expect((await mayPlace()).state).toBe('available');
    await aCase(open.householdId);
    const { may, state, against } = await mayPlace();
    expect([may, state, against[0]?.id]).toEqual([false, 'suspended', 'host-home-is-open']);
    const screening = portal.app.get(ScreeningService, { strict: false });
    await expect(screening.open(anOfficer(), open.fileId)).rejects.toThrow('host-families.incident.open');
    await expect(screening.orient(anOfficer(), open.fileId, '2026-01-01')).rejects.toThrow(
      'host-families.incident.open',
    );
  });

  test('stays with a reader whose address the family only typed, and the desk says whether they live there', async () => {
    const { portal } = host;
    await aHost(host);
    const { householdId: home } = await aFile('available');
    const dana = await trained('safeguarding');
    const [{ email }] = (await portal.sql<{ email: string }>('SELECT email FROM account WHERE id = $1', [dana.id])) as [
      { email: string },
    ];
    await addApplicant(home, email);
    const report = async () => {
      await coordinator.post('/incidents', {
        kind: 'serious-problem',
        affects: 'other',
        about: `household ${home}`,
        words: 'Shouting at night.',
      });
      const [one] = await portal.sql<{ id: string }>('SELECT id FROM incident ORDER BY id DESC LIMIT 1');
      return `/incidents/cases/${one!.id}`;
    };
    const page = await report();
    expect((await dana.browser.get(page)).status).toBe(200);
    expect((await guard.get(page)).text).toContain(`belongs to safeguarding (${email})`);
    await guard.post(`${page}/people`, { email, part: 'accused' });
    expect((await dana.browser.get(page)).status).toBe(404);
    await portal.sql('UPDATE household_member SET proven_email = email WHERE household_id = $1', [home]);
    expect((await dana.browser.get(await report())).status).toBe(404);
  });
});
