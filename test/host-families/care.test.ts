import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ScreeningService } from '../../src/host-families/screening/screening.service.js';
import { StepsAgain } from '../../src/host-families/screening/steps-again.service.js';
import { newId, type Actor } from '../../src/platform/index.js';
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
});

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
});
