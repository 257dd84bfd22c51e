import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { NotFound, system, Work, type Actor } from '../../src/platform/index.js';
import { ExtensionMails } from '../../src/yaas/levels/extension-mails.js';
import { ExtensionsService } from '../../src/yaas/levels/extensions.service.js';
import { LevelsQueries } from '../../src/yaas/levels/levels.queries.js';
import { LevelsService } from '../../src/yaas/levels/levels.service.js';
import { aLocalLevel, localFields } from './support/local-competition.js';
import { aDraft, aSeason, aStudent, stateOf, submit, type Season } from './support/season.js';
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
const extend = (actor: Actor, levelId: string, until: string, reason = 'A storm closed the schools') =>
  yaas.as(actor, (unit) => yaas.app.get(ExtensionsService).extend(unit, levelId, { until: new Date(until), reason }));
const stateOfLevel = async (id: string) =>
  (await yaas.rows<{ state: string }>('SELECT state FROM level WHERE id = $1', [id]))[0]!.state;

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
    await expect(yaas.rows('UPDATE level_extension SET reason = reason')).rejects.toThrow('append-only');
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
