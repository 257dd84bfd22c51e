import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { JudgedProgrammes } from '../../src/judging/index.js';
import { Conflict, Forbidden, system, Work, type Actor } from '../../src/platform/index.js';
import { AdvancementsService } from '../../src/yaas/levels/advancements.service.js';
import { LevelsService } from '../../src/yaas/levels/levels.service.js';
import { aLocalLevel, confirmedBy, decidedLocally, twoInEach, wonLocally } from './support/local-competition.js';
import { aSeason, aStudent, stateOf, type Season } from './support/season.js';
import { YaasInTest } from './support/yaas-in-test.js';

let yaas: YaasInTest;
let season: Season;
let own: Actor;
let other: Actor;
let levelId: string;

const coordinatorOf = (scope: string) => [{ role: 'coordinator', scope }];

beforeAll(async () => {
  yaas = await YaasInTest.start();
  season = await aSeason(yaas);
  own = await yaas.account({ email: 'own@example.org', name: 'Ona Wills', roles: coordinatorOf(season.memberId) });
  other = await yaas.account({ email: 'o@example.org', name: 'Otto Rey', roles: coordinatorOf(season.otherMemberId) });
});
afterAll(() => yaas.stop());
beforeEach(async () => {
  yaas.travelBack();
  await yaas.rows(`ALTER TABLE level DISABLE TRIGGER level_state_follows_lifecycle`);
  await yaas.rows(`UPDATE level SET state = 'cancelled' WHERE kind = 'local'`);
  await yaas.rows(`ALTER TABLE level ENABLE TRIGGER level_state_follows_lifecycle`);
  await yaas.rows('UPDATE quota_slot SET released_at = now() WHERE released_at IS NULL');
  levelId = await aLocalLevel(yaas, season, { coordinator: own, fields: { overrides: twoInEach } });
});

const advance = (id: string, actor = own) =>
  yaas.as(actor, (unit) => yaas.app.get(AdvancementsService).advance(unit, id));
const entered = async (student?: Actor, category = 'poetry') =>
  confirmedBy(yaas, season, { coordinator: own, student: student ?? (await aStudent(yaas)), category });
const won = (placed: readonly string[], notPlaced: readonly string[] = [], category = 'poetry') =>
  wonLocally(yaas, season, { coordinator: own, levelId, placed, notPlaced, category });
const refusedBy = async (doing: Promise<unknown>): Promise<string[]> => {
  const refusal = await doing.then(
    () => null,
    (error: unknown) => error,
  );
  expect(refusal).toBeInstanceOf(Conflict);
  return (refusal as Conflict).rules.map(({ id }) => id);
};
const shownState = async (id: string) =>
  (await yaas.rows<{ public_state: string }>('SELECT public_state FROM entry WHERE id = $1', [id]))[0]!.public_state;

describe('a local result', () => {
  test('is decided by the member’s coordinator, and known to the family when it is released', async () => {
    const [first, last] = [await entered(), await entered()];
    const { roundId, outcomes } = await decidedLocally(yaas, season, {
      coordinator: own,
      levelId,
      placed: [first],
      notPlaced: [last],
    });
    expect([await stateOf(yaas, first), await shownState(first)]).toEqual(['placed', 'in_round']);
    const works = yaas.app.get(JudgedProgrammes, { strict: false }).of('yaas');
    await yaas.as(own, (unit) => works.released(unit, roundId, outcomes));
    expect([await shownState(first), await shownState(last)]).toEqual(['placed', 'not_placed']);
  });

  test('hangs nothing in the public exhibit', async () => {
    const id = await entered();
    await won([id]);
    expect(await yaas.rows('SELECT 1 FROM exhibit_piece WHERE entry_id = $1', [id])).toEqual([]);
  });

  test('of a local jury alone: a coordinator places nothing at the final level', async () => {
    const id = await entered();
    await won([id]);
    await advance(id);
    const outcome = { coordinator: own, levelId: season.editionId, placed: [id] };
    await expect(decidedLocally(yaas, season, outcome)).rejects.toThrow(Forbidden);
  });

  test('works of a local level are no works of the final’s rounds', async () => {
    const id = await entered();
    const works = yaas.app.get(JudgedProgrammes, { strict: false }).of('yaas');
    const manager = yaas.app.get(Work).read();
    const at = async (level: string) =>
      (await works.ready(manager, { levelId: level, category: 'poetry' })).map(({ workId }) => workId);
    expect(await at(levelId)).toContain(id);
    expect(await at(season.editionId)).not.toContain(id);
    await won([id]);
    await advance(id);
    expect(await at(levelId)).not.toContain(id);
    expect(await at(season.editionId)).toContain(id);
  });

  test('concludes the competition when each family knows its own', async () => {
    const [judged, waiting] = [await entered(), await entered()];
    await won([judged]);
    const conclude = () => yaas.as(own, (unit) => yaas.app.get(LevelsService).decide(unit, levelId));
    yaas.travelTo('2026-03-26T05:00:00Z');
    await yaas.as(system, (unit) => yaas.app.get(LevelsService).close(unit, levelId));
    expect(await refusedBy(conclude())).toEqual(['every_result_is_out']);
    await yaas.as(system, (unit) => yaas.service.withdraw(unit, waiting));
    await conclude();
  });
});

const honourable = async () => {
  const [award] = await yaas.rows<{ id: string }>(
    `INSERT INTO level_award (id, level_id, position, kind) VALUES (gen_random_uuid(), $1, 9, 'honourable_mention') RETURNING id`,
    [levelId],
  );
  return award!.id;
};

describe('awards beside the places', () => {
  test('go to any judged work, once, and can be taken back', async () => {
    const [first, last] = [await entered(), await entered()];
    await won([first], [last]);
    const award = await honourable();
    for (let press = 0; press < 2; press++)
      expect((await yaas.post(`/yaas/levels/${levelId}/honours`, { entry: last, award }, own)).status).toBe(303);
    const given = await yaas.rows<{ id: string }>('SELECT id FROM level_honour WHERE entry_id = $1', [last]);
    expect(given).toHaveLength(1);
    expect(await (await yaas.get(`/yaas/levels/${levelId}/honours`, own)).text()).toContain('Honorable mention');
    await yaas.post(`/yaas/levels/${levelId}/honours/${given[0]!.id}/removal`, {}, own);
    expect(await yaas.rows('SELECT 1 FROM level_honour WHERE entry_id = $1', [last])).toEqual([]);
  });

  test('go to no work before the jury has spoken, and are given by nobody of another member', async () => {
    const id = await entered();
    const award = await honourable();
    expect((await yaas.post(`/yaas/levels/${levelId}/honours`, { entry: id, award }, own)).status).toBe(404);
    await won([id]);
    expect((await yaas.get(`/yaas/levels/${levelId}/honours`, other)).status).toBe(404);
    expect((await yaas.post(`/yaas/levels/${levelId}/honours`, { entry: id, award }, other)).status).toBe(404);
  });
});
