import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
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
let abroad: string;

beforeAll(async () => {
  portal = await startPortal();
  registry = RegistryInTest.in(portal.app);
  staffCookie = await signIn(portal.url, await aPerson(portal.app, { role: 'staff' }));
});
afterAll(() => portal.stop());
beforeEach(async () => {
  await registry.rows('TRUNCATE community, partnership CASCADE');
  home = await add(registry, portland);
  abroad = await add(registry, bologna);
  member = await aMember(registry, home);
  coordinator = await aPerson(portal.app, { role: 'coordinator', scope: member });
  cookie = await signIn(portal.url, coordinator);
});

const get = (path: string, who = cookie) =>
  fetch(`${portal.url}${path}`, { headers: { cookie: who, accept: 'text/html' }, redirect: 'manual' });
const post = (path: string, body: Record<string, string>, who = cookie) =>
  fetch(`${portal.url}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: who, accept: 'text/html' },
    body: new URLSearchParams(body),
  });
const signed = { signedOnDay: '3', signedOnMonth: '5', signedOnYear: '2024', signers: 'Mayor A\nSindaco B' };
const propose = async (body: Record<string, string> = {}): Promise<string> => {
  const answer = await post(`/registry/members/${member}/proposals`, { partner: 'Bologna', kind: 'sister', ...body });
  expect(answer.status).toBe(303);
  const [row] = await registry.rows<{ id: string }>(
    'SELECT id FROM partnership_proposal ORDER BY proposed_at DESC LIMIT 1',
  );
  return row!.id;
};

describe('A partnership that a member proposes', () => {
  test('is in the registry once staff confirm it, with its signature; the coordinator is told', async () => {
    const id = await propose(signed);
    expect(await registry.count('partnership')).toBe(0);
    expect(await (await get('/registry/proposals', staffCookie)).text()).toContain('Bologna');
    const confirmed = await post(`/registry/proposals/${id}/confirmation`, { partner: 'bologna-it' }, staffCookie);
    expect(confirmed.status).toBe(303);
    const [partnership] = await registry.queries.partnershipsOf(home, '2026-04-01');
    expect(partnership).toMatchObject({ kind: 'sister', status: 'in_force', partners: [{ id: abroad }] });
    expect(await registry.rows('SELECT dated_on::text, signers FROM partnership_act')).toEqual([
      { dated_on: '2024-05-03', signers: ['Mayor A', 'Sindaco B'] },
    ]);
    expect(
      await registry.rows(`SELECT count(*)::int FROM mail_message WHERE to_address = $1`, [coordinator.email]),
    ).toEqual([{ count: 1 }]);
  });

  test('confirmed by two at once becomes one partnership', async () => {
    const id = await propose();
    const confirm = () => post(`/registry/proposals/${id}/confirmation`, { partner: 'bologna-it' }, staffCookie);
    const answers = await Promise.all([confirm(), confirm()]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 422]);
    expect(await registry.count('partnership')).toBe(1);
  });

  test('of three communities joins all three', async () => {
    const third = await add(registry, sapporo);
    const id = await propose({ thirdPartner: 'Sapporo' });
    await post(
      `/registry/proposals/${id}/confirmation`,
      { partner: 'bologna-it', thirdPartner: 'sapporo-jp' },
      staffCookie,
    );
    const [partnership] = await registry.queries.partnershipsOf(home, '2026-04-01');
    expect(partnership!.partners.map((place) => place.id)).toEqual([abroad, third]);
  });

  test('with a community that the registry does not know waits until staff say which is meant', async () => {
    const id = await propose({ partner: 'Atlantis' });
    expect(await (await get(`/registry/proposals/${id}`, staffCookie)).text()).toContain('does not know Atlantis');
    const answer = await post(`/registry/proposals/${id}/confirmation`, { partner: 'Atlantis' }, staffCookie);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('No community has this name');
  });

  test('that is in the registry already cannot be confirmed, and nothing changes', async () => {
    await aPartnership(registry, home, abroad);
    const id = await propose();
    const answer = await post(`/registry/proposals/${id}/confirmation`, { partner: 'bologna-it' }, staffCookie);
    expect(answer.status).toBe(422);
    expect(await registry.rows('SELECT state FROM partnership_proposal')).toEqual([{ state: 'proposed' }]);
  });

  test('is declined with a reason, which the member reads; without one the form comes back', async () => {
    const id = await propose();
    expect((await post(`/registry/proposals/${id}/refusal`, { reason: ' ' }, staffCookie)).status).toBe(422);
    await post(`/registry/proposals/${id}/refusal`, { reason: 'The council has not voted.' }, staffCookie);
    expect(await (await get(`/registry/members/${member}`)).text()).toContain('The council has not voted.');
    expect((await post(`/registry/proposals/${id}/confirmation`, { partner: 'bologna-it' }, staffCookie)).status).toBe(
      422,
    );
    expect(await registry.count('partnership')).toBe(0);
  });

  test('may be taken back by the member while it waits, by nobody else', async () => {
    const id = await propose();
    const other = await signIn(
      portal.url,
      await aPerson(portal.app, { role: 'coordinator', scope: await aMember(registry, abroad) }),
    );
    expect((await post(`/registry/proposals/${id}/withdrawal`, {}, other)).status).toBe(404);
    expect((await post(`/registry/proposals/${id}/withdrawal`, {})).status).toBe(303);
    expect(await registry.rows('SELECT state FROM partnership_proposal')).toEqual([{ state: 'withdrawn' }]);
  });

  test('comes back as it was typed when something is missing', async () => {
    const answer = await post(`/registry/members/${member}/proposals`, { partner: 'Bologna', note: 'Since the fair' });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('Since the fair');
    expect(page).toContain('Choose a kind.');
  });
});

const until = (year: string) => ({ untilOnDay: '1', untilOnMonth: '2', untilOnYear: year });

describe('A member’s desk', () => {
  test('is open to its own coordinators, with its contacts and reports, and closed to others', async () => {
    const other = await aMember(registry, abroad);
    expect((await get('/registry/own-members')).headers.get('location')).toBe(`/registry/members/${member}`);
    expect((await get(`/registry/members/${member}`)).status).toBe(200);
    for (const path of ['', '/details', '/contacts', '/population-figures', '/proposals'])
      expect((await get(`/registry/members/${other}${path}`)).status).toBe(404);
    expect((await post(`/registry/members/${other}/details`, { name: 'Taken over' })).status).toBe(404);
  });

  test('keeps contacts with their days in office, and what the details said before', async () => {
    const from = { fromOnDay: '1', fromOnMonth: '2', fromOnYear: '2020' };
    const contact = { office: 'chair', name: 'Ada Chair', email: 'ada@example.org', ...from };
    expect((await post(`/registry/members/${member}/contacts`, { ...contact, email: '' })).status).toBe(422);
    expect((await post(`/registry/members/${member}/contacts`, contact)).status).toBe(303);
    const [row] = await registry.rows<{ id: string }>('SELECT id FROM member_contact');
    const end = `/registry/members/${member}/contacts/${row!.id}/end`;
    expect((await post(end, until('2019'))).status).toBe(422);
    expect((await post(end, until('2025'))).status).toBe(303);
    await post(`/registry/members/${member}/details`, { name: 'Portland Sisters', website: 'www.example.org' });
    const page = await (await get(`/registry/members/${member}`)).text();
    expect(page).toContain('Ada Chair');
    expect(page).toContain('https://www.example.org');
    expect(page).toContain(`Friends of ${home}`);
  });

  test('answers what the member was on a day', async () => {
    const page = await (await get(`/registry/members/${member}?onDay=31&onMonth=12&onYear=2025`)).text();
    expect(page).toContain('On December 31, 2025');
  });

  test('leaves dues and the network’s decisions to staff', async () => {
    const [period] = await registry.rows<{ id: string }>('SELECT id FROM dues_period');
    expect((await get(`/registry/dues-periods/${period!.id}/correction`)).status).toBe(403);
    expect((await post(`/registry/members/${member}/dues-periods`, {})).status).toBe(403);
    expect((await get('/registry')).status).toBe(403);
  });
});

describe('The scan of an agreement', () => {
  test('is refused to a coordinator whose community is no party', async () => {
    const partnership = await aPartnership(registry, abroad, await add(registry, salem));
    const act = await registry.do((unit, service) =>
      service.addAct(unit, { partnershipId: partnership, kind: 'signature', datedOn: '2001-01-01' }),
    );
    expect((await get(`/registry/acts/${act}/document`)).status).toBe(404);
  });
});
