import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { signIn } from '../support/people.js';
import { aJury, aRound, opened, type JudgeInTest } from './support/a-round.js';
import { JudgingInTest } from './support/judging-in-test.js';

let judging: JudgingInTest;
let judge: JudgeInTest;
let workId: string;
let path: string;

beforeAll(async () => {
  judging = await JudgingInTest.start();
  ({ workId } = judging.programme.addWork({ title: 'Dawn' }));
  const round = await aRound(judging, { judgesPerEntry: 1 });
  [judge] = (await aJury(judging, round, 1)) as [JudgeInTest];
  await opened(judging, round);
  const [own] = await judging.desks.ownWorks(judge.actor, round);
  path = `/judging/cards/${own!.assignmentId}`;
});
afterAll(() => judging.stop());

const asked = async (address: string, fields?: Record<string, string>, person = judge.person) => {
  const cookie = await signIn(judging.url, person);
  const body = fields && new URLSearchParams(fields);
  return fetch(judging.url + address, {
    method: body ? 'POST' : 'GET',
    redirect: 'manual',
    headers: { cookie, accept: 'text/html' },
    ...(body && { body }),
  });
};

const seen = { reason: 'safety', note: 'The second verse speaks of being hurt at home.' };

test('a judge’s card leads to telling staff of a concern', async () => {
  expect(await (await asked(path)).text()).toContain(`href="${path}/concern"`);
  const page = await (await asked(`${path}/concern`)).text();
  expect(page).toContain('Dawn');
  expect(page).toContain('A young person may be in danger');
});

test('it needs a reason and words; what was typed comes back, and nobody is told', async () => {
  const reply = await asked(`${path}/concern`, { reason: '', note: seen.note });
  expect(reply.status).toBe(422);
  const html = await reply.text();
  expect(html).toContain('Please choose what it is about.');
  expect(html).toContain(seen.note);
  expect((await asked(`${path}/concern`, { reason: 'other', note: ' ' })).status).toBe(422);
  expect(judging.programme.concerns).toEqual([]);
});

test('nobody can tell of a work that is not theirs', async () => {
  const other = await aRound(judging, { judgesPerEntry: 1 });
  const [stranger] = (await aJury(judging, other, 1)) as [JudgeInTest];
  expect((await asked(`${path}/concern`, undefined, stranger.person)).status).toBe(404);
  expect((await asked(`${path}/concern`, seen, stranger.person)).status).toBe(404);
  expect(judging.programme.concerns).toEqual([]);
});

test('the programme is told by the work alone', async () => {
  expect((await asked(`${path}/concern`, seen)).status).toBe(303);
  expect(judging.programme.concerns).toEqual([{ workId, concern: seen }]);
});
