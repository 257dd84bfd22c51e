import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Caller } from '../auth/support/caller.js';
import { aHome, aHost, aMember, aRoom, dateFields, startHostPortal, type HostPortal } from './support/host-portal.js';

let hosts: HostPortal;
beforeAll(async () => {
  hosts = await startHostPortal();
});
afterAll(() => hosts.portal.stop());

const sql = <Row>(statement: string, values: unknown[] = []) => hosts.portal.sql<Row>(statement, values);
const linkTo = async (host: Caller, name: string) =>
  new RegExp(`href="([^"]+)"[^>]*>${name}<`).exec((await host.get('/host')).text)?.[1] ?? '';

/** As if the family had been approved and prepared: what follows is about changes. */
async function approve(host: Caller): Promise<string> {
  const { accountId } = await host.actor();
  const reviewer = await hosts.portal.person();
  const [file] = await sql<{ id: string }>('SELECT id FROM host_file WHERE owner_account_id = $1', [accountId]);
  await sql('ALTER TABLE host_file DISABLE TRIGGER host_file_state_follows_lifecycle');
  await sql(
    `UPDATE host_file SET state = 'available', informed_at = now(), submitted_at = now(), interviewed_on = '2024-01-05', interviewed_by = $2,
       approved_on = '2024-01-10', first_approved_on = '2024-01-10', approved_by = $2, approval_until = '2099-01-09', oriented_on = '2024-01-20' WHERE id = $1`,
    [file!.id, reviewer.id],
  );
  await sql('ALTER TABLE host_file ENABLE TRIGGER host_file_state_follows_lifecycle');
  return file!.id;
}

async function anApprovedHost() {
  const host = await aHost(hosts);
  await host.post('/host/members', aMember());
  await host.post('/host/home', aHome());
  return { host, fileId: await approve(host) };
}

const stateOf = async (fileId: string) =>
  (await sql<{ state: string }>('SELECT state FROM host_file WHERE id = $1', [fileId]))[0]!.state;
const openSteps = async (fileId: string) =>
  (
    await sql<{ step: string }>(
      'SELECT step FROM host_file_hold WHERE file_id = $1 AND lifted_at IS NULL ORDER BY step',
      [fileId],
    )
  ).map(({ step }) => step);

describe('A family begins', () => {
  test('with its name, its member city and a season, and is told to read first', async () => {
    const host = await hosts.portal.signedIn(await hosts.portal.person());
    expect((await host.get('/host')).text).toContain('Become a host family');
    const begun = await host.post('/host', {
      name: 'The Lind family',
      scope: hosts.memberId,
      seasonId: hosts.seasonId,
    });
    expect(begun.location).toBe('/host');
    const { text } = await host.get('/host');
    expect(text).toContain('The Lind family');
    expect(text).toContain('href="/host/about"');
  });

  test.each([
    ['no name', { name: ' ' }, 'Say how your family is called'],
    ['no member', { scope: '' }, 'Choose the member city'],
  ])('gets the form back for %s', async (_what, wrong, sentence) => {
    const host = await hosts.portal.signedIn(await hosts.portal.person());
    const answer = await host.post('/host', {
      name: 'Lind',
      scope: hosts.memberId,
      seasonId: hosts.seasonId,
      ...wrong,
    });
    expect([answer.status, answer.text.includes(sentence)]).toEqual([422, true]);
  });

  test('is one household with one live file for a season, says the database, too', async () => {
    const host = await aHost(hosts);
    await host.post('/host', { name: 'Again', scope: hosts.memberId, seasonId: hosts.seasonId });
    const { accountId } = await host.actor();
    expect(await sql('SELECT name FROM household WHERE owner_account_id = $1', [accountId])).toEqual([
      { name: 'The Lind family' },
    ]);
    await expect(
      sql(
        `INSERT INTO host_file (id, household_id, owner_account_id, scope, season_id, state, opened_at)
         SELECT gen_random_uuid(), household_id, owner_account_id, scope, season_id, 'inquiry', now() FROM host_file WHERE owner_account_id = $1`,
        [accountId],
      ),
    ).rejects.toThrow(/host_file_is_one_live_for_season/);
  });

  test('and applies once it has read what hosting means; the application then waits with its five parts', async () => {
    const host = await aHost(hosts);
    expect((await host.get('/host/about')).text).toContain('nobody is paid or given anything for hosting');
    await host.post('/host/application');
    const { text } = await host.get('/host');
    expect(text).toContain('Your application is open');
    for (const part of ['Your family', 'Rules of the house', 'School and community', 'Confidential part'])
      expect(text).toContain(part);
    expect((await host.post('/host/application')).status).toBe(409);
  });

  test('the confidential part shows the sentence of the law, word by word', async () => {
    const host = await aHost(hosts);
    await host.post('/host/application');
    const path = await linkTo(host, 'Confidential part');
    expect((await host.get(path)).text).toContain(
      'The income data collected will be used solely for the purposes of determining that the basic needs of the exchange student can be met, including three quality meals and transportation to and from school activities.',
    );
  });
});

