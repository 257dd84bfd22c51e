import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { eventually } from '../support/eventually.js';
import { aPerson, signIn } from '../support/people.js';
import { startPortal, type TestPortal } from '../support/portal.js';
import { fileOf } from './support/partnership-file.js';
import { add, aMember, aPartnership, bologna, portland } from './support/places.js';
import { RegistryInTest } from './support/registry-in-test.js';

let portal: TestPortal;
let registry: RegistryInTest;
let staffCookie: string;
let home: string;

beforeAll(async () => {
  portal = await startPortal();
  registry = RegistryInTest.in(portal.app);
  home = await add(registry, portland);
  staffCookie = await signIn(portal.url, await aPerson(portal.app, { role: 'staff' }));
});
afterAll(() => portal.stop());

const get = (path: string) =>
  fetch(`${portal.url}${path}`, { headers: { cookie: staffCookie, accept: 'text/html' }, redirect: 'manual' });
const post = (path: string, body: Record<string, string> | FormData, cookie = staffCookie) =>
  fetch(`${portal.url}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, accept: 'text/html' },
    body: body instanceof FormData ? body : new URLSearchParams(body),
  });
const day = (name: string, iso: string) => {
  const [year, month, date] = iso.split('-');
  return { [`${name}Year`]: year!, [`${name}Month`]: month!, [`${name}Day`]: date! };
};

describe('The member desk', () => {
  test('is for staff: a coordinator is refused, a visitor is asked to sign in', async () => {
    const coordinator = await signIn(portal.url, await aPerson(portal.app, { role: 'coordinator', scope: home }));
    expect((await fetch(`${portal.url}/registry/members`, { headers: { cookie: coordinator } })).status).toBe(403);
    const visitor = await fetch(`${portal.url}/registry/members`, {
      headers: { accept: 'text/html' },
      redirect: 'manual',
    });
    expect(visitor.headers.get('location')).toContain('/sign-in');
    expect(await (await get('/registry/members')).text()).toContain('Members and dues');
  });

  test('adds a member for the community that was meant, and its dues', async () => {
    const body = {
      name: 'Portland Sisters',
      community: 'portland-or',
      contactEmail: '',
      ...day('joinedOn', '1988-05-01'),
    };
    const added = await post('/registry/members', body);
    expect(added.status).toBe(303);
    const path = added.headers.get('location')!;
    const dues = await post(`${path}/dues-periods`, {
      ...day('fromOn', '2020-01-01'),
      ...day('paidOn', '2020-01-01'),
      ...day('toOn', '2099-12-31'),
    });
    expect(dues.status).toBe(303);
    const page = await (await get(path)).text();
    expect(page).toContain('January 1, 2020');
    expect(page).toContain('Recognized member');
    expect(await registry.rows(`SELECT action FROM audit_record WHERE action = 'registry.dues.added'`)).toHaveLength(1);
  });

  test('gives the form back with what was typed and what is wrong', async () => {
    const answer = await post('/registry/members', {
      name: 'Nowhere’s Friends',
      community: 'Atlantis',
      contactEmail: 'at home',
      ...day('joinedOn', '1988-02-31'),
    });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('Nowhere’s Friends');
    expect(page).toContain('Enter an e-mail address');
    expect(page).toContain('Enter a day, month and year that exist.');
    const again = await post('/registry/members', {
      name: 'Friends',
      community: 'Atlantis',
      contactEmail: '',
      ...day('joinedOn', '1988-02-28'),
    });
    expect(await again.text()).toContain('No community has this name');
  });

  test('refuses dues that overlap, and days in the wrong order', async () => {
    const member = await aMember(registry, home);
    const path = `/registry/members/${member}/dues-periods`;
    const overlap = await post(path, { ...day('fromOn', '2026-12-31'), ...day('toOn', '2027-12-31') });
    expect(overlap.status).toBe(422);
    expect(await overlap.text()).toContain('overlap a period');
    const backwards = await post(path, { ...day('fromOn', '2028-02-01'), ...day('toOn', '2028-01-31') });
    expect(await backwards.text()).toContain('The last day lies before the first.');
  });
});

test('Staff record an act, and the agreement’s state follows', async () => {
  const partnership = await aPartnership(registry, home, await add(registry, bologna));
  const path = `/registry/partnerships/${partnership}/acts`;
  expect((await post(path, { source: 'x' })).status).toBe(422);
  const body = { kind: 'dormancy', signers: '', source: '', ...day('datedOn', '2019-03-01') };
  expect((await post(path, body)).headers.get('location')).toBe(`/registry/partnerships/${partnership}`);
  const page = await (await get(`/partnerships/${partnership}`)).text();
  expect(page).toContain('Dormant');
  expect(page).toContain(`href="/registry/partnerships/${partnership}"`);
  const visitors = await (
    await fetch(`${portal.url}/partnerships/${partnership}`, { headers: { accept: 'text/html' } })
  ).text();
  expect(visitors).not.toContain('/registry/partnerships/');
  expect((await post(path, body)).status).toBe(409);
});

test('Staff see what came of a partnership, as members and programmes tell', async () => {
  const partnership = await aPartnership(registry, home, await add(registry, { ...bologna, name: 'Ravenna' }));
  const path = `/registry/partnerships/${partnership}`;
  expect(await (await get(path)).text()).toContain('knows of nothing that came of it');
  const delegates = `WITH report AS (
     INSERT INTO partnership_report (id, partnership_id, member_id, year, state, begun_at, submitted_at)
     VALUES (gen_random_uuid(), $1, (SELECT min(id::text)::uuid FROM member_organisation), 2024, 'submitted', '2025-01-01', '2025-02-01')
     RETURNING id) INSERT INTO report_exchange (report_id, people, sent, received) SELECT id, 'students', 12, 7 FROM report`;
  await registry.rows(
    `INSERT INTO report_round (year, due_on, reminder_days, opened_at) VALUES (2024, '2025-03-01', '{}', '2025-01-01')`,
  );
  await registry.rows(delegates, [partnership]);
  const page = await (await get(path)).text();
  for (const words of ['delegates sent', '12', 'delegates received', 'Last activity: December 31, 2024'])
    expect(page).toContain(words);
});

const upload = (text: string) => {
  const form = new FormData();
  form.set('kind', 'partnerships');
  form.set('only', 'store');
  form.set('file', new Blob([text], { type: 'text/csv' }), 'partnerships.csv');
  return post('/registry/imports', form);
};
/** Follows the progress page, as a reader without scripts reloads it, to the outcome. */
const outcomeOf = async (started: Response): Promise<string> => {
  const progress = started.headers.get('location')!;
  const outcome = await eventually(async () => (await get(progress)).headers.get('location'));
  return (await get(outcome!)).text();
};

describe('The import page', () => {
  test('stores a good file in the background and shows what was new', async () => {
    const page = await outcomeOf(await upload(fileOf({})));
    expect(page).toContain('All lines are stored.');
    expect(page).toContain('1 new of 1');
    expect(await registry.rows('SELECT csv FROM import_run')).toEqual([{ csv: null }]);
    expect(await registry.rows(`SELECT actor_kind FROM audit_record WHERE action = 'registry.import'`)).toEqual([
      { actor_kind: 'account' },
    ]);
  });

  test('shows each rejected line with its reason', async () => {
    const page = await outcomeOf(await upload(fileOf({ partner_iso2: 'ZZ' }, { us_lat: '99' })));
    expect(page).toContain('Nothing was stored: the file has 2 problems.');
    expect(page).toContain('“99” in us_lat is not a latitude');
  });

  test('refuses a file beyond 20 MB with a sentence, and keeps nothing', async () => {
    const before = await registry.count('import_run');
    const answer = await upload('x'.repeat(20 * 1024 * 1024 + 1));
    expect(answer.status).toBe(413);
    expect(await answer.text()).toContain('</html>');
    expect(await registry.count('import_run')).toBe(before);
  });

  test('asks for a file when there is none', async () => {
    const answer = await post('/registry/imports', new FormData());
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Choose a CSV file');
  });
});
