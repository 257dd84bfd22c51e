import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { JudgedProgrammes } from '../../src/judging/index.js';
import { Conflict, Forbidden, NotFound, system, Work, type Actor } from '../../src/platform/index.js';
import { SponsorshipService } from '../../src/yaas/desk/sponsorship.service.js';
import { AdvancementsService } from '../../src/yaas/levels/advancements.service.js';
import { ChoicesService } from '../../src/yaas/levels/choices.service.js';
import { LevelsService } from '../../src/yaas/levels/levels.service.js';
import { queriesOf } from '../support/queries.js';
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
const choices = () => yaas.app.get(ChoicesService);
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

/** Two pieces of one student in two categories, both placed first. */
const twoWinners = async (): Promise<{ student: Actor; poem: string; story: string }> => {
  const student = await aStudent(yaas);
  const poem = await entered(student);
  const story = await entered(student, 'literature');
  await won([poem]);
  await won([story], [], 'literature');
  return { student, poem, story };
};

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
    await expect(advance(id)).rejects.toThrow();
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

/** The member sends one winner on over all. */
const onlyOne = () =>
  yaas.rows(`UPDATE level SET overrides = overrides || '{"sends":{"max":1,"per":"level"}}' WHERE id = $1`, [levelId]);

describe('a student with two local winners, where the final takes one', () => {
  test('waits for a choice; the student makes it on their own page', async () => {
    const { student, poem, story } = await twoWinners();
    expect(await refusedBy(advance(poem))).toEqual(['choice_is_made']);
    const page = await (await yaas.get(`/yaas/choices/${poem}`, student)).text();
    expect(page).toContain(`value="${story}"`);
    const answer = await yaas.post(`/yaas/choices/${poem}`, { entry: story }, student);
    expect(answer.status).toBe(303);
    expect(await refusedBy(advance(poem))).toEqual(['choice_is_made']);
    await advance(story);
    expect(await refusedBy(advance(poem))).toEqual(expect.arrayContaining(['final_takes_another']));
  });

  test('or the coordinator records it, with a reason that the student reads', async () => {
    const { poem } = await twoWinners();
    const without = await yaas.post(
      `/yaas/levels/${levelId}/choices`,
      { entry: poem, what: 'choice', reason: '' },
      own,
    );
    expect(without.status).toBe(422);
    const reason = 'Told me at school on Monday';
    await yaas.post(`/yaas/levels/${levelId}/choices`, { entry: poem, what: 'choice', reason }, own);
    await advance(poem);
    const [mail] = await yaas.rows<{ text: string }>(
      `SELECT m.text FROM mail_message m WHERE m.about_id = $1 AND m.subject LIKE '%was chosen%'`,
      [poem],
    );
    expect(mail!.text).toContain(reason);
  });

  test('a choice holds once the chosen piece has gone on', async () => {
    const { student, poem, story } = await twoWinners();
    await yaas.as(student, (unit) => choices().chooseOwn(unit, poem));
    await yaas.as(student, (unit) => choices().chooseOwn(unit, story));
    await advance(story);
    await expect(yaas.as(student, (unit) => choices().chooseOwn(unit, poem))).rejects.toThrow('choice.gone');
  });

  test('nobody chooses for another student', async () => {
    const { poem } = await twoWinners();
    const stranger = await aStudent(yaas);
    expect((await yaas.get(`/yaas/choices/${poem}`, stranger)).status).toBe(404);
    expect((await yaas.post(`/yaas/choices/${poem}`, { entry: poem }, stranger)).status).toBe(404);
    await expect(yaas.as(other, (unit) => choices().record(unit, poem, 'I say so'))).rejects.toThrow(NotFound);
  });
});

describe('the page of winners', () => {
  test('shows none before the release, and each with its next step after it', async () => {
    const [first, next] = [await entered(), await entered()];
    const { roundId, outcomes } = await decidedLocally(yaas, season, {
      coordinator: own,
      levelId,
      placed: [first, next],
    });
    expect(await (await yaas.get(`/yaas/levels/${levelId}/advancement`, own)).text()).toContain('No winners yet');
    const works = yaas.app.get(JudgedProgrammes, { strict: false }).of('yaas');
    await yaas.as(own, (unit) => works.released(unit, roundId, outcomes));
    const page = await (await yaas.get(`/yaas/levels/${levelId}/advancement`, own)).text();
    expect(page).toContain('Can go on');
    expect(page).toContain('Next in line');
    const looked = await (await yaas.get(`/yaas/levels/${levelId}/advancement/${first}`, own)).text();
    expect(looked).toContain('It meets every rule of the final');
  });

  test('costs the same queries for one winner and for many', async () => {
    const all = [await entered(), await entered(), await entered()];
    await won([all[0]!]);
    const look = () => yaas.get(`/yaas/levels/${levelId}/advancement`, own);
    const one = await queriesOf(look);
    await won(all.slice(1), [], 'poetry');
    expect(await queriesOf(look)).toHaveLength(one.length);
  });
});
