import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { JudgedProgrammes } from '../../src/judging/index.js';
import { Conflict, NotFound, type Actor } from '../../src/platform/index.js';
import { AdvancementsService } from '../../src/yaas/levels/advancements.service.js';
import { ChoicesService } from '../../src/yaas/levels/choices.service.js';
import { queriesOf } from '../support/queries.js';
import { aLocalLevel, confirmedBy, decidedLocally, twoInEach, wonLocally } from './support/local-competition.js';
import { aSeason, aStudent, type Season } from './support/season.js';
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

/** Two pieces of one student in two categories, both placed first. */
const twoWinners = async (): Promise<{ student: Actor; poem: string; story: string }> => {
  const student = await aStudent(yaas);
  const poem = await entered(student);
  const story = await entered(student, 'literature');
  await won([poem]);
  await won([story], [], 'literature');
  return { student, poem, story };
};

describe('a student with two local winners, where the final takes one', () => {
  test('waits for a choice; the student makes it on their own page', async () => {
    const { student, poem, story } = await twoWinners();
    const asked = await yaas.rows<{ html: string }>(
      `SELECT html FROM mail_message WHERE html LIKE '%/yaas/choices/' || $1 || '%'`,
      [story],
    );
    expect(asked).toHaveLength(1);
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

const look = () => yaas.get(`/yaas/levels/${levelId}/advancement`, own);

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
    const one = await queriesOf(look);
    await won(all.slice(1), [], 'poetry');
    expect(await queriesOf(look)).toHaveLength(one.length);
  });
});
