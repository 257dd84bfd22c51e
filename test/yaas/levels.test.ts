import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Conflict, Forbidden, NotFound, system, Work, type Actor } from '../../src/platform/index.js';
import { ExtensionMails } from '../../src/yaas/levels/extension-mails.js';
import { ExtensionsService } from '../../src/yaas/levels/extensions.service.js';
import { LevelsQueries } from '../../src/yaas/levels/levels.queries.js';
import { LevelsService } from '../../src/yaas/levels/levels.service.js';
import { queriesOf } from '../support/queries.js';
import { aLocalLevel, confirmedBy, levelOf, localFields } from './support/local-competition.js';
import { aDraft, aSeason, aStudent, stateOf, submit, type Season } from './support/season.js';
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

const levels = () => yaas.app.get(LevelsService);
const queries = () => yaas.app.get(LevelsQueries);
const extend = (actor: Actor, levelId: string, until: string, reason = 'A storm closed the schools') =>
  yaas.as(actor, (unit) => yaas.app.get(ExtensionsService).extend(unit, levelId, { until: new Date(until), reason }));
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
  });

  test('needs no mark for rules that are stricter', async () => {
    const overrides = {
      ages: { from: 13, until: 18 },
      pieces: { max: 1, per: 'level' as const },
      limits: { poetry: 100 },
    };
    const { id } = await plan(own, localFields({ overrides }));
    await announce(own, id);
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

describe('an extension', () => {
  test('is a row that says from when to when, who and why; the window that holds follows it', async () => {
    const id = await aLocalLevel(yaas, season, { coordinator: own });
    await extend(own, id, '2026-03-28T04:00:00Z');
    await extend(own, id, '2026-03-30T04:00:00Z', 'The power is still out');
    expect((await queries().windowOf(yaas.app.get(Work).read(), id)).closesAt).toEqual(
      new Date('2026-03-30T04:00:00Z'),
    );
    const rows = await yaas.rows(
      'SELECT old_closes_at, reason, made_by FROM level_extension WHERE level_id = $1 ORDER BY old_closes_at',
      [id],
    );
    expect(rows).toEqual([
      { old_closes_at: localFields().closesAt, reason: 'A storm closed the schools', made_by: own.accountId },
      { old_closes_at: new Date('2026-03-28T04:00:00Z'), reason: 'The power is still out', made_by: own.accountId },
    ]);
    await expect(yaas.rows('UPDATE level_extension SET reason = reason')).rejects.toThrow();
  });

  test('only lengthens, and never beyond the final', async () => {
    const id = await aLocalLevel(yaas, season, { coordinator: own });
    await expect(extend(own, id, '2026-03-25T04:00:00Z')).rejects.toThrow('yaas.levels.extend.not_later');
    await expect(extend(own, id, '2026-04-02T04:01:00Z')).rejects.toThrow('yaas.levels.extend.after_final');
  });

  test('of the final is for staff alone; another member’s is not there', async () => {
    const id = await aLocalLevel(yaas, season, { coordinator: own });
    await expect(extend(other, id, '2026-03-28T04:00:00Z')).rejects.toThrow(NotFound);
    await expect(extend(own, season.editionId, '2026-04-05T04:00:00Z')).rejects.toThrow(NotFound);
  });

  test('lets a closed competition take entries once more', async () => {
    const id = await aLocalLevel(yaas, season, { coordinator: own });
    const student = await aStudent(yaas);
    const draft = await aDraft(yaas, season, { student });
    yaas.travelTo('2026-03-26T12:00:00Z');
    await yaas.as(system, (unit) => levels().close(unit, id));
    await extend(own, id, '2026-03-28T04:00:00Z');
    expect(await stateOfLevel(id)).toBe('open');
    await submit(yaas, student, draft);
    const late = await (await yaas.get(`/yaas/levels/${id}/late`, own)).text();
    expect(late).toContain('The Bridge');
    expect(late).toContain('A storm closed the schools');
  });

  test('tells who has a draft there and the coordinators, once, and nobody else', async () => {
    const id = await aLocalLevel(yaas, season, { coordinator: own });
    await yaas.as(system, async (unit) =>
      unit.manager.query(
        `INSERT INTO role_grant (id, account_id, role, scope, valid_from)
      SELECT gen_random_uuid(), $1, 'coordinator', $2, '2020-01-01'`,
        [own.accountId, season.memberId],
      ),
    );
    const [drafting, sent] = await Promise.all([aStudent(yaas), aStudent(yaas)]);
    await aDraft(yaas, season, { student: drafting });
    await submit(yaas, sent, await aDraft(yaas, season, { student: sent }));
    const { id: extensionId } = await extend(own, id, '2026-03-28T04:00:00Z');
    await yaas.app.get(ExtensionMails).tell(extensionId, null);
    const mails = await yaas.rows<{ address: string }>(
      `SELECT m.to_address AS address FROM mail_message m WHERE m.about_type = 'level' AND m.about_id = $1`,
      [id],
    );
    const emails = await yaas.rows<{ email: string }>('SELECT email FROM account WHERE id = ANY($1) ORDER BY email', [
      [drafting.accountId, own.accountId],
    ]);
    expect(mails.map(({ address }) => address).toSorted()).toEqual(emails.map(({ email }) => email));
  });

  test('while a student sends their piece in: the piece is in or refused, never between', async () => {
    const id = await aLocalLevel(yaas, season, { coordinator: own });
    const student = await aStudent(yaas);
    const draft = await aDraft(yaas, season, { student });
    yaas.travelTo('2026-03-26T04:00:00Z');
    const [sent] = await Promise.allSettled([submit(yaas, student, draft), extend(own, id, '2026-03-28T04:00:00Z')]);
    const state = await stateOf(yaas, draft);
    expect(state).toBe(sent.status === 'fulfilled' ? 'awaiting_guardian' : 'draft');
    if (state === 'draft') await submit(yaas, student, draft);
  });

  test('two at the same moment: one deadline is moved once', async () => {
    const id = await aLocalLevel(yaas, season, { coordinator: own });
    await Promise.allSettled([extend(own, id, '2026-03-28T04:00:00Z'), extend(own, id, '2026-03-28T04:00:00Z')]);
    expect(await yaas.rows('SELECT 1 FROM level_extension WHERE level_id = $1', [id])).toHaveLength(1);
  });
});

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
      ...{ member: season.memberId, name: 'From the form', opensOnDay: '1', opensOnMonth: '2', opensOnYear: '2026' },
      ...{
        closesOnDay: '20',
        closesOnMonth: '3',
        closesOnYear: '2026',
        closesAt: '18:00',
        timeZone: 'America/Chicago',
      },
      ...{
        categories: 'poetry',
        agesFrom: '13',
        limit_poetry: '100',
        sendsMax: '1',
        award1Kind: 'place1',
        award1Prize: '$175',
      },
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
