import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newId, type Actor } from '../../src/platform/index.js';
import type { Competition } from '../../src/judging/index.js';
import { signIn } from '../support/people.js';
import { aJury, aRound, opened, scoreAll } from './support/a-round.js';
import { JudgingInTest } from './support/judging-in-test.js';

let judging: JudgingInTest;
let local: Competition;
let coordinator: { actor: Actor; cookie: string };
let stranger: { actor: Actor; cookie: string };

const aCoordinator = async (scope: string, name: string) => {
  const { person, actor } = await judging.person('coordinator', scope, name);
  return { actor, cookie: await signIn(judging.url, person) };
};

beforeAll(async () => {
  judging = await JudgingInTest.start();
  const member = newId();
  local = judging.programme.addLocal(member);
  coordinator = await aCoordinator(member, 'Cora Dinato');
  stranger = await aCoordinator(newId(), 'Stan Ger');
  for (let number = 0; number < 3; number++) {
    judging.programme.addWork({ title: `Final poem ${number}` });
    judging.programme.addWork({ title: `Local poem ${number}`, levelId: local.levelId });
  }
});
afterAll(() => judging.stop());

const look = async (path: string, { cookie }: { cookie: string }) => {
  const answer = await fetch(judging.url + path, { headers: { cookie, accept: 'text/html' }, redirect: 'manual' });
  return { status: answer.status, text: await answer.text() };
};
const plan = (actor: Actor, levelId?: string) =>
  judging.plans.plan(actor, {
    programme: 'fake',
    editionId: judging.programme.editionId,
    levelId,
    category: 'poetry',
    name: 'Local round',
    judgesPerEntry: 1,
    opensAt: new Date(Date.now() - 1e3),
    closesAt: new Date(Date.now() + 864e5),
    timeZone: 'America/New_York',
    statementShown: true,
  });
const worksOf = async (roundId: string): Promise<string[]> => {
  const rows = await judging.rows<{ work_id: string }>('SELECT work_id FROM round_entry WHERE round_id = $1', [
    roundId,
  ]);
  return rows.map(({ work_id }) => judging.programme.works.get(work_id)!.copy.title).toSorted();
};

test('a coordinator plans rounds of their own competition, and of no other', async () => {
  await plan(coordinator.actor, local.levelId);
  await expect(plan(coordinator.actor)).rejects.toMatchObject({ status: 403 });
  await expect(plan(stranger.actor, local.levelId)).rejects.toMatchObject({ status: 403 });
});

test('a round takes in the works of its own level alone', async () => {
  const final = await aRound(judging);
  await judging.rounds.openConflicts({ ...coordinator.actor, kind: 'system' }, final);
  const { id } = await plan(coordinator.actor, local.levelId);
  await judging.rounds.openConflicts(coordinator.actor, id);
  expect(await worksOf(id)).toEqual(['Local poem 0', 'Local poem 1', 'Local poem 2']);
  expect(await worksOf(final)).toEqual(['Final poem 0', 'Final poem 1', 'Final poem 2']);
});

test('of the final’s rounds, and of another member’s, a coordinator learns nothing', async () => {
  const final = await aRound(judging, { name: 'The final itself' });
  const { id } = await plan(coordinator.actor, local.levelId);
  for (const [round, who] of [
    [final, coordinator],
    [id, stranger],
  ] as const) {
    for (const path of ['', '/plan', '/decision', '/release'])
      expect((await look(`/judging/rounds/${round}${path}`, who)).status).toBe(404);
    expect((await look(`/api/v1/judging/rounds/${round}/progress`, who)).status).toBe(404);
    for (const step of ['open', 'close', 'openConflicts'] as const)
      await expect(judging.rounds[step](who.actor, round)).rejects.toMatchObject({ status: 404 });
    await expect(
      judging.jury.invite(who.actor, round, { email: 'j@example.org', name: 'J', locale: 'en' }),
    ).rejects.toMatchObject({ status: 404 });
    await expect(judging.results.release(who.actor, round)).rejects.toMatchObject({ status: 404 });
  }
  const { text } = await look('/judging/rounds', coordinator);
  expect(text).toContain('Local round');
  expect(text).not.toContain('The final itself');
});

test('the form offers a coordinator their own competition alone', async () => {
  const { text } = await look('/judging/rounds/new', coordinator);
  expect(text).toContain('Fake local');
  expect(text).not.toContain('Fake 2026');
});

test('a coordinator leads a round from the plan to the release', async () => {
  const { id } = await plan(coordinator.actor, local.levelId);
  const jury = await aJury(judging, id, 1);
  await opened(judging, id);
  await scoreAll(judging, id, { jury, steps: () => [4, 4, 4] });
  await judging.rounds.close(coordinator.actor, id);
  const { resultRunId } = await judging.results.tally(coordinator.actor, id);
  await judging.results.adopt(coordinator.actor, id, resultRunId);
  await judging.results.decide(coordinator.actor, id);
  await judging.results.release(coordinator.actor, id);
  expect((await look(`/judging/rounds/${id}`, coordinator)).text).toContain('Everyone knows');
});

test('a coordinator who runs a round judges none of it without a seat', async () => {
  const { id } = await plan(coordinator.actor, local.levelId);
  expect((await look(`/judging/desk/${id}`, coordinator)).status).toBe(403);
});
