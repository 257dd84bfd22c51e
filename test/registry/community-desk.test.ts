import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { aPerson, signIn } from '../support/people.js';
import { startPortal, type TestPortal } from '../support/portal.js';
import { queriesOf } from '../support/queries.js';
import { add, aMember, aPartnership, bologna, portland, sapporo } from './support/places.js';
import { RegistryInTest } from './support/registry-in-test.js';

let portal: TestPortal;
let registry: RegistryInTest;
let cookie: string;

beforeAll(async () => {
  portal = await startPortal();
  registry = RegistryInTest.in(portal.app);
  cookie = await signIn(portal.url, await aPerson(portal.app, { role: 'staff' }));
});
afterAll(() => portal.stop());
beforeEach(() => registry.rows('TRUNCATE community, partnership, registry_version CASCADE'));

const get = (path: string) =>
  fetch(`${portal.url}${path}`, { headers: { cookie, accept: 'text/html' }, redirect: 'manual' });
const post = (path: string, body: Record<string, string>) =>
  fetch(`${portal.url}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, accept: 'text/html' },
    body: new URLSearchParams(body),
  });
const hokkaido = {
  kind: 'prefecture',
  name: 'Hokkaidō',
  nativeName: '北海道',
  countryIso2: 'JP',
  latitude: '43.06',
  longitude: '141,35',
  population: '5,224,614',
  populationYear: '2020',
  populationSource: 'Census of Japan',
};

describe('Staff describe communities on a form', () => {
  test.each(['city', 'town', 'county', 'state', 'province', 'prefecture', 'region', 'municipality'])(
    'a %s is added, its time zone from its place',
    async (kind) => {
      const answer = await post('/registry/communities', { ...hokkaido, kind });
      expect(answer.status).toBe(303);
      expect(await registry.rows('SELECT kind, population, time_zone, longitude FROM community')).toEqual([
        { kind, population: 5_224_614, time_zone: 'Asia/Tokyo', longitude: 141.35 },
      ]);
    },
  );

  test('a city lies in its prefecture, and a change keeps what was said before', async () => {
    await post('/registry/communities', hokkaido);
    const id = await add(registry, sapporo);
    const details = {
      ...hokkaido,
      kind: 'city',
      name: 'Sapporo City',
      nativeName: '札幌市',
      parent: 'hokkaido-jp-prefecture',
    };
    expect((await post(`/registry/communities/${id}/details`, details)).status).toBe(303);
    const [row] = await registry.rows<{ slug: string; parent: string }>(
      'SELECT c.slug, p.name AS parent FROM community c JOIN community p ON p.id = c.parent_id WHERE c.id = $1',
      [id],
    );
    expect(row).toEqual({ slug: 'sapporo-jp', parent: 'Hokkaidō' });
    expect(await registry.rows(`SELECT was->>'name' AS name FROM registry_version`)).toEqual([{ name: 'Sapporo' }]);
    expect(await (await get(`/registry/communities/${id}`)).text()).toContain('What the register said before');
    await post(`/registry/communities/${id}/details`, details);
    expect(await registry.count('registry_version')).toBe(1);
  });

  test('the form comes back as typed with what is wrong', async () => {
    const wrong = { latitude: '91', timeZone: 'Mars/Olympus', populationSource: '', subdivisionCode: 'US-OR' };
    const answer = await post('/registry/communities', { ...hokkaido, ...wrong });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    for (const sentence of ['Enter degrees between -90 and 90.', 'Enter a time zone such as', 'value="Mars/Olympus"'])
      expect(page).toContain(sentence);
    const next = await (
      await post('/registry/communities', { ...hokkaido, ...wrong, latitude: '43', timeZone: '' })
    ).text();
    expect(next).toContain('Say where the figure comes from.');
    expect(next).toContain('This state does not lie in the country');
    expect(await registry.count('community')).toBe(0);
  });

  test('a further name is found by a search until it is retired', async () => {
    const id = await add(registry, bologna);
    await post(`/registry/communities/${id}/names`, { name: 'Felsina', language: 'la' });
    expect((await post(`/registry/communities/${id}/names`, { name: 'FELSINA' })).status).toBe(422);
    expect((await registry.queries.communityOptions('felsina')).map((one) => one.id)).toEqual([id]);
    const [name] = await registry.rows<{ id: string }>('SELECT id FROM community_name');
    await post(`/registry/communities/${id}/names/${name!.id}/retirement`, {});
    expect(await registry.queries.communityOptions('felsina')).toEqual([]);
    expect(await registry.count('community_name')).toBe(1);
  });

  test('a merge by the page leads the old address to the one that stands', async () => {
    const id = await add(registry, bologna);
    const double = await add(registry, { ...bologna, name: 'Bologna (Emilia)', latitude: 44.5 });
    expect(await (await get('/registry/duplicates')).text()).toContain(`/registry/communities/`);
    expect((await post(`/registry/communities/${double}/merge`, { into: '' })).status).toBe(422);
    const merged = await post(`/registry/communities/${double}/merge`, { into: 'bologna-it' });
    expect(merged.headers.get('location')).toBe(`/registry/communities/${id}`);
    expect((await get('/communities/bologna-emilia-it')).headers.get('location')).toBe('/communities/bologna-it');
    expect((await get('/communities')).status).toBe(200);
    expect((await post(`/registry/communities/${double}/details`, { ...hokkaido })).status).toBe(404);
  });
});

describe('Staff add partnerships on a form', () => {
  test('of three communities, with a waiver beside a second partner in one country', async () => {
    const home = await add(registry, portland);
    await aMember(registry, home);
    await aPartnership(registry, home, await add(registry, sapporo));
    await add(registry, { ...sapporo, name: 'Nagoya', latitude: 35.18 });
    await add(registry, bologna);
    const typed = { first: 'Portland', second: 'Nagoya', third: 'Bologna', kind: 'friendship', source: 'Letter' };
    const added = await post('/registry/partnerships', typed);
    expect(added.status).toBe(303);
    const path = added.headers.get('location')!;
    expect(await (await get(path)).text()).toContain('Portland has another partnership in this country');
    expect(await (await get('/registry')).text()).toContain(path);
    expect((await post(`${path}/waivers`, { reason: '' })).status).toBe(422);
    await post(`${path}/waivers`, { reason: 'A school exchange since 1980' });
    expect(await (await get(path)).text()).toContain('A school exchange since 1980');
    expect((await post('/registry/partnerships', typed)).status).toBe(422);
    expect((await post('/registry/partnerships', { ...typed, second: 'Portland', third: '' })).status).toBe(422);
  });

  test('a tier is added once, and dues are paid for it', async () => {
    await post('/registry/tiers', { name: 'Full' });
    expect((await post('/registry/tiers', { name: 'Full' })).status).toBe(422);
    expect(await (await get('/registry/tiers')).text()).toContain('Full');
  });
});

test('The desk of a member costs the same queries with one partnership or many', async () => {
  const home = await add(registry, portland);
  const member = await aMember(registry, home);
  await aPartnership(registry, home, await add(registry, bologna));
  const one = await queriesOf(() => get(`/registry/members/${member}`));
  await aPartnership(registry, home, await add(registry, sapporo));
  await aPartnership(registry, home, await add(registry, { ...sapporo, name: 'Nagoya', latitude: 35.18 }));
  const many = await queriesOf(() => get(`/registry/members/${member}`));
  expect(many).toHaveLength(one.length);
});
