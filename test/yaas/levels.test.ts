import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Conflict, Forbidden, system, Work, type Actor } from '../../src/platform/index.js';
import { LevelsQueries } from '../../src/yaas/levels/levels.queries.js';
import { LevelsService } from '../../src/yaas/levels/levels.service.js';
import { aLocalLevel, confirmedBy, levelOf, localFields } from './support/local-competition.js';
import { aDraft, aSeason, aStudent, submit, type Season } from './support/season.js';
import { YaasInTest } from './support/yaas-in-test.js';

let yaas: YaasInTest;
let season: Season;
let own: Actor;
let other: Actor;

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
  await withoutLocalLevels();
});

/** Each sentence begins without a local competition: earlier ones are as if they had been cancelled. */
const withoutLocalLevels = async () => {
  await yaas.rows(`ALTER TABLE level DISABLE TRIGGER level_state_follows_lifecycle`);
  await yaas.rows(`UPDATE level SET state = 'cancelled' WHERE kind = 'local'`);
  await yaas.rows(`ALTER TABLE level ENABLE TRIGGER level_state_follows_lifecycle`);
};

const levels = () => yaas.app.get(LevelsService);
const queries = () => yaas.app.get(LevelsQueries);
const plan = (actor: Actor, fields = localFields(), memberId = season.memberId) =>
  yaas.as(actor, (unit) => levels().plan(unit, { editionId: season.editionId, memberId, fields }));
const announce = (actor: Actor, id: string) => yaas.as(actor, (unit) => levels().announce(unit, id));
const stateOfLevel = async (id: string) =>
  (await yaas.rows<{ state: string }>('SELECT state FROM level WHERE id = $1', [id]))[0]!.state;
const refusedBy = async (doing: Promise<unknown>): Promise<string[]> => {
  const refusal = await doing.then(
    () => null,
    (error: unknown) => error,
  );
  expect(refusal).toBeInstanceOf(Conflict);
  return (refusal as Conflict).rules.map(({ id }) => id);
};

