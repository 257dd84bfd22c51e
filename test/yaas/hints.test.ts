import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bandsOfPicture, hashInHex, probesOf } from '../../src/yaas/moderation/hints/picture-likeness.js';
import { likenessOf, minimaOf } from '../../src/yaas/moderation/hints/text-likeness.js';
import { personalDataIn } from '../../src/yaas/moderation/hints/personal-data.js';
import { personKey } from '../../src/yaas/moderation/hints/person-key.js';
import { ScanService } from '../../src/yaas/moderation/hints/scan.service.js';
import { aDraft, aSeason, aStudent, submit, type Season } from './support/season.js';
import { YaasInTest } from './support/yaas-in-test.js';

const nothing = {
  title: '',
  statement: '',
  alternativeText: '',
  body: '',
  lyrics: '',
  transcript: '',
  translation: '',
};
const kindsIn = (body: string) => personalDataIn({ ...nothing, body }).map(({ kind }) => kind);

describe('personal data in a text', () => {
  test.each([
    ['write to me at luna.moon@example.org', 'email'],
    ['call me, 202-456-1414, tonight', 'phone'],
    ['+380 44 279 0405 is our number', 'phone'],
    ['I live at 42 Lake Shore Drive', 'address'],
    ['мій дім, вул. Соборна, 12', 'address'],
    ['meine Tür: Gartenstraße 7', 'address'],
    ['find me @moon_and_stars', 'handle'],
    ['Instagram: moonpoet', 'handle'],
  ])('%j holds a hint: %s', (text, kind) => expect(kindsIn(text)).toEqual([kind]));

  test.each(['In 1986 the river rose 12 feet and 1 000 birds left', 'Twenty roads, one sky', 'drive on, drive on'])(
    '%j holds none',
    (text) => expect(kindsIn(text)).toEqual([]),
  );
});

test('a person is the same in another script, order, case and with other marks; not with another birth date', () => {
  const olena = personKey('Olena Shevchenko', '2010-01-02');
  for (const name of ['Шевченко Олена', 'SHEVCHENKO, Olena', 'Oléna Shevchenko'])
    expect(personKey(name, '2010-01-02')).toBe(olena);
  expect(personKey('Olena Shevchenko', '2010-01-03')).not.toBe(olena);
});

test('pictures that differ in up to seven bits meet in one look-up, wherever the bits are', () => {
  const hex = hashInHex('-81985529216486896');
  const bands = new Set(probesOf(hex).map(({ band, value }) => `${band} ${value}`));
  for (let from = 0; from < 58; from += 1) {
    let turned = BigInt(`0x${hex}`);
    for (let bit = 0; bit < 7; bit += 1) turned ^= 1n << BigInt((from + bit * 9) % 64);
    const other = bandsOfPicture(turned.toString(16).padStart(16, '0'));
    expect(other.some((value, band) => bands.has(`${band} ${value}`))).toBe(true);
  }
});

const lines = [
  'We built a bridge of paper over the slow brown river',
  'and every lantern that we lit was a word for somebody across it',
  'who counted them at night and answered with a window',
  'until the two dark towns were one long sentence of light',
  'and nobody remembered any more on which side it began',
];
const text = lines.join('\n');

test('a text with one changed line is alike, another one is not, in English and in Japanese', () => {
  const changed = text.replace('slow brown', 'quick green');
  expect(likenessOf(minimaOf(text, 'en')!, minimaOf(changed, 'en')!)).toBeGreaterThan(0.6);
  const other =
    'My grandmother keeps the sea in a jar on the shelf beside the salt, and on Sundays she lets it out to run.';
  expect(likenessOf(minimaOf(text, 'en')!, minimaOf(other, 'en')!)).toBeLessThan(0.2);
  const haiku = '古い池に蛙が飛び込む水の音を聞きながら私たちは二つの町の橋を渡り友だちの声を夜の空へ送りました';
  expect(likenessOf(minimaOf(haiku, 'ja')!, minimaOf(haiku.replace('夜', '朝'), 'ja')!)).toBeGreaterThan(0.5);
});

describe('looking through a submission', () => {
  let yaas: YaasInTest;
  let season: Season;
  beforeAll(async () => {
    yaas = await YaasInTest.start();
    season = await aSeason(yaas);
  });
  afterAll(() => yaas.stop());

  async function scanned(who: { name?: string; birthDate?: string }, body: string): Promise<string> {
    const student = await aStudent(yaas, who);
    const id = await aDraft(yaas, season, { student, fields: { body } });
    await submit(yaas, student, id);
    await yaas.app.get(ScanService, { strict: false }).scan(id);
    return id;
  }

  const casesOf = (id: string) =>
    yaas.rows<{ reason: string; other: string | null; state: string }>(
      `SELECT reason, other_entry_id AS other, state FROM moderation_case WHERE entry_id = $1 ORDER BY reason`,
      [id],
    );

  test('finds a text that is nearly another’s, as a hint that holds nothing, and tells a pair once', async () => {
    const first = await scanned({ birthDate: '2010-01-01' }, text);
    const second = await scanned({ birthDate: '2010-02-02' }, text.replace('slow brown', 'quick green'));
    expect(await casesOf(first)).toEqual([]);
    expect(await casesOf(second)).toEqual([{ reason: 'originality', other: first, state: 'hint' }]);
    for (const id of [first, second]) await yaas.app.get(ScanService, { strict: false }).scan(id);
    expect(await casesOf(first)).toEqual([]);
    expect(await casesOf(second)).toHaveLength(1);
  });

  test('finds the same student under a second account, whatever the script of the name', async () => {
    const first = await scanned({ name: 'Olena Shevchenko', birthDate: '2013-03-03' }, 'One little line of mine');
    const second = await scanned({ name: 'Шевченко Олена', birthDate: '2013-03-03' }, 'Quite another small line');
    expect(await casesOf(second)).toEqual([{ reason: 'duplicate', other: first, state: 'hint' }]);
  });

  test('tells of a telephone number without keeping it', async () => {
    const id = await scanned({ birthDate: '2013-04-04' }, 'Call me, moon, at 202-456-1414');
    expect(await casesOf(id)).toEqual([{ reason: 'personal_data', other: null, state: 'hint' }]);
    const [row] = await yaas.rows<{ all: string }>(
      'SELECT row_to_json(c)::text AS all FROM moderation_case c WHERE entry_id = $1',
      [id],
    );
    expect(row!.all).not.toContain('456');
  });
});
