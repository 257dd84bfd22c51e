import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startPortal, type TestPortal } from '../support/portal.js';
import { queriesOf } from '../support/queries.js';
import { add, aMember, aPartnership, bologna, portland, salem, saoPaulo, sapporo } from './support/places.js';
import { RegistryInTest } from './support/registry-in-test.js';

let portal: TestPortal;
let registry: RegistryInTest;
let partnership: string;

beforeAll(async () => {
  portal = await startPortal();
  portal.travelTo(new Date('2026-04-01T12:00:00Z'));
  registry = RegistryInTest.in(portal.app);
  const [home, abroad, north] = [
    await add(registry, portland),
    await add(registry, bologna),
    await add(registry, sapporo),
  ];
  await add(registry, salem);
  await add(registry, saoPaulo);
  await add(registry, { ...bologna, name: 'Emilia-Romagna', kind: 'region' });
  await aMember(registry, home);
  partnership = await aPartnership(registry, home, abroad);
  const signed = await aPartnership(registry, home, north);
  await registry.do((unit, service) =>
    service.addAct(unit, {
      partnershipId: signed,
      kind: 'signature',
      datedOn: '1959-11-17',
      signers: ['A Mayor'],
      source: 'City record',
    }),
  );
});
afterAll(() => portal.stop());

const get = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(`${portal.url}${path}`, { headers: { accept: 'text/html', ...headers } });
  return { status: answer.status, text: await answer.text(), type: answer.headers.get('content-type') };
};
const json = async <T>(path: string): Promise<T> =>
  JSON.parse((await get(path, { accept: 'application/json' })).text) as T;
const names = async (query: string) =>
  (await json<{ items: { name: string }[] }>(`/api/v1/communities?${query}`)).items.map((item) => item.name);

describe('The directory finds a community', () => {
  test.each([
    ['by its name', 'Portland', ['Portland']],
    ['without its accents', 'Sao Paulo', ['São Paulo']],
    ['with an accent and a typing error', 'Sao Paolo', ['São Paulo']],
    ['with a letter left out', 'Portlnd', ['Portland']],
    ['with two letters in the wrong order', 'Bolgona', ['Bologna']],
    ['by the beginning of its name', 'Sapp', ['Sapporo']],
    ['by its name in its own script', '札幌', ['Sapporo']],
    ['by a hyphenated name typed apart', 'emilia romagna', ['Emilia-Romagna']],
  ])('%s', async (_, typed, found) => {
    expect(await names(new URLSearchParams({ q: typed }).toString())).toEqual(found);
  });

  test('and nothing where nothing is like it', async () => {
    expect(await names('q=Xyzzyx')).toEqual([]);
    expect((await get('/communities?q=Xyzzyx')).text).toContain('No community fits this search');
  });

  test('typed with signs that mean something to a database, as plain letters', async () => {
    expect(await names('q=%25')).toEqual(await names(''));
    expect(await names(new URLSearchParams({ q: `'; DROP TABLE community; --` }).toString())).toEqual([]);
  });

  test('by country, state and kind', async () => {
    expect(await names('country=BR')).toEqual(['São Paulo']);
    expect(await names('state=US-OR')).toEqual(['Portland', 'Salem']);
    expect(await names('kind=region')).toEqual(['Emilia-Romagna']);
    expect(await names('country=nowhere&kind=planet')).toHaveLength(6);
  });
});

describe('The directory is read page by page', () => {
  test('each community once, whatever stands between', async () => {
    const seen: string[] = [];
    let after = '';
    for (;;) {
      const page = await json<{ items: { name: string }[]; next: string | null; total: number }>(
        `/api/v1/communities?limit=2&after=${after}`,
      );
      seen.push(...page.items.map((item) => item.name));
      expect(page.total).toBe(6);
      if (!page.next) break;
      after = page.next;
    }
    expect(seen).toEqual(['Bologna', 'Emilia-Romagna', 'Portland', 'Salem', 'São Paulo', 'Sapporo']);
  });

  test('also in the order of the best fit', async () => {
    const first = await json<{ items: { name: string }[]; next: string }>('/api/v1/communities?q=a&limit=2');
    const second = await json<{ items: { name: string }[] }>(`/api/v1/communities?q=a&limit=9&after=${first.next}`);
    expect([...first.items, ...second.items].map((item) => item.name).toSorted()).toEqual(
      (await names('q=a')).toSorted(),
    );
  });

  test.each([
    ['a rank beyond all', '[1e300,"a","01900000-0000-7000-8000-000000000000"]'],
    ['an id that is none', '[0,"a","------------------------------------"]'],
    ['a byte that no text holds', '[0,"\\u0000","01900000-0000-7000-8000-000000000000"]'],
  ])('from the start where somebody made up the mark: %s', async (_, cursor) => {
    expect(await names(`after=${Buffer.from(cursor).toString('base64url')}`)).toHaveLength(6);
  });

  test('from the start where the mark is not ours', async () => {
    expect(await names('after=WyJub3QiXQ')).toHaveLength(6);
  });
});

