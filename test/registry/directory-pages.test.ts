import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { anniversaryIn } from '../../src/registry/anniversaries/anniversary.js';
import { startPortal, type TestPortal } from '../support/portal.js';
import { queriesOf } from '../support/queries.js';
import { add, aMember, aPartnership, bologna, portland, salem, sapporo } from './support/places.js';
import { RegistryInTest } from './support/registry-in-test.js';

let portal: TestPortal;
let registry: RegistryInTest;
let home: string;
let signed: string;

const sign = (partnershipId: string, datedOn: string, datePrecision: 'day' | 'year' = 'day') =>
  registry.do((unit, service) =>
    service.addAct(unit, { partnershipId, kind: 'signature', datedOn, datePrecision, signers: ['Mayor Secret'] }),
  );

beforeAll(async () => {
  portal = await startPortal();
  portal.travelTo(new Date('2026-04-01T12:00:00Z'));
  registry = RegistryInTest.in(portal.app);
  home = await add(registry, portland);
  await add(registry, salem);
  const member = await aMember(registry, home);
  await registry.rows(`UPDATE member_organisation SET contact_email = 'secret@member.example'`);
  signed = await aPartnership(registry, home, await add(registry, sapporo));
  await sign(signed, '1976-06-17');
  const known = await aPartnership(registry, home, await add(registry, bologna));
  await sign(known, '2001-01-01', 'year');
  await registry.rows(
    `INSERT INTO report_round (year, due_on, reminder_days, opened_at) VALUES (2025, '2026-03-31', '{}', now())`,
  );
  for (const state of ['submitted', 'draft']) {
    const [id, of] =
      state === 'submitted'
        ? ['01900000-0000-7000-8000-00000000000a', signed]
        : ['01900000-0000-7000-8000-00000000000b', known];
    await registry.rows(
      `INSERT INTO partnership_report (id, partnership_id, member_id, year, state, begun_at, submitted_at) VALUES ($1, $2, $3, 2025, $4, now(), now())`,
      [id, of, member, state],
    );
    await registry.rows(
      `INSERT INTO report_exchange (report_id, people, sent, received) VALUES ($1, 'students', 12, 11)`,
      [id],
    );
    await registry.rows(`INSERT INTO report_activity (report_id, theme, count) VALUES ($1, 'youth', 7)`, [id]);
  }
});
afterAll(() => portal.stop());

const get = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(portal.url + path, { headers: { accept: 'text/html', ...headers } });
  return { status: answer.status, text: await answer.text() };
};
const structured = async (path: string): Promise<unknown> =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec((await get(path)).text)![1]!);

describe('The page of a place', () => {
  test('of a country lists its communities, its states and where the partners are', async () => {
    const { text } = await get('/countries/US');
    expect(text).toMatch(/2 communities and 2 partnerships/);
    expect(text).toContain('href="/states/US-OR"');
    expect(text).toMatch(/href="\/communities\/portland-or"[\s\S]*2 partners/);
    expect(text).toContain('href="/countries/JP"');
  });

  test('of a state says in which country it lies, to people and to machines', async () => {
    expect((await get('/states/US-OR')).text).toMatch(/United States[\s\S]*<h1[^>]*>Oregon/);
    expect(await structured('/states/US-OR')).toMatchObject({ '@type': 'State', name: 'Oregon', identifier: 'US-OR' });
  });

  test('speaks the reader’s language', async () => {
    const { text } = await get('/countries/JP', { 'accept-language': 'es' });
    expect(text).toMatch(/<title>Japón: comunidades y socios/);
  });

  test.each(['/countries/FR', '/countries/us', '/countries/Atlantis', '/states/US-ZZ', '/states/%27'])(
    'is not there where the registry holds nothing: %s',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );
});

