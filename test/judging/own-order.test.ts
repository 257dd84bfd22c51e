import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { system } from '../../src/platform/index.js';
import { ComparisonQueries } from '../../src/judging/scoring/comparison.queries.js';
import { signIn } from '../support/people.js';
import { queriesOf } from '../support/queries.js';
import { aCard, aJury, aRound, criteriaOf, opened, type JudgeInTest } from './support/a-round.js';
import { JudgingInTest } from './support/judging-in-test.js';

let judging: JudgingInTest;
let round: string;
let judge: JudgeInTest;
let cookie: string;

beforeAll(async () => {
  judging = await JudgingInTest.start();
});
afterAll(() => judging.stop());

beforeEach(async () => {
  judging.programme.works.clear();
  for (let number = 0; number < 4; number++)
    judging.programme.addWork({ title: `Poem ${number}`, body: `Verse ${number}` });
  round = await aRound(judging, { judgesPerEntry: 1 });
  [judge] = (await aJury(judging, round, 1)) as [JudgeInTest];
  await opened(judging, round);
  cookie = await signIn(judging.url, judge.person);
});

const order = async () => (await judging.desks.ownWorks(judge.actor, round)).map((work) => work.assignmentId);

const ask = async (path: string, { post = false, as = cookie } = {}) => {
  const method = post ? 'POST' : 'GET';
  const headers = { cookie: as, accept: 'text/html', origin: judging.url };
  const answer = await fetch(`${judging.url}/judging/cards/${path}`, { method, redirect: 'manual', headers });
  return { status: answer.status, location: answer.headers.get('location'), text: await answer.text() };
};

describe('Later', () => {
  test('puts a work behind the others, and leads to the next', async () => {
    const [a, b, c, d] = await order();
    expect(await ask(`${a}/later`, { post: true })).toMatchObject({ status: 303, location: `/judging/cards/${b}` });
    expect(await order()).toEqual([b, c, d, a]);
    await ask(`${c}/later`, { post: true });
    expect(await order()).toEqual([b, d, a, c]);
    await ask(`${a}/later`, { post: true });
    expect(await order()).toEqual([b, d, c, a]);
  });

  test('is an order, never a state: the work is scored, counted and shown as any other', async () => {
    const [first] = await order();
    await ask(`${first}/later`, { post: true });
    const before = await judging.rows('SELECT id, position, state FROM assignment ORDER BY id');
    await judging.scores.save(judge.actor, first!, aCard(await criteriaOf(judging, round), [5, 4, 3]));
    expect(await judging.rows('SELECT id, position, state FROM assignment ORDER BY id')).toEqual(before);
    const desk = await fetch(`${judging.url}/judging/desk/${round}`, { headers: { cookie } });
    expect(await desk.text()).toContain('1 of 4');
  });

  test('is nobody else’s business: the draw stands as it was drawn', async () => {
    const [first] = await order();
    await ask(`${first}/later`, { post: true });
    const [row] = await judging.rows<{ position: number }>('SELECT position FROM assignment WHERE id = $1', [first]);
    expect(row!.position).toBe(1);
  });
});

describe('Two works side by side', () => {
  test('are chosen from the judge’s own by title, and shown with how each was scored', async () => {
    const [one, other] = await order();
    await judging.scores.save(judge.actor, other!, aCard(await criteriaOf(judging, round), [5, 4, 2]));
    const choice = await ask(`${one}/comparison`);
    expect(choice.text.match(/<option[^>]*value="[0-9a-f-]{36}"/g)).toHaveLength(3);
    const { text } = await ask(`${one}/comparison?with=${other}`);
    expect(text.match(/Verse \d/g)).toHaveLength(2);
    for (const words of ['originality: 5', 'theme: 2', 'theme: –']) expect(text).toContain(words);
  });

  test('are two of this judge in this round', async () => {
    const [one] = await order();
    const elsewhere = await aRound(judging, { judgesPerEntry: 1 });
    await judging.jury.invite(system, elsewhere, { email: judge.person.email, name: 'Judge 1', locale: 'en' });
    await judging.jury.accept(judge.actor, elsewhere, { agreed: true, languages: ['en'] });
    await opened(judging, elsewhere);
    const [foreign] = await judging.desks.ownWorks(judge.actor, elsewhere);
    expect((await ask(`${one}/comparison?with=${foreign!.assignmentId}`)).status).toBe(404);
    expect((await ask(`${one}/comparison?with=${round}`)).status).toBe(404);
    expect((await ask(`${one}/comparison?with=everything`)).status).toBe(422);
    const [stranger] = await aJury(judging, elsewhere, 1);
    const as = await signIn(judging.url, stranger!.person);
    expect((await ask(`${one}/comparison`, { as })).status).toBe(404);
    expect((await ask(`${one}/later`, { as, post: true })).status).toBe(404);
  });

  test('cost the same queries however many there are to choose from', async () => {
    const compared = judging.app.get(ComparisonQueries);
    const [one, other] = await order();
    const few = await queriesOf(() => compared.of(judge.actor, one!, other!));
    for (let number = 0; number < 40; number++) judging.programme.addWork();
    const large = await aRound(judging, { judgesPerEntry: 1 });
    const [second] = (await aJury(judging, large, 1)) as [JudgeInTest];
    await opened(judging, large);
    const [left, right] = await judging.desks.ownWorks(second.actor, large);
    const many = await queriesOf(() => compared.of(second.actor, left!.assignmentId, right!.assignmentId));
    expect(many).toHaveLength(few.length);
  });
});

test('A judge sees on the card how they have scored so far', async () => {
  const [one, other] = await order();
  expect((await ask(one!)).text).not.toContain('How you have scored so far');
  await judging.scores.save(judge.actor, other!, aCard(await criteriaOf(judging, round), [5, 4, 2]));
  expect((await ask(one!)).text).toContain('How you have scored so far');
});

test('A round that asks for no words to entrants shows no such questions', async () => {
  judging.programme.addWork();
  const quiet = await aRound(judging, { judgesPerEntry: 1, feedback: false });
  const [second] = (await aJury(judging, quiet, 1)) as [JudgeInTest];
  await opened(judging, quiet);
  const [own] = await judging.desks.ownWorks(second.actor, quiet);
  const { text } = await ask(own!.assignmentId, { as: await signIn(judging.url, second.person) });
  expect(text).toContain('Note to yourself');
  expect(text).not.toContain('name="worksWell"');
});
