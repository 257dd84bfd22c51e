import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addressIn, readingOf, type ExhibitTurn } from '../../src/yaas/exhibit/exhibit-filter.js';
import { queriesOf } from '../support/queries.js';
import { aShownWork, manyLike, type ShownWork } from './support/exhibit.js';
import { aSeason, type Season } from './support/season.js';
import { YaasInTest } from './support/yaas-in-test.js';

let yaas: YaasInTest;
let season: Season;
let harbour: ShownWork;
let garden: ShownWork;

beforeAll(async () => {
  yaas = await YaasInTest.start();
  season = await aSeason(yaas);
  harbour = await aShownWork(yaas, season, { title: 'Puerto de niñez', body: 'Barcos y gaviotas\nsobre el agua.' });
  garden = await aShownWork(yaas, season, { title: 'Winter garden', body: 'A single crow\ncounts the frost.' });
});
afterAll(() => yaas.stop());

const text = async (path: string) => (await yaas.get(path)).text();

describe('what a visitor chooses to see', () => {
  test.each([['poltava-ua'], ['irondequoit-ny'], ['UA'], ['US']])(
    'a work is found at either end of its pair: %s',
    async (place) => {
      expect(await text(`/exhibit?place=${place}`)).toContain('Winter garden');
    },
  );

  test('a place without works has an empty wall, and says how to go on', async () => {
    const html = await text('/exhibit?place=JP');
    expect(html).toContain('No work is like this');
    expect(html).not.toContain('Winter garden');
  });

  test.each([['ninez'], ['NIÑEZ'], ['gaviotas'], ['barcos agua'], ['poltava barcos']])(
    'the words “%s” find title, text and city without accents',
    async (q) => {
      const html = await text(`/exhibit?q=${encodeURIComponent(q)}`);
      expect(html).toContain('Puerto de niñez');
      expect(html).not.toContain('Winter garden');
    },
  );

  test('no words find an artist: names are not searched', async () => {
    expect(await text('/exhibit')).toContain('Wilhelmina');
    expect(await text('/exhibit?q=Wilhelmina')).toContain('No work is like this');
  });

  test.each(['%', '_', "'", '\\', '%25'])('the sign %s is no pattern and no error', async (q) => {
    expect((await yaas.get(`/exhibit?q=${encodeURIComponent(q)}`)).status).toBe(200);
  });

  test('next and previous stay within what was chosen', async () => {
    expect(await text(harbour.path)).toMatch(/rel="(next|prev)"/);
    expect(await text(`${harbour.path}?q=gaviotas`)).not.toMatch(/rel="(next|prev)"/);
    expect(await text(`${garden.path}?place=UA`)).toMatch(
      /href="\/exhibit\/puerto-de-ninez-[0-9a-f]+\?place=UA" rel="(next|prev)"/,
    );
  });

  test('the catalogue names every work in words, and each leads to its page within the selection', async () => {
    const html = await text('/exhibit/catalogue?q=frost');
    expect(html).toContain(`href="${garden.path}?q=frost"`);
    expect(html).toContain('Irondequoit, New York ↔ Poltava, Ukraine');
    expect(html).not.toContain('<img');
  });

  test('the page of cities counts the works of each pair and country', async () => {
    const html = (await text('/exhibit/places')).replaceAll(/<[^>]*>/g, '');
    expect(html).toContain('Irondequoit ↔ Poltava 2 works');
    expect(html).toContain('Ukraine 2 works');
  });

  test('a text can be set large or, in Japanese, in columns, by an address', async () => {
    await yaas.rows(`UPDATE exhibit_piece SET language = 'ja' WHERE entry_id = $1`, [garden.entryId]);
    const lines = await text(garden.path);
    expect(lines).toContain('Set in columns');
    expect(lines).not.toContain('reading--columns');
    expect(await text(`${garden.path}?set=columns&type=large`)).toContain('reading reading--columns reading--large');
  });

  test('a translation stands beside the original, in the reader’s language, and says who made it', async () => {
    await yaas.rows(
      `INSERT INTO exhibit_piece_text SELECT id, 'translation', l.locale, l.title, '', l.body, 'helper' FROM exhibit_piece,
         (VALUES ('en', 'Harbour of childhood', 'Boats and gulls'), ('fr', 'Port d’enfance', 'Bateaux')) l (locale, title, body) WHERE entry_id = $1`,
      [harbour.entryId],
    );
    const html = await text(harbour.path);
    expect(html).toContain('Barcos y gaviotas');
    expect(html).toContain('Boats and gulls');
    expect(html).toContain('Translation by a helper');
    expect(html).not.toContain('Bateaux');
  });

  test('machines read what it is, and of its maker no more than people do', async () => {
    const [, json] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(await text(garden.path))!;
    expect(JSON.parse(json!)).toMatchObject({
      '@type': 'CreativeWork',
      name: 'Winter garden',
      creator: { name: 'Wilhelmina F.' },
    });
    expect(json).not.toContain('Featherstone');
  });
});