describe('A household', () => {
  test('is told by short forms, and each row can be changed', async () => {
    const host = await aHost(hosts);
    await host.post('/host/members', aMember());
    await host.post(
      '/host/members',
      aMember({
        name: 'Max',
        ...dateFields('birthDate', '2006-09-01'),
        gender: 'male',
        lives: 'stays',
        daysPerYear: '90',
        isApplicant: '',
        email: '',
      }),
    );
    await host.post('/host/home', aHome({ pets: 'A cat' }));
    await host.post('/host/rooms', aRoom);
    const { text } = await host.get('/host');
    expect(text).toContain('stays 90 days a year');
    expect(text).toContain('14 Elm Street, Irondequoit, New York 14617');
    const member = await linkTo(host, 'Max');
    expect((await host.get(member)).text).toContain('value="90"');
    await host.post(
      member,
      aMember({ name: 'Maximilian', lives: 'stays', daysPerYear: '120', isApplicant: '', email: '' }),
    );
    expect((await host.get('/host')).text).toContain('stays 120 days a year');
    const room = await linkTo(host, 'Upstairs, to the garden');
    await host.post(`${room}/removal`);
    expect((await host.get('/host')).text).not.toContain('Upstairs');
  });

  test.each([
    ['an applicant without an address', { email: '' }, 'signs by a link of their own'],
    [
      'an applicant who lives elsewhere',
      { lives: 'stays', daysPerYear: '30' },
      'Only somebody who lives in the home can apply',
    ],
    ['a guest who never stays', { lives: 'stays', daysPerYear: '', isApplicant: '' }, 'from 1 to 365'],
    ['30 February', dateFields('birthDate', '1980-02-30'), 'date of birth'],
  ])('gets the form back for %s', async (_what, wrong, sentence) => {
    const host = await aHost(hosts);
    const { status, text } = await host.post('/host/members', aMember(wrong));
    expect([status, text.includes(sentence), text.includes('Nora Lind')]).toEqual([422, true, true]);
  });

  test('is nobody else’s to see or change', async () => {
    const host = await aHost(hosts);
    await host.post('/host/members', aMember());
    const member = await linkTo(host, 'Nora Lind');
    const other = await aHost(hosts);
    expect((await other.get(member)).status).toBe(404);
    expect((await other.post(member, aMember())).status).toBe(404);
    expect((await other.post(`${member}/leaving`)).status).toBe(404);
  });

  test('lies in a town, not at coordinates that somebody typed', async () => {
    const host = await aHost(hosts);
    await host.post('/host/home', aHome());
    const { accountId } = await host.actor();
    const [home] = await sql<{ latitude: number; zone: string }>(
      'SELECT latitude, time_zone AS zone FROM host_home m JOIN household h ON h.id = m.household_id WHERE owner_account_id = $1',
      [accountId],
    );
    expect(home).toEqual({ latitude: 43.21, zone: 'America/New_York' });
  });
});