describe('A round anniversary', () => {
  test.each([
    ['1976-06-17', 'day', { years: 50, month: '2026-06-01' }],
    ['2021-06-01', 'month', { years: 5, month: '2026-06-01' }],
    ['2001-01-01', 'year', { years: 25, month: null }],
    ['1977-06-17', 'day', null],
    ['2026-01-17', 'day', null],
    ['2031-01-17', 'day', null],
  ] as const)('of a signing on %s, known to the %s', (signedOn, datePrecision, expected) => {
    expect(anniversaryIn(2026, { signedOn, datePrecision })).toEqual(expected);
  });

  test('is told on the partnership, on its communities and in the year’s list', async () => {
    expect((await get(`/partnerships/${signed}`)).text).toContain('50 years this June');
    const community = (await get('/communities/portland-or')).text;
    expect(community).toContain('50 years this June');
    expect(community).toContain('25 years this year');
    expect((await get('/anniversaries')).text).toMatch(
      /June[\s\S]*Sapporo[\s\S]*50 years[\s\S]*Some day of the year[\s\S]*Bologna/,
    );
    expect((await get('/anniversaries?year=2027')).text).toContain('No round anniversary is on record');
    expect((await get('/anniversaries?year=never')).text).toContain('Anniversaries in 2026');
  });

  test('is none of a partnership that has ended', async () => {
    const ended = await aPartnership(registry, home, await add(registry, { ...bologna, name: 'Pisa' }));
    await sign(ended, '1996-05-01');
    expect((await get('/anniversaries')).text).toContain('Pisa');
    await registry.do((unit, service) =>
      service.addAct(unit, { partnershipId: ended, kind: 'termination', datedOn: '2020-01-01' }),
    );
    expect((await get('/anniversaries')).text).not.toContain('Pisa');
    expect((await get(`/partnerships/${ended}`)).text).not.toContain('30 years');
  });
});

describe('A partnership’s page', () => {
  test('tells its acts and what the partners did, by the reports that were sent', async () => {
    const { text } = await get(`/partnerships/${signed}`);
    expect(text).toMatch(/<time dateTime="1976-06-17"|<time datetime="1976-06-17"/);
    expect(text).toMatch(/2025[\s\S]*Youth and education[\s\S]*7[\s\S]*23 people travelled/);
    const unsent = await registry.rows<{ id: string }>(
      `SELECT partnership_id AS id FROM partnership_report WHERE state = 'draft'`,
    );
    expect((await get(`/partnerships/${unsent[0]!.id}`)).text).not.toContain('people travelled');
    expect(JSON.stringify(await structured(`/partnerships/${signed}`))).not.toContain('Secret');
  });
});

test('The figures over time count signings by year and only what was reported, drawn and as a table', async () => {
  const { text } = await get('/figures');
  expect(text).toMatch(/aria-label="Bars by year: 23 people travelled between partners from 2025 to 2025/);
  expect(text).toContain('from 1976 to 2001');
  expect(text).toMatch(/<details[\s\S]*2001[\s\S]*1976/);
});

describe('What anybody may download', () => {
  test.each(['communities', 'partnerships', 'acts', 'members'])(
    'as CSV, JSON and a workbook, without a person: %s',
    async (table) => {
      const csv = (await get(`/downloads/${table}.csv`)).text;
      const json = (await get(`/downloads/${table}.json`)).text;
      const rows = parse<Record<string, string>>(csv, { columns: true, bom: true });
      expect(rows.length).toBeGreaterThan(0);
      expect((JSON.parse(json) as unknown[]).length).toBe(rows.length);
      expect((await get(`/downloads/${table}.xlsx`)).status).toBe(200);
      expect(csv + json).not.toMatch(/secret/i);
    },
  );

  test('and nothing else', async () => {
    for (const name of ['accounts.csv', 'communities', 'communities.exe', 'member_contact.json'])
      expect((await get(`/downloads/${name}`)).status).toBe(404);
  });
});

test('What these pages cost does not grow with what they show, and a page is made once until the registry changes', async () => {
  const paths = ['/countries/US', '/states/US-OR', '/anniversaries', '/figures', `/partnerships/${signed}`];
  const costs = async () => {
    const all = [];
    for (const path of paths) all.push((await queriesOf(() => get(path))).length);
    return all;
  };
  await add(registry, { ...sapporo, name: 'Otaru' });
  const few = await costs();
  expect(await costs()).toEqual(paths.map(() => 1));
  for (let number = 0; number < 12; number += 1)
    await sign(
      await aPartnership(registry, home, await add(registry, { ...sapporo, name: `Town ${number}` })),
      '1986-03-01',
    );
  expect(await costs()).toEqual(few);
});
