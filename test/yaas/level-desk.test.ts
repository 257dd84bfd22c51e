import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Work, type Actor } from '../../src/platform/index.js';
import { LevelsQueries } from '../../src/yaas/levels/levels.queries.js';
import { queriesOf } from '../support/queries.js';
import { aLocalLevel } from './support/local-competition.js';
import { aSeason, type Season } from './support/season.js';
import { YaasInTest } from './support/yaas-in-test.js';

let yaas: YaasInTest;
let season: Season;
let own: Actor;
let other: Actor;
let staff: Actor;

const coordinatorOf = (scope: string) => [{ role: 'coordinator', scope }];

beforeAll(async () => {
  yaas = await YaasInTest.start();
  season = await aSeason(yaas);
  own = await yaas.account({ email: 'own@example.org', name: 'Ona Wills', roles: coordinatorOf(season.memberId) });
  other = await yaas.account({ email: 'o@example.org', name: 'Otto Rey', roles: coordinatorOf(season.otherMemberId) });
  staff = await yaas.account({ email: 'staff@example.org', name: 'Stella', roles: [{ role: 'staff', scope: null }] });
});
afterAll(() => yaas.stop());
beforeEach(async () => {
  yaas.travelBack();
  await withoutLocalLevels();
});

/** Each sentence begins without a local competition: earlier ones are as if they had been cancelled. */
const withoutLocalLevels = async () => {
  await yaas.rows(`ALTER TABLE level DISABLE TRIGGER level_state_follows_lifecycle`);
  await yaas.rows(`UPDATE level SET state = 'cancelled' WHERE kind = 'local'`);
  await yaas.rows(`ALTER TABLE level ENABLE TRIGGER level_state_follows_lifecycle`);
};

const queries = () => yaas.app.get(LevelsQueries);
const stateOfLevel = async (id: string) =>
  (await yaas.rows<{ state: string }>('SELECT state FROM level WHERE id = $1', [id]))[0]!.state;

describe('the desk', () => {
  test('shows a coordinator their own competition, and no trace of another’s', async () => {
    const ours = await aLocalLevel(yaas, season, { coordinator: own, fields: { name: 'Ours alone' } });
    const memberId = season.otherMemberId;
    const theirs = await aLocalLevel(yaas, season, { coordinator: other, memberId, fields: { name: 'Theirs alone' } });
    const list = await (await yaas.get('/yaas/levels', own)).text();
    expect(list).toContain('Ours alone');
    expect(list).not.toContain('Theirs alone');
    for (const path of ['', '/edit', '/extension', '/late', '/advancement'])
      expect((await yaas.get(`/yaas/levels/${theirs}${path}`, own)).status).toBe(404);
    for (const path of ['', '/announcement', '/decision', '/extensions', '/advancements', '/choices', '/passes'])
      expect((await yaas.post(`/yaas/levels/${theirs}${path}`, { reason: 'x' }, own)).status).toBe(404);
    const all = await (await yaas.get('/yaas/levels', staff)).text();
    expect(all).toContain('Ours alone');
    expect(all).toContain('Theirs alone');
    expect((await yaas.get(`/yaas/levels/${ours}`, staff)).status).toBe(200);
  });

  test('gives the form back as it was typed, with a sentence for what is wrong', async () => {
    const typed = {
      name: 'Half a form',
      opensOnDay: '1',
      opensOnMonth: '2',
      opensOnYear: '2026',
      timeZone: 'Nowhere/Land',
    };
    const answer = await yaas.post('/yaas/levels', { ...typed, member: season.memberId, piecesMax: 'many' }, own);
    const text = await answer.text();
    expect(answer.status).toBe(422);
    expect(text).toContain('Half a form');
    expect(text).toContain('This is no time zone that we know');
    expect(text).toContain('Enter a whole number from 1');
  });

  test('opens a competition from the form, and announces it', async () => {
    const blank = await (await yaas.get('/yaas/levels/new', own)).text();
    expect(blank).toContain('value="America/New_York"');
    const form = {
      member: season.memberId,
      name: 'From the form',
      opensOnDay: '1',
      opensOnMonth: '2',
      opensOnYear: '2026',
      closesOnDay: '20',
      closesOnMonth: '3',
      closesOnYear: '2026',
      closesAt: '18:00',
      timeZone: 'America/Chicago',
      categories: 'poetry',
      agesFrom: '13',
      limit_poetry: '100',
      sendsMax: '1',
      award1Kind: 'place1',
      award1Prize: '$175',
    };
    const { headers } = await yaas.post('/yaas/levels', form, own);
    const at = headers.get('location')!;
    const shown = await (await yaas.get(at, own)).text();
    for (const words of [
      'From the form',
      'Categories: Poetry',
      'Ages 13 to 18',
      'Poetry: at most 100',
      '1st place',
      '$175',
    ])
      expect(shown).toContain(words);
    yaas.travelTo('2026-03-20T22:59:00Z');
    expect((await yaas.post(`${at}/announcement`, {}, own)).status).toBe(303);
    expect(await stateOfLevel(at.split('/').at(-1)!)).toBe('open');
    const { closesAt } = await queries().windowOf(yaas.app.get(Work).read(), at.split('/').at(-1)!);
    expect(closesAt).toEqual(new Date('2026-03-20T23:01:00Z'));
  });

  test('costs the same queries for one competition and for two', async () => {
    await aLocalLevel(yaas, season, { coordinator: own });
    const one = await queriesOf(() => yaas.get('/yaas/levels', staff));
    await aLocalLevel(yaas, season, { coordinator: other, memberId: season.otherMemberId });
    expect(await queriesOf(() => yaas.get('/yaas/levels', staff))).toHaveLength(one.length);
  });
});
