import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { HostFamiliesModule } from '../../src/host-families/index.js';
import { personalColumns, Work } from '../../src/platform/index.js';
import { AuthPortal } from '../auth/support/auth-portal.js';
import type { Caller } from '../auth/support/caller.js';
import { readingsOf } from '../support/plans.js';
import { queriesOf, statementsOf } from '../support/queries.js';
import { aMember } from './support/finding.js';

let portal: AuthPortal;
let member: { id: string; slug: string };
let coordinator: Caller;
beforeAll(async () => {
  portal = await AuthPortal.start({}, [], [HostFamiliesModule]);
  member = await aMember(portal, 'Irondequoit');
  coordinator = await portal.signedIn(
    await portal.person({ displayName: 'Rosa Lindqvist', roles: [{ role: 'coordinator', scope: member.id }] }),
  );
});
afterAll(() => portal.stop());

const desk = () => `/host-families/pages/${member.id}`;
const page = () => `/host-families/cities/${member.slug}`;
const open = (officePhone = '') => coordinator.post(`${desk()}/opening`, { officePhone });
const word = (words: string, language = 'en') => coordinator.post(`${desk()}/words`, { language, words });
const read = async (lang: string) => (await portal.caller({ 'accept-language': lang }).get(page())).text;
const structured = async (path: string) =>
  JSON.parse(
    /<script type="application\/ld\+json"[^>]*>(.+?)<\/script>/s.exec((await portal.caller().get(path)).text)![1]!,
  ) as {
    '@type'?: string;
    '@graph'?: { '@type': string; name: string }[];
  };
const snake = (name: string) => name.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => `_${letter}`).toLowerCase();
const languages = ['en', 'es', 'fr', 'ja', 'zh', 'ar'];

describe('A member', () => {
  test('has no page before it opens one, and none after it closes', async () => {
    expect((await portal.caller().get(page())).status).toBe(404);
    await open('(585) 555-0100');
    const shown = await portal.caller().get(page());
    expect([shown.status, shown.text.includes('(585) 555-0100')]).toEqual([200, true]);
    expect((await portal.caller().get('/host-families')).text).toContain('Irondequoit');
    await coordinator.post(`${desk()}/closing`);
    expect((await portal.caller().get(page())).status).toBe(404);
    expect((await portal.caller().get('/host-families')).text).not.toContain('Irondequoit');
    await open();
  });

  test('says its own words in its languages; who has no such words reads the English ones', async () => {
    await word('We meet on Thursdays.\n\nOur school has an orchestra.');
    await word('Nos reunimos los jueves.', 'es');
    expect(await read('es')).toContain('Nos reunimos los jueves.');
    expect(await read('ja')).toMatch(/lang="en"[^>]*><p>We meet on Thursdays\.<\/p><p>Our school/);
    expect(await read('es')).not.toContain('We meet on Thursdays.');
  });

  test('cannot keep a forbidden appeal or an address in them, and gets the words back', async () => {
    const words = 'Last-minute homes wanted! Write to rosa@example.org.';
    const { status, text } = await word(words);
    expect(status).toBe(422);
    expect(text).toContain(words);
    for (const said of [
      '“Last-minute”',
      '22 CFR 62.25(m)(2)',
      '“rosa@example.org”',
      '22 CFR 62.25(m)(3)',
      'Name the school year',
    ])
      expect(text).toContain(said);
    expect((await portal.caller().get(page())).text).not.toContain('Last-minute');
  });

  test('takes words away by leaving them empty', async () => {
    await word('Wir sprechen Deutsch.', 'fr');
    await word('', 'fr');
    expect(await portal.sql(`SELECT FROM hosting_words WHERE language = 'fr'`)).toEqual([]);
  });

  test('works on its own page alone', async () => {
    const other = await aMember(portal, 'Rochester');
    for (const path of ['opening', 'closing', 'words'])
      expect((await coordinator.post(`/host-families/pages/${other.id}/${path}`, { language: 'en' })).status).toBe(404);
    expect((await coordinator.get(`/host-families/pages/${other.id}`)).status).toBe(404);
  });

  test('writes a number that is none, and is told', async () => {
    const answer = await open('call us');
    expect([answer.status, answer.text.includes('value="call us"')]).toEqual([422, true]);
  });
});

describe('What would-be hosts read', () => {
  test.each(languages)('stands there whole in %s', async (lang) => {
    for (const path of ['/host-families', page(), '/host-families/interest', '/host-families/interest/sent']) {
      const { status, text } = await portal.caller({ 'accept-language': lang }).get(path);
      expect([path, status, text.includes(`lang="${lang}"`)]).toEqual([path, 200, true]);
      expect(text).not.toMatch(/host-families\.(find|interest)\./);
    }
  });

  test('says what the law asks, with its paragraphs, and that nobody is paid', async () => {
    const { text } = await portal.caller().get('/host-families');
    for (const paragraph of ['(j)(1)', '(j)(2)', '(j)(3)', '(j)(4)', '(j)(5)', '(j)(6)', '(j)(7)', '(j)(9)', '(k)'])
      expect(text).toContain(`22 CFR 62.25${paragraph}`);
    expect(text).toContain('Nobody is paid for hosting');
  });

  test('tells machines of the member and the questions, in the words of schema.org', async () => {
    expect((await structured('/host-families'))['@type']).toBe('FAQPage');
    expect((await structured(page()))['@graph']![0]).toMatchObject({
      '@type': 'NGO',
      name: 'Irondequoit Sister Cities',
    });
  });

  test('is kept until a member changes something', async () => {
    await portal.caller().get(page());
    const again = await queriesOf(() => portal.caller().get(page()));
    expect(again).toEqual(['SELECT last_value::text AS version FROM hosting_changes']);
    await word('We meet on Fridays.');
    expect((await portal.caller().get(page())).text).toContain('We meet on Fridays.');
  });

  test('comes from no table of persons, and from no column about one: 22 CFR 62.25(m)(3)', async () => {
    const columns = [...personalColumns().keys()].map((column) => column.split('.').map(snake) as [string, string]);
    expect(columns).toEqual(
      expect.arrayContaining([
        ['household_member', 'name'],
        ['account', 'email'],
      ]),
    );
    await word('We meet on Saturdays.');
    const statements = await statementsOf(async () => {
      for (const path of ['/host-families', page(), '/host-families/interest']) await portal.caller().get(path);
    });
    const asked = statements.filter(({ text }) => /^\s*(select|with)/i.test(text));
    const tables = new Set<string>();
    for (const statement of asked)
      for (const { table } of await readingsOf(portal.app.get(Work).read(), statement)) tables.add(table);
    expect(tables).toContain('hosting_page');
    const ofPersons = [...tables].filter((table) => columns.some(([of]) => of === table));
    // The public registry: an organisation's own address and who signed an agreement stand there, too.
    expect(ofPersons.toSorted()).toEqual(['member_organisation', 'partnership_act']);
    const about = columns.flatMap(([table, column]) => (ofPersons.includes(table) ? [column] : []));
    for (const { text } of asked) for (const column of about) expect(text).not.toMatch(new RegExp(`\\b${column}\\b`));
  });

  test('costs as many queries for one city as for many', async () => {
    const fresh = async () => {
      await word(`We meet on day ${Math.random()}.`);
      return queriesOf(() => portal.caller().get('/host-families'));
    };
    await fresh();
    const one = await fresh();
    await portal.sql(
      `INSERT INTO hosting_page (member_id, opened_at) SELECT id, now() FROM member_organisation ON CONFLICT DO NOTHING`,
    );
    expect(await fresh()).toEqual(one);
  });
});
