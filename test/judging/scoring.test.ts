import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { system } from '../../src/platform/index.js';
import { queriesOf } from '../support/queries.js';
import { signIn } from '../support/people.js';
import { aCard, aJury, aRound, criteriaOf, opened, type JudgeInTest } from './support/a-round.js';
import { JudgingInTest } from './support/judging-in-test.js';

let judging: JudgingInTest;
let round: string;
let judge: JudgeInTest;
let criteria: string[];
let own: string[];

beforeAll(async () => {
  judging = await JudgingInTest.start();
});
afterAll(() => judging.stop());

beforeEach(async () => {
  judging.programme.works.clear();
  for (let number = 0; number < 3; number++) judging.programme.addWork({ title: `Poem ${number}` });
  round = await aRound(judging, { judgesPerEntry: 1 });
  [judge] = (await aJury(judging, round, 1)) as [JudgeInTest];
  await opened(judging, round);
  criteria = await criteriaOf(judging, round);
  own = (await judging.desks.ownWorks(judge.actor, round)).map((work) => work.assignmentId);
});

const save = (steps: (number | null)[], more = {}) =>
  judging.scores.save(judge.actor, own[0]!, aCard(criteria, steps, more));

const fields = (steps: number[], more: Record<string, string> = {}) => ({
  version: '0',
  ...Object.fromEntries(steps.map((step, index) => [`score-${criteria[index]}`, String(step)])),
  ...more,
});

describe('A card', () => {
  test('is incomplete until every criterion has a score', async () => {
    expect(await save([5, null, 3])).toEqual({ version: 1, status: 'incomplete' });
    expect(await save([5, 1, 3], { version: 1 })).toEqual({ version: 2, status: 'complete' });
    expect(await save([5, 1, null], { version: 2 })).toEqual({ version: 3, status: 'incomplete' });
  });

  test('keeps each saved version, and nobody can change one', async () => {
    await save([5, null, 3], { worksWell: 'Bold' });
    await save([4, 4, 4], { version: 1 });
    const versions = await judging.rows<{ version: number; works_well: string }>(
      'SELECT version, works_well FROM scorecard_version WHERE assignment_id = $1 ORDER BY version',
      [own[0]],
    );
    expect(versions).toEqual([
      { version: 1, works_well: 'Bold' },
      { version: 2, works_well: '' },
    ]);
    await expect(judging.rows('UPDATE scorecard_version SET works_well = $1', ['x'])).rejects.toThrow(/append-only/);
  });

  test('leaves an audit record with each save', async () => {
    await save([5, 4, 3]);
    const records = await judging.rows(`SELECT 1 FROM audit_record WHERE action = 'card.saved' AND subject_id = $1`, [
      own[0],
    ]);
    expect(records).toHaveLength(1);
  });

  test('takes no step beyond its scale', async () => {
    expect(await save([6, 1, 1])).toEqual({ version: 1, status: 'incomplete' });
    const kept = await judging.rows('SELECT step FROM criterion_score WHERE assignment_id = $1', [own[0]]);
    expect(kept).toEqual([{ step: 1 }, { step: 1 }]);
    const bySql = judging.rows('UPDATE criterion_score SET step = 6 WHERE assignment_id = $1', [own[0]]);
    await expect(bySql).rejects.toThrow(/a step of its scale/);
  });

  test('ignores a criterion of another rubric', async () => {
    const foreign = { ...aCard(criteria, [1, 1, 1]).scores, '0190a000-0000-7000-8000-000000000000': 5 };
    expect(await judging.scores.save(judge.actor, own[0]!, { ...aCard([], []), scores: foreign })).toMatchObject({
      status: 'complete',
    });
  });
});

