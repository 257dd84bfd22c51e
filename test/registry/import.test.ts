import { createReadStream } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { system } from '../../src/platform/index.js';
import { networkDrawing } from '../../src/registry/map/network-drawing.js';
import { fileOf, realFile, stream } from './support/partnership-file.js';
import { RegistryInTest } from './support/registry-in-test.js';

let registry: RegistryInTest;

beforeAll(async () => {
  registry = await RegistryInTest.start();
});
afterAll(() => registry.stop());
beforeEach(() => registry.rows('TRUNCATE community, partnership CASCADE'));

const read = (text: string | Buffer, options: { dryRun?: boolean } = {}) =>
  registry.imports.run(stream(text), { actor: system, ...options });
const rejections = async (text: string | Buffer) =>
  (await read(text)).rejected.map(({ line, because }) => `${line} ${because.key.replace('registry.import.', '')}`);

describe('A file of partnerships is read', () => {
  test('into communities and sister partnerships whose history is unknown', async () => {
    const outcome = await read(fileOf({}));
    expect(outcome).toMatchObject({
      stored: true,
      communities: { named: 2, added: 2 },
      partnerships: { named: 1, added: 1 },
    });
    const [partnership] = await registry.rows(
      `SELECT p.kind, s.status FROM partnership p JOIN partnership_status_on('2026-01-01') s ON s.partnership_id = p.id`,
    );
    expect(partnership).toEqual({ kind: 'sister', status: 'history_unknown' });
    expect(await registry.count('partnership_act')).toBe(0);
    expect(await registry.count('member_organisation')).toBe(0);
  });

  test('with each community’s state, time zone, source of the population and address', async () => {
    await read(fileOf({ partner_population: '0' }));
    const rows = await registry.rows(
      'SELECT slug, subdivision_code, time_zone, population, population_source, population_year FROM community ORDER BY slug',
    );
    expect(rows).toEqual([
      {
        slug: 'bologna-it',
        subdivision_code: null,
        time_zone: 'Europe/Rome',
        population: null,
        population_source: null,
        population_year: null,
      },
      {
        slug: 'portland-or',
        subdivision_code: 'US-OR',
        time_zone: 'America/Los_Angeles',
        population: 632309,
        population_source: 'GeoNames',
        population_year: null,
      },
    ]);
  });

  test('with a byte order mark, Windows line ends and quoted commas', async () => {
    const text = `\uFEFF${fileOf({ partner_city: 'Friedberg, Bavaria', partner_iso2: 'DE' })}\n`.replaceAll(
      '\n',
      '\r\n',
    );
    expect(await read(text)).toMatchObject({ stored: true, rows: 1 });
    expect(await registry.rows(`SELECT slug FROM community WHERE country_iso2 = 'DE'`)).toEqual([
      { slug: 'friedberg-bavaria-de' },
    ]);
  });

  test('a second time without changing anything', async () => {
    await read(fileOf({}, { partner_city: 'Sapporo', partner_iso2: 'JP', partner_geonames_id: '' }));
    const before = await registry.rows('SELECT * FROM community ORDER BY id');
    expect(
      await read(fileOf({}, { partner_city: 'Sapporo', partner_iso2: 'JP', partner_geonames_id: '' })),
    ).toMatchObject({
      stored: true,
      communities: { named: 3, added: 0 },
      partnerships: { named: 2, added: 0 },
    });
    expect(await registry.rows('SELECT * FROM community ORDER BY id')).toEqual(before);
  });

  test('in a dry run, which shows what would change and changes nothing', async () => {
    expect(await read(fileOf({}), { dryRun: true })).toMatchObject({
      stored: false,
      partnerships: { added: 1 },
      rejected: [],
    });
    expect(await registry.count('community')).toBe(0);
  });

  test('by two people at the same moment, once', async () => {
    const text = fileOf(
      ...Array.from({ length: 300 }, (_, index) => ({ partner_city: `Town ${index}`, partner_geonames_id: '' })),
    );
    const outcomes = await Promise.all([read(text), read(text), read(text)]);
    expect(outcomes.map((outcome) => outcome.partnerships.added).toSorted((a, b) => b - a)).toEqual([300, 0, 0]);
    expect(await registry.count('partnership')).toBe(300);
  });

  test('and its progress is told up to the last record', async () => {
    const steps: { done: number; total: number }[] = [];
    await registry.imports.run(stream(fileOf({})), { actor: system, onProgress: (step) => void steps.push(step) });
    expect(steps.at(-1)).toEqual({ done: 3, total: 3 });
  });

  test('and the audit log says who read it', async () => {
    await read(fileOf({}));
    expect(await registry.rows(`SELECT actor_kind FROM audit_record WHERE action = 'registry.import' LIMIT 1`)).toEqual(
      [{ actor_kind: 'system' }],
    );
  });
});