describe('A community’s page', () => {
  test('names its partners, and says of each what is known of the agreement', async () => {
    const { status, text } = await get('/communities/portland-or');
    expect(status).toBe(200);
    expect(text).toMatch(/Bologna, Italy[\s\S]*History unknown/);
    expect(text).toMatch(/Sapporo, Japan[\s\S]*In force/);
    expect(text).toContain('its dues are paid through December 31, 2026');
  });

  test('speaks the reader’s language, countries too', async () => {
    const { text } = await get('/communities/portland-or', { 'accept-language': 'es' });
    expect(text).toContain('Bologna, Italia');
    expect(text).toContain('Historia desconocida');
  });

  test('gives search engines a data block that nothing in a name can leave', async () => {
    await add(registry, { ...salem, name: 'Odd </script><b>Town', latitude: 1 });
    const { text } = await get('/communities/odd-script-b-town-or');
    expect(text).not.toContain('</script><b>Town"');
    const block = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(text)![1]!;
    expect(JSON.parse(block)).toMatchObject({ '@type': 'City', name: 'Odd </script><b>Town' });
  });

  test('is not found where there is none', async () => {
    expect((await get('/communities/atlantis')).status).toBe(404);
    expect((await get('/communities/%00')).status).toBe(400);
    expect((await get('/communities?q=%00&country=%00')).status).toBe(400);
    expect((await get('/partnerships/01900000-0000-7000-8000-000000000000')).status).toBe(404);
  });
});

test('A partnership without acts says that its history is unknown, and one with acts shows them', async () => {
  expect((await get(`/partnerships/${partnership}`)).text).toContain('No signing, renewal or other act');
  const [signed] = (await json<{ items: { id: string }[] }>('/api/v1/partnerships?country=JP')).items;
  const { text } = await get(`/partnerships/${signed!.id}`);
  expect(text).toContain('November 17, 1959');
  expect(text).toContain('A Mayor');
});

describe('The interface for programs', () => {
  test('gives partnerships with their state, and no signer', async () => {
    const list = await json<{ items: { id: string; status: string; parties: { name: string }[] }[]; next: null }>(
      '/api/v1/partnerships',
    );
    expect(list.items.map((item) => [item.status, ...item.parties.map((party) => party.name)])).toEqual([
      ['history_unknown', 'Portland', 'Bologna'],
      ['in_force', 'Portland', 'Sapporo'],
    ]);
    const one = await get(`/api/v1/partnerships/${list.items[1]!.id}`, { accept: 'application/json' });
    expect(one.text).not.toContain('Mayor');
  });

  test('gives partnerships and members page by page', async () => {
    const first = await json<{ items: unknown[]; next: string }>('/api/v1/partnerships?limit=1');
    const second = await json<{ items: unknown[]; next: null }>(`/api/v1/partnerships?limit=1&after=${first.next}`);
    expect([first.items.length, second.items.length, second.next]).toEqual([1, 1, null]);
    const members = await json<{ items: { recognised: boolean }[] }>('/api/v1/members?after=not-an-id&limit=-3');
    expect(members.items).toMatchObject([{ recognised: true, community: { slug: 'portland-or' } }]);
    expect(JSON.stringify(members)).not.toContain('mail');
  });

  test('answers what is not there with problem details', async () => {
    const { status, type } = await get('/api/v1/communities/atlantis', { accept: 'application/json' });
    expect(status).toBe(404);
    expect(type).toContain('application/problem+json');
  });
});

describe('The map', () => {
  test('draws each pair once and is light', async () => {
    const { text, type } = await get('/map/network.svg');
    expect(type).toContain('image/svg+xml');
    expect(gzipSync(text).length).toBeLessThan(60_000);
    expect(text).not.toContain('style');
  });

  test('says the same as a table', async () => {
    const { text } = await get('/map');
    expect(text).toContain('Counted from the registry on April 1, 2026');
    expect(text).toMatch(/Japan[\s\S]*Italy|Italy[\s\S]*Japan/);
  });
});

const cost = async (path: string) => (await queriesOf(() => get(path))).length;

describe('What a page costs does not grow with what it shows', () => {
  test('the directory, a community, the map', async () => {
    const paths = ['/communities', '/communities/portland-or', '/map', '/api/v1/partnerships'];
    // What was kept before has been overtaken.
    await add(registry, { ...sapporo, name: 'Otaru' });
    const few = [];
    for (const path of paths) few.push(await cost(path));
    const home = (await json<{ id: string }>('/api/v1/communities/portland-or')).id;
    for (let number = 0; number < 12; number += 1) {
      const partner = await add(registry, { ...sapporo, name: `Town ${number}` });
      await aPartnership(registry, home, partner);
    }
    const many = [];
    for (const path of paths) many.push(await cost(path));
    expect(many).toEqual(few);
  });
});