const turns: [string, ExhibitTurn][] = [
  ['all', {}],
  ['a category', { category: 'poetry' }],
  ['a pair', { pair: 'irondequoit-ny~poltava-ua' }],
  ['a country', { place: 'UA' }],
  ['a city and a category', { place: 'poltava-ua', category: 'poetry' }],
  ['a page in the middle', { place: 'US', after: '099.8' }],
  ['the page before', { category: 'poetry', before: '099.8' }],
];

describe('with thousands of works', () => {
  beforeAll(() => manyLike(yaas, garden, 6_000));

  test.each([
    ['/exhibit'],
    ['/exhibit/catalogue'],
    ['/exhibit?place=UA&category=poetry'],
    ['/exhibit?q=crow'],
    ['work'],
  ])('%s costs no more queries than with one', async (address) => {
    const path = address === 'work' ? garden.path : address;
    await yaas.get('/exhibit/places');
    const asked = await queriesOf(() => yaas.get(path));
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.length).toBeLessThanOrEqual(address === 'work' ? 11 : 8);
  });

  test.each(turns)('%s reads a page along an index, and no more', async (_, turn) => {
    const { where, parameters, orderBy, limit } = readingOf(season.editionId, turn, 25);
    const [plan] = await yaas.rows<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(
      `EXPLAIN (ANALYZE, FORMAT JSON) SELECT p.slug FROM exhibit_piece p WHERE ${where} ORDER BY ${orderBy} LIMIT ${limit}`,
      parameters as unknown[],
    );
    const nodes = nodesOf(plan!['QUERY PLAN'][0].Plan);
    expect(nodes.filter((node) => node['Node Type'] === 'Seq Scan')).toEqual([]);
    const mostRows = Math.max(...nodes.map((node) => node['Actual Rows'] * node['Actual Loops']));
    expect(mostRows).toBeLessThanOrEqual(30);
  });

  test('words are found by their trigrams', async () => {
    const { where, parameters } = readingOf(season.editionId, { keys: ['gaviotas'] }, 25);
    const [plan] = await yaas.rows<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(
      `EXPLAIN (FORMAT JSON) SELECT p.slug FROM exhibit_piece p WHERE ${where} ORDER BY p.rank LIMIT 25`,
      parameters as unknown[],
    );
    expect(JSON.stringify(plan)).toContain('exhibit_piece_by_trigrams');
  });

  test('pages follow one another, forth and back, without losing a work', async () => {
    const first = (await (await yaas.get('/api/v1/exhibit?category=poetry')).json()) as Listed;
    const second = (await (
      await yaas.get(addressIn('/api/v1/exhibit', { category: 'poetry' }, { after: first.next! }))
    ).json()) as Listed;
    expect(new Set([...first.works, ...second.works].map(({ slug }) => slug)).size).toBe(48);
    expect(second.works[0]!.slug > first.works.at(-1)!.slug).toBe(true);
  });
});

interface Listed {
  works: { slug: string }[];
  next: string | null;
}

interface PlanNode {
  'Node Type': string;
  'Actual Rows': number;
  'Actual Loops': number;
  Plans?: PlanNode[];
}

const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];
