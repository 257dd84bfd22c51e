import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { toldPools } from '../../../src/judging/pages/record/told-pools.js';
import { planted } from '../support/fake-programme.js';
import { JudgingInTest } from '../support/judging-in-test.js';
import { queriesOf } from '../../support/queries.js';
import { aRound } from '../support/a-round.js';
import { aPlayedRound, type PlayedRound } from './support/a-played-round.js';

let judging: JudgingInTest;
let round: PlayedRound;
let page: string;

const look = async (path: string, language = 'en') => {
  const answer = await fetch(judging.url + path, { headers: { accept: 'text/html', 'accept-language': language } });
  return { status: answer.status, text: await answer.text() };
};
/** The words of the page's main part, without its markup. */
const words = (html: string) =>
  html
    .slice(html.indexOf('<main'), html.indexOf('</main>'))
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

beforeAll(async () => {
  judging = await JudgingInTest.start();
  const home = await judging.community(planted.community);
  round = await aPlayedRound(judging, { works: 6, judges: 3, communityIds: [home] });
  page = words((await look(`/juries/${round.id}`)).text);
});
afterAll(() => judging.stop());

describe('The public report of a jury', () => {
  test('says how many judges gave how many cards to how many works, and by which rules', () => {
    expect(page).toContain('How “Poetry” was judged');
    expect(page).toContain('Fake 2026');
    expect(page).toMatch(/Works 6 Judges 3 Score cards that count 12/);
    expect(page).toContain('The mean of a work’s cards');
    expect(page).toContain('The first 2 places in each group');
    expect(page).toMatch(/originality 33%/);
    expect(page).toContain('Ages 12 to 14');
    expect(page).toContain('None: each work has what the ranking gave it');
  });

  test('shows the root of the signed record, and where to verify it', async () => {
    const [record] = await judging.rows<{ root: string }>('SELECT root FROM results_record WHERE round_id = $1', [
      round.id,
    ]);
    expect(page).toContain(record!.root);
    expect((await look(`/juries/${round.id}`)).text).toContain('href="/records"');
  });

  test('names nobody, and no single work', async () => {
    const codes = await judging.rows<{ code: string }>(
      'SELECT judging_code AS code FROM round_entry WHERE round_id = $1',
      [round.id],
    );
    const strings = [
      ...Object.values(planted),
      ...round.jury.flatMap(({ person }) => [person.email, person.displayName]),
      ...codes.map(({ code }) => code),
    ];
    const { text } = await look(`/juries/${round.id}`);
    expect(strings.filter((string) => text.includes(string))).toEqual([]);
  });

  test('tells no group of one or two apart', async () => {
    const small = await aPlayedRound(judging, { works: 2, judges: 2 });
    const told = words((await look(`/juries/${small.id}`)).text);
    expect(told).toMatch(/Works fewer than 3 Judges fewer than 3 /);
    expect(told).not.toMatch(/Works 2|Judges 2|Score cards that count|Cards for each work/);
  });

  test('is not there before the release', async () => {
    judging.programme.addWork();
    expect((await look(`/juries/${await aRound(judging)}`)).status).toBe(404);
  });

  test.each([
    ['es', 'Cómo se juzgó «Poesía»'],
    ['fr', 'Comment « Poetry » a été jugé'],
    ['ja', '「Poetry」の審査について'],
    ['zh', '“Poetry”的评审过程'],
    ['ar', 'كيف جرى تحكيم «Poetry»'],
  ])('speaks %s', async (language, heading) => {
    expect(words((await look(`/juries/${round.id}`, language)).text)).toContain(heading);
  });
});

const queriesOfList = async () => (await queriesOf(() => look('/juries'))).length;

const pool = (name: string, works: number, placed = 1) => ({ pool: name, works, placed, advanced: 0 });

describe('Groups of works', () => {
  test('are told when each has three works', () => {
    expect(toldPools([pool('a', 3), pool('b', 8)])).toEqual([pool('a', 3), pool('b', 8)]);
  });

  test('are told together when they are small', () => {
    expect(toldPools([pool('a', 8), pool('b', 1), pool('c', 2)])).toEqual([pool('a', 8), pool('', 3, 2)]);
  });

  test('are not told at all when the sum of all would give a small one away', () => {
    expect(toldPools([pool('a', 8), pool('b', 2)])).toEqual([]);
  });
});

describe('The list of reports', () => {
  test('holds every released round of the edition', async () => {
    const { text } = await look(`/juries?edition=${judging.programme.editionId}`);
    expect(text).toContain(`href="/juries/${round.id}"`);
    expect(words(text)).toContain('Poetry, round 1 (6 works, 3 judges)');
  });

  test('shows what was released last when no edition is asked for, and is empty for one without a release', async () => {
    expect((await look('/juries')).text).toContain(`href="/juries/${round.id}"`);
    expect((await look('/juries?edition=nonsense')).text).toContain(`href="/juries/${round.id}"`);
    const none = await look('/juries?edition=0190a000-0000-7000-8000-000000000000');
    expect(none.text).toContain('No result has been released yet');
  });

  test('costs the same queries for one round and for many', async () => {
    const few = await queriesOfList();
    await aPlayedRound(judging, { works: 3, judges: 2 });
    await aPlayedRound(judging, { works: 3, judges: 2 });
    expect(await queriesOfList()).toBe(few);
  });
});
