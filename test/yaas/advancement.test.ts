import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { JudgedProgrammes } from '../../src/judging/index.js';
import { Conflict, NotFound, system, type Actor } from '../../src/platform/index.js';
import { SponsorshipService } from '../../src/yaas/desk/sponsorship.service.js';
import { AdvancementsService } from '../../src/yaas/levels/advancements.service.js';
import { withdrawAsGuardian } from './support/guardian.js';
import {
  aLocalLevel,
  confirmedBy,
  decidedLocally,
  levelOf,
  twoInEach,
  wonLocally,
} from './support/local-competition.js';
import { aDraft, aSeason, aStudent, stateOf, submitWithConsent, type Season } from './support/season.js';
import { YaasInTest } from './support/yaas-in-test.js';

let yaas: YaasInTest;
let season: Season;
let own: Actor;
let second: Actor;
let other: Actor;
let staff: Actor;
let levelId: string;

const coordinatorOf = (scope: string) => [{ role: 'coordinator', scope }];

beforeAll(async () => {
  yaas = await YaasInTest.start();
  season = await aSeason(yaas);
  own = await yaas.account({ email: 'own@example.org', name: 'Ona Wills', roles: coordinatorOf(season.memberId) });
  second = await yaas.account({ email: 'own2@example.org', name: 'Ori Wills', roles: coordinatorOf(season.memberId) });
  other = await yaas.account({ email: 'o@example.org', name: 'Otto Rey', roles: coordinatorOf(season.otherMemberId) });
  staff = await yaas.account({ email: 'staff@example.org', name: 'Stella', roles: [{ role: 'staff', scope: null }] });
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

/** The member sends one winner on over all. */
const onlyOne = () =>
  yaas.rows(`UPDATE level SET overrides = overrides || '{"sends":{"max":1,"per":"level"}}' WHERE id = $1`, [levelId]);

describe('a local winner', () => {
  test('goes on as the same entry: nothing is uploaded again, and the local result is kept', async () => {
    const id = await entered();
    await won([id]);
    const before = await yaas.rows('SELECT revision_id, consented_at FROM entry WHERE id = $1', [id]);
    await advance(id);
    expect(await levelOf(yaas, id)).toBe(season.editionId);
    expect([await stateOf(yaas, id), await shownState(id)]).toEqual(['submitted', 'submitted']);
    expect(await yaas.rows('SELECT revision_id, consented_at FROM entry WHERE id = $1', [id])).toEqual(before);
    const [kept] = await yaas.rows(
      'SELECT from_level_id, to_level_id, local_place, advanced_by FROM advancement WHERE entry_id = $1',
      [id],
    );
    expect(kept).toEqual({
      from_level_id: levelId,
      to_level_id: season.editionId,
      local_place: 1,
      advanced_by: own.accountId,
    });
  });

  test('goes on once: the second press finds it gone', async () => {
    const id = await entered();
    await won([id]);
    await advance(id);
    await expect(advance(id)).rejects.toThrow(Conflict);
  });

  test('does not go on before its family knows the result', async () => {
    const id = await entered();
    await decidedLocally(yaas, season, { coordinator: own, levelId, placed: [id] });
    expect(await refusedBy(advance(id))).toEqual(['local_result_is_out']);
  });

  test('is sent on by nobody of another member', async () => {
    const id = await entered();
    await won([id]);
    await expect(advance(id, other)).rejects.toThrow(NotFound);
    await advance(id, staff);
  });

  test('is in time to the last minute of the final, and late from the next', async () => {
    const [first, late] = [await entered(), await entered()];
    await won([first, late]);
    yaas.travelTo('2026-04-02T03:59:59Z');
    await advance(first);
    yaas.travelTo('2026-04-02T04:00:00Z');
    expect(await refusedBy(advance(late))).toEqual(['final_takes_winners']);
  });

  test('does not go on without the guardian’s consent', async () => {
    const student = await aStudent(yaas);
    const id = await aDraft(yaas, season, { student });
    const link = await submitWithConsent(yaas, { student, id });
    await yaas.as(own, (unit) => yaas.service.confirm(unit, id));
    await won([id]);
    await withdrawAsGuardian(yaas, link);
    await expect(advance(id)).rejects.toThrow(NotFound);
    expect(await levelOf(yaas, id)).toBe(levelId);
  });

  test('who was too young for the final is refused there with its rule', async () => {
    await yaas.rows(`UPDATE level SET overrides = '{"ages":{"from":11,"until":19},"looser":["ages"]}' WHERE id = $1`, [
      levelId,
    ]);
    const student = await aStudent(yaas, { birthDate: '2014-04-02' });
    const id = await entered(student);
    await won([id]);
    expect(await refusedBy(advance(id))).toEqual(['age_at_deadline']);
    const page = await yaas.post(`/yaas/levels/${levelId}/advancements`, { entry: id }, own);
    expect(page.status).toBe(409);
    expect(await page.text()).toContain('It cannot go on as it is');
  });
});

describe('the order of winners', () => {
  test('a better placed piece goes first; passed over with a reason, it lets the next go on', async () => {
    const [first, next] = [await entered(), await entered()];
    await won([first, next]);
    expect(await refusedBy(advance(next))).toEqual(['next_in_line']);
    await yaas.as(own, (unit) => yaas.app.get(AdvancementsService).passOver(unit, first, 'The student moved away'));
    await advance(next);
  });

  test('a winner that was withdrawn frees its place for the next in line', async () => {
    await onlyOne();
    const [first, next] = [await entered(), await entered()];
    await won([first, next]);
    await advance(first);
    expect(await refusedBy(advance(next))).toEqual(['place_at_the_final']);
    await yaas.as(system, (unit) => yaas.service.withdraw(unit, first));
    await advance(next);
  });

  test('and so does one that was ruled out', async () => {
    await onlyOne();
    const [first, next] = [await entered(), await entered()];
    await won([first, next]);
    await advance(first);
    await yaas.as(staff, (unit) => yaas.app.get(SponsorshipService).ruleOut(unit, first, 'Copied'));
    await advance(next);
    expect(await levelOf(yaas, next)).toBe(season.editionId);
  });

  test('two coordinators who send on for the last place at once: one is in', async () => {
    await onlyOne();
    const [poem, story] = [await entered(), await entered(undefined, 'literature')];
    await won([poem]);
    await won([story], [], 'literature');
    const both = await Promise.allSettled([advance(poem, own), advance(story, second)]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(
      await yaas.rows('SELECT 1 FROM quota_slot WHERE quota = $1 AND released_at IS NULL', ['local_sends']),
    ).toHaveLength(1);
  });

  test('two coordinators who send the same one on at once: it moves once', async () => {
    const id = await entered();
    await won([id]);
    const both = await Promise.allSettled([advance(id, own), advance(id, second)]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await yaas.rows('SELECT 1 FROM advancement WHERE entry_id = $1', [id])).toHaveLength(1);
  });
});

const tiesTo = async (id: string, { accountId, displayName: name }: Actor) => {
  const works = yaas.app.get(JudgedProgrammes, { strict: false }).of('yaas');
  const person = { accountId, name, email: '', institutions: [], schools: [], relations: [] };
  const found = await yaas.as(system, ({ manager }) => works.tiesTo(manager, person, [id]));
  return found.map(({ source }) => source);
};
const adult = (email: string, name: string) => yaas.account({ email, name, birthDate: '1980-01-01', roles: [] });
const handedOver = (id: string, by: Actor, to: Actor) =>
  yaas.rows(
    `INSERT INTO entry_handover (id, entry_id, token_hash, offered_by, created_at, expires_at, taken_by, taken_at)
     VALUES (gen_random_uuid(), $1, md5(random()::text), $2, now(), now() + interval '7 days', $3, now())`,
    [id, by.accountId, to.accountId],
  );

describe('who stood behind a piece at home judges it nowhere', () => {
  test('a teacher who handed it over to its maker is its teacher at both levels, and a parent its household', async () => {
    const student = await aStudent(yaas);
    const id = await entered(student);
    const teacher = await adult('teacher@example.org', 'Tea Cher');
    const parent = await adult('parent@example.org', 'Pa Rent');
    await yaas.rows(
      `INSERT INTO entering_invitation (id, member_id, edition_id, name, email, token_hash, max_entries, expires_at, invited_by, created_at, account_id, accepted_at)
       VALUES (gen_random_uuid(), $1, $2, 'Tea', 'tea@example.org', md5(random()::text), 5, now() + interval '7 days', $3, now(), $4, now())`,
      [season.memberId, season.editionId, own.accountId, teacher.accountId],
    );
    await handedOver(id, teacher, student);
    await handedOver(id, parent, student);
    const ties = async () => [await tiesTo(id, teacher), await tiesTo(id, parent)];
    expect(await ties()).toEqual([['teacher'], ['household']]);
    await won([id]);
    await advance(id);
    expect(await ties()).toEqual([['teacher'], ['household']]);
  });

  test('an offer that nobody took ties nobody', async () => {
    const id = await entered();
    const friend = await adult('friend@example.org', 'Fri End');
    await yaas.rows(
      `INSERT INTO entry_handover (id, entry_id, token_hash, offered_by, created_at, expires_at)
       VALUES (gen_random_uuid(), $1, md5(random()::text), $2, now(), now() + interval '7 days')`,
      [id, friend.accountId],
    );
    expect(await tiesTo(id, friend)).toEqual([]);
  });

  test('the coordinator who confirmed it at home keeps the tie at the final', async () => {
    const id = await entered();
    await won([id]);
    await advance(id);
    expect(await tiesTo(id, own)).toEqual(['coordinator']);
    expect(await tiesTo(id, other)).toEqual([]);
  });

  test('who held another piece of the same student taught them before', async () => {
    const student = await aStudent(yaas);
    const earlier = await entered(student);
    const id = await entered(student, 'literature');
    const teacher = await adult('mentor@example.org', 'Men Tor');
    await yaas.rows(`UPDATE entry SET holder_account_id = $2, held_as = 'teacher' WHERE id = $1`, [
      earlier,
      teacher.accountId,
    ]);
    expect(await tiesTo(id, teacher)).toEqual(['mentor']);
    expect(await tiesTo(earlier, teacher)).toEqual(['teacher']);
  });
});