describe('Two tabs', () => {
  test('cannot overwrite one another: the older is refused and told', async () => {
    await save([5, 5, 5]);
    await expect(save([1, 1, 1])).rejects.toMatchObject({ status: 409, rules: [{ id: 'card-is-the-newest' }] });
  });

  test('that save at the same moment: one wins, one is told', async () => {
    const outcomes = await Promise.allSettled([save([1, 1, 1]), save([5, 5, 5]), save([3, 3, 3]), save([2, 2, 2])]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const [{ n }] = (await judging.rows<{ n: number }>(
      'SELECT count(*)::int AS n FROM scorecard_version WHERE assignment_id = $1',
      [own[0]],
    )) as [{ n: number }];
    expect(n).toBe(1);
  });

  test('that say the same are content: a press on the button while the page saves itself', async () => {
    await save([5, 4, 3], { worksWell: 'Bold' });
    expect(await save([5, 4, 3], { worksWell: 'Bold' })).toEqual({ version: 1, status: 'complete' });
  });
});

describe('The door to a card', () => {
  let cookie: string;
  beforeEach(async () => {
    cookie = await signIn(judging.url, judge.person);
  });

  const send = (body: Record<string, string>, accept = 'text/html', id = own[0]!) =>
    fetch(`${judging.url}/judging/cards/${id}/scores`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie, accept, origin: judging.url },
      body: new URLSearchParams(body),
    });

  const look = async (path: string) => (await fetch(`${judging.url}${path}`, { headers: { cookie } })).text();

  test('saves for a page that saves itself, and says the new version', async () => {
    const answer = await send(fields([5, 4]), 'application/json');
    expect([answer.status, await answer.json()]).toEqual([200, { values: { version: '1' }, status: 'incomplete' }]);
  });

  test('tells a page that saves itself, and knows an older version, what is saved now', async () => {
    await send(fields([5, 4, 3], { tryNext: 'Fewer words' }));
    const answer = await send(fields([1]), 'application/json');
    expect(answer.status).toBe(409);
    const { standing } = (await answer.json()) as { standing: { version: string; answers: Record<string, string> } };
    expect(standing).toMatchObject({
      version: '1',
      answers: { tryNext: 'Fewer words', [`score-${criteria[1]}`]: '4' },
    });
  });

  test('leads to the next work that is not scored, and after the last to the desk', async () => {
    const last = await send(fields([5, 4, 3], { go: 'next' }), 'text/html', own[2]);
    expect(last.headers.get('location')).toBe(`/judging/cards/${own[0]}`);
    await send(fields([5, 4, 3]), 'text/html', own[0]);
    const done = await send(fields([5, 4, 3], { go: 'next' }), 'text/html', own[1]);
    expect(done.headers.get('location')).toBe(`/judging/desk/${round}`);
  });

  test('shows both when another tab was faster: what is saved there, and what was typed here', async () => {
    await send(fields([5, 5, 5], { worksWell: 'From the first tab' }));
    const answer = await send(fields([1, 2, 3], { tryNext: 'From the second tab' }));
    const text = await answer.text();
    expect(answer.status).toBe(409);
    expect(text).toContain('From the first tab');
    expect(text).toContain('From the second tab');
    expect(text).toContain('name="version" value="1"');
  });

  test('refuses a closed round and gives back what was typed', async () => {
    await judging.rounds.close(system, round);
    const answer = await send(fields([5, 5, 5], { worksWell: 'Too late, but not lost' }));
    const text = await answer.text();
    expect(answer.status).toBe(409);
    expect(text).toContain('The round is closed');
    expect(text).toContain('Too late, but not lost');
  });

  test('asks in the language of the judge, criteria and steps included', async () => {
    const spanish = await look(`/judging/cards/${own[0]}?lang=es`);
    for (const words of ['originality (es)', 'striking (es)']) expect(spanish).toContain(words);
    for (const id of own) await judging.scores.save(judge.actor, id, aCard(criteria, [5, 4, 3]));
    expect(await look(`/judging/desk/${round}?lang=es`)).toContain('theme (es)');
    expect(await look(`/judging/cards/${own[0]}?lang=en`)).not.toContain('(es)');
  });

  test('is locked to visitors and to whoever is no judge', async () => {
    const visitor = await fetch(`${judging.url}/judging/cards/${own[0]}`, { redirect: 'manual' });
    expect(visitor.headers.get('location')).toMatch(/^\/sign-in/);
    const { person } = await judging.person('student');
    const student = await fetch(`${judging.url}/judging/cards/${own[0]}`, {
      headers: { cookie: await signIn(judging.url, person) },
    });
    expect(student.status).toBe(403);
  });
});

test('The scoring page takes as many queries with sixty works as with three', async () => {
  const few = await queriesOf(() => judging.cards.card(judge.actor, own[0]!));
  for (let number = 0; number < 57; number++) judging.programme.addWork();
  const large = await aRound(judging, { judgesPerEntry: 1 });
  const [other] = await aJury(judging, large, 1);
  await opened(judging, large);
  const works = await judging.desks.ownWorks(other!.actor, large);
  const many = await queriesOf(() => judging.cards.card(other!.actor, works[30]!.assignmentId));
  expect(works).toHaveLength(60);
  expect(many).toHaveLength(few.length);
  expect(many.length).toBeLessThanOrEqual(5);
});

test('Saving a card with its history and its audit record takes one statement', async () => {
  expect(await queriesOf(() => save([5, 4, 3]))).toHaveLength(1);
});