describe('A change in an approved family', () => {
  test('a move freezes the file for what it touches, and tells the coordinators without a name', async () => {
    const coordinator = await hosts.portal.person({ roles: [{ role: 'coordinator', scope: hosts.memberId }] });
    const { host, fileId } = await anApprovedHost();
    expect(
      (await host.post('/host/move', aHome({ street: '3 Oak Lane', ...dateFields('since', '2024-02-01') }))).status,
    ).toBe(303);
    expect(await stateOf(fileId)).toBe('suspended');
    expect(await openSteps(fileId)).toEqual(['approval', 'coordinator', 'home', 'interview', 'photographs', 'school']);
    const { text } = await host.get('/host');
    expect(text).toContain('Your file is on hold');
    expect(text).toContain('A coordinator who lives near your new home');
    const mail = (await hosts.portal.mails(coordinator.email)).at(-1);
    expect(mail?.text).toContain('A family has moved');
    expect(mail?.text).not.toContain('Lind');
  });

  test('a new adult, a new child and a guest are told apart by the form', async () => {
    const { host, fileId } = await anApprovedHost();
    await host.post(
      '/host/members',
      aMember({ name: 'Baby', ...dateFields('birthDate', '2025-12-01'), isApplicant: '', email: '' }),
    );
    expect(await openSteps(fileId)).toEqual(['interview', 'members']);
    await host.post(
      '/host/members',
      aMember({ name: 'Ola', ...dateFields('birthDate', '1950-01-01'), isApplicant: '', email: '' }),
    );
    expect(await openSteps(fileId)).toEqual(['approval', 'checks', 'interview', 'members']);
  });

  test('an arrest is told in confidence: the mail does not say what it is', async () => {
    const coordinator = await hosts.portal.person({ roles: [{ role: 'coordinator', scope: hosts.memberId }] });
    const { host, fileId } = await anApprovedHost();
    await host.post('/host/changes', {
      kind: 'arrest',
      ...dateFields('happenedOn', '2024-02-01'),
      note: 'A night in jail',
    });
    expect(await openSteps(fileId)).toEqual(['approval', 'checks', 'finances']);
    const mail = (await hosts.portal.mails(coordinator.email)).at(-1);
    expect(mail?.text).toContain('A family has told of a change');
    expect(mail?.text).not.toMatch(/arrest|jail/i);
  });

  test('is not told ahead, and not without a word', async () => {
    const { host } = await anApprovedHost();
    const ahead = await host.post('/host/changes', {
      kind: 'other',
      ...dateFields('happenedOn', '2099-01-01'),
      note: 'A plan',
    });
    expect([ahead.status, ahead.text.includes('must not lie ahead'), ahead.text.includes('A plan')]).toEqual([
      422,
      true,
      true,
    ]);
    expect(
      (await host.post('/host/changes', { kind: 'other', ...dateFields('happenedOn', '2024-02-01'), note: '' })).status,
    ).toBe(422);
  });

  test('whoever leaves a single adult behind makes a second-level review necessary', async () => {
    const host = await aHost(hosts);
    await host.post('/host/members', aMember());
    await host.post('/host/members', aMember({ name: 'Emil', email: 'emil@example.org' }));
    const fileId = await approve(host);
    await host.post(`${await linkTo(host, 'Emil')}/leaving`);
    expect(await openSteps(fileId)).toEqual(['approval', 'members', 'second-level-review']);
  });

  test('before the application is submitted nothing is a change', async () => {
    const host = await aHost(hosts);
    await host.post('/host/application');
    await host.post('/host/members', aMember());
    const { accountId } = await host.actor();
    const [changes] = await sql<{ count: number }>(
      'SELECT count(*)::int AS count FROM household_change c JOIN household h ON h.id = c.household_id WHERE owner_account_id = $1',
      [accountId],
    );
    expect(changes?.count).toBe(0);
  });
});