describe('a member’s own competition', () => {
  test('is opened by a coordinator of the member, once in an edition', async () => {
    await plan(own);
    await expect(plan(own)).rejects.toThrow(Conflict);
  });

  test('is opened by no coordinator of another member', async () => {
    await expect(plan(other)).rejects.toThrow(Forbidden);
  });

  test('two coordinators who press at the same moment open one', async () => {
    const pressed = await Promise.allSettled([plan(own), plan(own), plan(own)]);
    expect(pressed.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('is not announced when it closes after the final', async () => {
    const { id } = await plan(own, localFields({ closesAt: new Date('2026-04-02T04:01:00Z') }));
    expect(await refusedBy(announce(own, id))).toEqual(['window_within_the_finals']);
  });

  test('may close at the very minute at which the final does', async () => {
    const { id } = await plan(own, localFields({ closesAt: new Date('2026-04-02T04:00:00Z') }));
    await announce(own, id);
    expect(await stateOfLevel(id)).toBe('open');
  });

  test.each([
    ['ages', { ages: { from: 11, until: 19 } }],
    ['pieces', { pieces: { max: 1, per: 'category' as const } }],
    ['limits', { limits: { poetry: 201 } }],
  ])('is not announced with %s that are looser by mistake', async (rule, overrides) => {
    const { id } = await plan(own, localFields({ overrides }));
    expect(await refusedBy(announce(own, id))).toEqual(['looser_is_marked']);
    await yaas.as(own, (unit) =>
      levels().change(unit, id, localFields({ overrides: { ...overrides, looser: [rule as 'ages'] } })),
    );
    await announce(own, id);
    expect(await stateOfLevel(id)).toBe('open');
  });

  test('needs no mark for rules that are stricter', async () => {
    const overrides = {
      ages: { from: 13, until: 18 },
      pieces: { max: 1, per: 'level' as const },
      limits: { poetry: 100 },
    };
    const { id } = await plan(own, localFields({ overrides }));
    await announce(own, id);
    expect(await stateOfLevel(id)).toBe('open');
  });

  test('keeps its window and rules once it is announced; its words may change', async () => {
    const id = await aLocalLevel(yaas, season, { coordinator: own });
    const changed = localFields({ name: 'Our young artists', closesAt: new Date('2026-03-01T05:00:00Z') });
    await yaas.as(own, (unit) => levels().change(unit, id, changed));
    const { name, closesAt } = await queries().inForce(yaas.app.get(Work).read(), id);
    expect({ name, closesAt }).toEqual({ name: 'Our young artists', closesAt: localFields().closesAt });
  });

  test('is cancelled only while nobody is in; drafts go on to the final', async () => {
    const id = await aLocalLevel(yaas, season, { coordinator: own });
    const student = await aStudent(yaas);
    const draft = await aDraft(yaas, season, { student });
    const cancel = () => yaas.as(own, (unit) => levels().cancel(unit, id, 'Too few helpers'));
    const entered = await confirmedBy(yaas, season, { coordinator: own, student: await aStudent(yaas) });
    expect(await refusedBy(cancel())).toEqual(['nobody_is_in']);
    await yaas.as(system, (unit) => yaas.service.withdraw(unit, entered));
    await cancel();
    expect(await levelOf(yaas, draft)).toBe(season.editionId);
  });
});

describe('where an entry begins', () => {
  test('without a local competition, at the final level', async () => {
    const id = await aDraft(yaas, season, { student: await aStudent(yaas) });
    expect(await levelOf(yaas, id)).toBe(season.editionId);
  });

  test('in the member’s competition, once it is announced', async () => {
    const { id: levelId } = await plan(own);
    const before = await aDraft(yaas, season, { student: await aStudent(yaas) });
    expect(await levelOf(yaas, before)).toBe(season.editionId);
    await announce(own, levelId);
    const after = await aDraft(yaas, season, { student: await aStudent(yaas) });
    expect([await levelOf(yaas, before), await levelOf(yaas, after)]).toEqual([levelId, levelId]);
  });

  test('the database refuses an entry in the competition of another member', async () => {
    const levelId = await aLocalLevel(yaas, season, { coordinator: own });
    const id = await aDraft(yaas, season, { student: await aStudent(yaas) });
    await expect(
      yaas.rows('UPDATE entry SET sponsor_member_id = $2 WHERE id = $1', [id, season.otherMemberId]),
    ).rejects.toThrow('a local competition holds the entries of its own member');
    expect(await levelOf(yaas, id)).toBe(levelId);
  });

  test('and is checked against the rules that hold there', async () => {
    await aLocalLevel(yaas, season, { coordinator: own, fields: { overrides: { limits: { poetry: 5 } } } });
    const student = await aStudent(yaas);
    const id = await aDraft(yaas, season, { student });
    expect(await refusedBy(submit(yaas, student, id))).toContain('length_within_limit');
  });

  test('a category that the competition does not hold is refused', async () => {
    await aLocalLevel(yaas, season, { coordinator: own, fields: { overrides: { categories: ['music'] } } });
    const student = await aStudent(yaas);
    await expect(aDraft(yaas, season, { student })).rejects.toMatchObject({ status: 422 });
  });

  test('the local deadline holds to its last minute, in its own zone', async () => {
    await aLocalLevel(yaas, season, { coordinator: own });
    const [early, late] = await Promise.all([aStudent(yaas), aStudent(yaas)]);
    const [first, second] = [
      await aDraft(yaas, season, { student: early }),
      await aDraft(yaas, season, { student: late }),
    ];
    yaas.travelTo('2026-03-26T03:59:59Z');
    await submit(yaas, early, first);
    yaas.travelTo('2026-03-26T04:00:00Z');
    expect(await refusedBy(submit(yaas, late, second))).toContain('window_open');
  });
});
