import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { system } from '../../src/platform/index.js';
import { undone, type Step } from '../../src/judging/scoring/undo.js';
import { signIn } from '../support/people.js';
import { aCard, aJury, aRound, criteriaOf, opened, type JudgeInTest } from './support/a-round.js';
import { JudgingInTest } from './support/judging-in-test.js';

let judging: JudgingInTest;
let round: string;
let judge: JudgeInTest;
let other: JudgeInTest;
let criteria: string[];
let card: string;
let cookie: string;

beforeAll(async () => {
  judging = await JudgingInTest.start();
});
afterAll(() => judging.stop());

beforeEach(async () => {
  judging.programme.works.clear();
  judging.programme.addWork({ title: 'Harbour' });
  round = await aRound(judging, { judgesPerEntry: 1 });
  [judge] = (await aJury(judging, round, 1)) as [JudgeInTest];
  await opened(judging, round);
  const elsewhere = await aRound(judging, { judgesPerEntry: 1 });
  [other] = (await aJury(judging, elsewhere, 1)) as [JudgeInTest];
  criteria = await criteriaOf(judging, round);
  card = (await judging.desks.ownWorks(judge.actor, round))[0]!.assignmentId;
  cookie = await signIn(judging.url, judge.person);
});

const save = (version: number, steps: (number | null)[], more = {}) =>
  judging.scores.save(judge.actor, card, aCard(criteria, steps, { version, ...more }));

const ask = (path: string, fields?: Record<string, string>, { accept = 'application/json', as = cookie } = {}) =>
  fetch(`${judging.url}/judging/cards/${card}/${path}`, {
    method: fields ? 'POST' : 'GET',
    redirect: 'manual',
    headers: { cookie: as, accept, origin: judging.url },
    ...(fields && { body: new URLSearchParams(fields) }),
  });

const undo = async (version: number) => {
  const answer = await ask('restorations', { version: String(version) });
  const said = (await answer.json()) as { answers?: object; values?: object; detail?: string };
  return { ...said, status: answer.status };
};

const answers = (steps: number[], words = {}) => ({
  worksWell: '',
  tryNext: '',
  privateNote: '',
  ...words,
  ...Object.fromEntries(steps.map((step, index) => [`score-${criteria[index]}`, String(step)])),
});

describe('Undo', () => {
  test('brings back what was saved before, as a version of its own', async () => {
    await save(0, [5, 4, 3], { worksWell: 'Bold' });
    await save(1, [1, 4, 3]);
    expect(await undo(2)).toMatchObject({
      status: 200,
      values: { version: '3' },
      answers: answers([5, 4, 3], { worksWell: 'Bold' }),
    });
    const versions = await judging.rows(
      'SELECT version, restores FROM scorecard_version WHERE assignment_id = $1 ORDER BY version',
      [card],
    );
    expect(versions).toEqual([
      { version: 1, restores: null },
      { version: 2, restores: null },
      { version: 3, restores: 1 },
    ]);
  });

  test('again goes on back, to the card before its first save, and not forth', async () => {
    for (const version of [0, 1, 2]) await save(version, [version + 1, 1, 1]);
    expect((await undo(3)).answers).toEqual(answers([2, 1, 1]));
    expect((await undo(4)).answers).toEqual(answers([1, 1, 1]));
    expect((await undo(5)).answers).toEqual(answers([]));
    expect(await undo(6)).toMatchObject({ status: 409, detail: 'There is nothing to undo on this card.' });
  });

  test('after something new goes back to what stood before it', async () => {
    await save(0, [1, 1, 1]);
    await save(1, [2, 1, 1]);
    await undo(2);
    await save(3, [3, 1, 1]);
    expect((await undo(4)).answers).toEqual(answers([1, 1, 1]));
  });

  test('makes an incomplete card incomplete again', async () => {
    await save(0, [5, 4, null]);
    await save(1, [5, 4, 3]);
    await undo(2);
    expect(await judging.desks.ownWorks(judge.actor, round)).toMatchObject([{ status: 'incomplete' }]);
  });

  test('of an older page is refused, and what is saved now is told', async () => {
    await save(0, [1, 1, 1]);
    await save(1, [2, 2, 2]);
    const answer = await ask('restorations', { version: '1' });
    expect(answer.status).toBe(409);
    expect(await answer.json()).toEqual({ standing: { version: '2', answers: answers([2, 2, 2]) } });
  });

  test('ends with the round', async () => {
    await save(0, [1, 1, 1]);
    await judging.rounds.close(system, round);
    expect(await undo(1)).toMatchObject({ status: 409, detail: 'The round is closed, so the card was not saved.' });
  });

  test('is for the judge whose card it is', async () => {
    await save(0, [1, 1, 1]);
    const as = await signIn(judging.url, other.person);
    expect((await ask('restorations', { version: '1' }, { as })).status).toBe(404);
    expect((await ask('history', undefined, { as })).status).toBe(404);
  });

  test('needs a version of the page', async () => {
    expect((await ask('restorations', { version: 'x' })).status).toBe(422);
  });

  test.each<[string, (number | null)[], number | null]>([
    ['nothing saved', [], null],
    ['one save', [null], 0],
    ['one save, undone', [null, 0], null],
    ['three saves, two undone', [null, null, null, 2, 1], 0],
    ['undone, then saved anew', [null, null, 1, null], 1],
    ['an older one brought back from the history', [null, null, null, 1], 0],
  ])('%s: knows what comes back', (_, restores, expected) => {
    const steps: Step[] = restores.map((one, index) => ({ version: index + 1, restores: one }));
    expect(undone(steps)).toBe(expected);
  });
});

const page = async () => (await ask('history', undefined, { accept: 'text/html' })).text();

describe('The history of a card', () => {
  test('tells every version, newest first, in the language of the judge', async () => {
    expect(await page()).toContain('Nothing has been saved on this card yet');
    await save(0, [5, null, null], { privateNote: 'look again' });
    await save(1, [5, 4, 3], { worksWell: 'The last line' });
    const html = await page();
    expect(html.indexOf('What works well: The last line')).toBeLessThan(html.indexOf('Your note: look again'));
    expect(html).toContain('originality: 5');
    expect(html).toContain('This is how the card stands now.');
  });

  test('brings back any of them by a button', async () => {
    await save(0, [5, 5, 5]);
    await save(1, [1, 1, 1]);
    await save(2, [2, 2, 2]);
    expect(await page()).toContain('name="to" value="1"');
    const answer = await ask('restorations', { version: '3', to: '1' }, { accept: 'text/html' });
    expect(answer.headers.get('location')).toBe(`/judging/cards/${card}`);
    expect(await judging.scores.standing(judge.actor, card)).toMatchObject({
      saved: 4,
      scores: { [criteria[0]!]: 5 },
    });
    expect(await page()).toContain('Brought back from an earlier time');
    expect((await ask('restorations', { version: '4', to: '9' }, { accept: 'text/html' })).status).toBe(404);
  });
});