describe('Two communities of one name', () => {
  test('stay apart by their place when GeoNames has no id, and get addresses of their own', async () => {
    await read(
      fileOf(
        {
          partner_city: 'Taizhou',
          partner_iso2: 'CN',
          partner_geonames_id: '',
          partner_lat: '28.66',
          partner_lon: '121.42',
        },
        {
          partner_city: 'Taizhou',
          partner_iso2: 'CN',
          partner_geonames_id: '',
          partner_lat: '32.46',
          partner_lon: '119.92',
        },
      ),
    );
    expect(await registry.rows(`SELECT slug FROM community WHERE country_iso2 = 'CN' ORDER BY slug`)).toEqual([
      { slug: 'taizhou-cn' },
      { slug: 'taizhou-cn-2' },
    ]);
  });
});

describe('A file is rejected as a whole', () => {
  test('when one line is wrong: nothing of it is stored', async () => {
    const outcome = await read(fileOf({}, { partner_lat: '91', partner_city: 'Nowhere' }));
    expect(outcome).toMatchObject({
      stored: false,
      rows: 2,
      rejected: [{ line: 3, because: { key: 'registry.import.latitude' } }],
    });
    expect(await registry.count('community')).toBe(0);
  });

  test.each([
    ['a latitude beyond the pole', { us_lat: '-90.1' }, 'latitude'],
    ['no longitude', { partner_lon: '' }, 'longitude'],
    ['a longitude in words', { us_lon: 'west' }, 'longitude'],
    ['a latitude in another base', { us_lat: '0x10' }, 'latitude'],
    ['a name longer than any', { partner_city: 'x'.repeat(201) }, 'too_long'],
    ['a byte that no text holds', { partner_city: 'Bolo\0gna' }, 'not_utf8'],
    ['a population in words', { us_population: 'many' }, 'population'],
    ['a GeoNames id with letters', { partner_geonames_id: '12a' }, 'geonames_id'],
    ['no city at home', { us_city: ' ' }, 'us_city_missing'],
    ['no city abroad', { partner_city: '' }, 'partner_city_missing'],
    ['a country in small letters', { partner_iso2: 'it' }, 'partner_iso2'],
    ['a country that ISO 3166 does not know', { partner_iso2: 'ZZ' }, 'country_unknown'],
    ['a state that does not exist', { us_state: 'XX' }, 'state_unknown'],
    ['a city that is its own partner', { partner_geonames_id: '5746545' }, 'partner_is_itself'],
  ])('for %s', async (_, row, reason) => {
    expect(await rejections(fileOf(row))).toEqual([`2 ${reason}`]);
  });

  test('for a pair that stands in it twice, naming the line of the first', async () => {
    const { rejected } = await read(fileOf({}, { partner_city: 'Bolonia' }));
    expect(rejected).toEqual([{ line: 3, because: { key: 'registry.import.duplicate', params: { before: 2 } } }]);
  });

  test('for missing columns, naming them', async () => {
    const { rejected } = await read('us_city,us_state\nPortland,OR\n');
    expect(rejected).toMatchObject([{ line: 0, because: { key: 'registry.import.columns_missing' } }]);
    expect(rejected[0]!.because.params!['columns']).toContain('partner_iso2');
  });

  test('for a line with too few fields', async () => {
    expect(await rejections(`${fileOf({})}\nSalem,OR`)).toEqual(['3 fields_do_not_fit_columns']);
  });

  test('for a quote that never ends', async () => {
    expect(await rejections(`${fileOf({})}\n"Salem,OR`)).toEqual(['3 quotes']);
  });

  test('when it is empty, or has a header only', async () => {
    expect(await rejections('')).toEqual(['0 empty']);
    expect(await rejections(fileOf())).toEqual(['0 empty']);
  });

  test('when it is not text', async () => {
    expect(await rejections(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]))).toEqual(['0 columns_missing']);
  });

  test('when it is not in UTF-8', async () => {
    expect(await rejections(Buffer.from(fileOf({ partner_city: 'Zürich', partner_iso2: 'CH' }), 'latin1'))).toEqual([
      '2 not_utf8',
    ]);
  });
});

// The real list lies beside the repository; where it does not, the behaviours above still hold.
if (realFile) {
  describe('The network’s 2,072 partnerships', () => {
    test('are read with 763 communities at home and 122 countries abroad; again changes nothing', async () => {
      const outcome = await registry.imports.run(createReadStream(realFile!), { actor: system });
      expect(outcome).toMatchObject({
        stored: true,
        rows: 2072,
        partnerships: { named: 2072, added: 2072 },
        rejected: [],
      });
      expect(await registry.queries.figures('2026-01-01')).toMatchObject({
        partnerships: 2072,
        countries: 123,
        states: 51,
      });
      expect(await registry.rows(`SELECT count(*)::int AS home FROM community WHERE country_iso2 = 'US'`)).toEqual([
        { home: 763 },
      ]);
      const drawing = networkDrawing(await registry.pairs('2026-01-01'));
      expect(gzipSync(drawing).length).toBeLessThan(60_000);
      const again = await registry.imports.run(createReadStream(realFile!), { actor: system });
      expect(again).toMatchObject({ communities: { added: 0 }, partnerships: { added: 0 } });
    });
  });
}
