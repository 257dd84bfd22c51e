import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { DAYS_BEFORE_END, endOf, standingOf, type GivenPaper } from '../../src/judging/jury/papers.js';
import { trainingPages } from '../../src/judging/jury/training.js';
import { Clock, system } from '../../src/platform/index.js';
import { startClock } from '../support/clock.js';
import { signIn } from '../support/people.js';
import { aJudge, aRound, opened, type JudgeInTest } from './support/a-round.js';
import { JudgingInTest } from './support/judging-in-test.js';

let judging: JudgingInTest;
let cookie: string;
let judge: JudgeInTest;
let round: string;
let card: string;

beforeAll(async () => {
  judging = await JudgingInTest.start();
  judging.programme.addWork({ title: 'Dawn' });
  round = await aRound(judging, { judgesPerEntry: 1 });
  judge = await aJudge(judging, round, 'Ada');
  await opened(judging, round);
  const [own] = await judging.desks.ownWorks(judge.actor, round);
  card = `/judging/cards/${own!.assignmentId}`;
  cookie = await signIn(judging.url, judge.person);
});
afterAll(() => judging.stop());
afterEach(() => startClock(judging.app));

const look = async (path: string, by = cookie) => {
  const answer = await fetch(judging.url + path, { headers: { cookie: by, accept: 'text/html' }, redirect: 'manual' });
  return { status: answer.status, to: answer.headers.get('location'), text: await answer.text() };
};
const post = async (path: string, fields: Record<string, string> = {}, by = cookie) => {
  const answer = await fetch(judging.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: by, accept: 'text/html' },
    body: new URLSearchParams(fields),
  });
  return { status: answer.status, to: answer.headers.get('location'), text: await answer.text() };
};
/** Moves the portal's clock; the judge signs in anew, for sessions end before papers do. */
const itIs = async (moment: Date) => {
  Object.assign(judging.app.get(Clock), { now: () => moment });
  cookie = await signIn(judging.url, judge.person);
};
const DAY = 86_400_000;

describe('A paper', () => {
  const now = new Date('2026-03-31T12:00:00Z');
  const given = (goodUntil: Date, version = '2026-1'): GivenPaper => ({
    kind: 'agreement',
    version,
    givenAt: now,
    goodUntil,
  });

  test('holds for whole months of the calendar, to the same hour', () => {
    expect(endOf('agreement', now)).toEqual(new Date('2027-03-31T12:00:00Z'));
    expect(endOf('training', new Date('2024-02-29T08:00:00Z'))).toEqual(new Date('2026-02-28T08:00:00Z'));
  });

  test('has ended at the very instant of its end, and holds just before', () => {
    const end = new Date(now.getTime() + 1);
    expect(standingOf('agreement', [given(end)], now).state).toBe('ending');
    expect(standingOf('agreement', [given(now)], now).state).toBe('ended');
  });

  test('ends soon from thirty days before', () => {
    const month = now.getTime() + DAYS_BEFORE_END * DAY;
    expect(standingOf('agreement', [given(new Date(month + 1))], now).state).toBe('valid');
    expect(standingOf('agreement', [given(new Date(month))], now).state).toBe('ending');
  });

  test('of an older wording counts no more, and a renewed one counts by its own end', () => {
    const far = new Date(now.getTime() + 300 * DAY);
    expect(standingOf('agreement', [given(far, '2025-1')], now).state).toBe('outdated');
    expect(standingOf('agreement', [given(now), given(far)], now)).toMatchObject({
      state: 'valid',
      given: { goodUntil: far },
    });
    expect(standingOf('training', [given(far)], now).state).toBe('missing');
  });
});

describe('The training', () => {
  let person: JudgeInTest;
  let by: string;
  beforeAll(async () => {
    person = await judging.person('judge', round, 'New Judge');
    by = await signIn(judging.url, person.person);
    await judging.jury.invite(system, round, { email: person.person.email, name: 'New Judge', locale: 'en' });
  });

  test('is needed before a seat is taken', async () => {
    const refused = await post(`/judging/desk/${round}/acceptance`, { agreed: 'yes' }, by);
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('No judge sees works before passing the short training');
  });

  test('asks again after a wrong answer, and says why', async () => {
    const [{ code }] = trainingPages;
    expect((await post(`/judging/training/${code}`, {}, by)).text).toContain('Please choose an answer.');
    const wrong = await post(`/judging/training/${code}`, { answer: 'a' }, by);
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Not that: searching and asking would tell you who made it.');
    expect((await look('/judging/training/unknown', by)).status).toBe(404);
  });

  test('is passed page by page, whatever the order; then the seat can be taken', async () => {
    const [first, ...others] = trainingPages;
    for (const { code, right } of others.toReversed())
      expect((await post(`/judging/training/${code}`, { answer: right }, by)).status).toBe(303);
    expect((await look('/judging/papers', by)).text).toContain('Go through the training');
    expect((await post(`/judging/training/${first.code}`, { answer: first.right }, by)).to).toBe('/judging/papers');
    expect((await post(`/judging/desk/${round}/acceptance`, { agreed: 'yes' }, by)).status).toBe(303);
  });

  test('cannot be renewed by who never passed it', async () => {
    const stranger = await signIn(judging.url, (await judging.person('judge')).person);
    expect((await post('/judging/papers/training', {}, stranger)).status).toBe(409);
  });
});

describe('When a paper has ended in the middle of a round', () => {
  const afterTheAgreement = new Date(Date.now() + 366 * DAY);

  test('no page shows a work: the judge is led to the papers, and nothing is saved', async () => {
    cookie = await signIn(judging.url, judge.person);
    expect((await look(card)).status).toBe(200);
    await itIs(afterTheAgreement);
    for (const path of [card, `${card}/concern`, `/judging/desk/${round}`])
      expect(await look(path)).toMatchObject({ status: 303, to: '/judging/papers' });
    const saved = await post(`${card}/scores`, { version: '0' });
    expect(saved.status).toBe(409);
    expect(saved.text).toContain('No judge sees works before accepting the agreement');
    expect(await judging.rows('SELECT 1 FROM scorecard')).toEqual([]);
  });

  test('one step renews it', async () => {
    await itIs(afterTheAgreement);
    expect((await look('/judging/papers')).text).toContain('It has ended. One step renews it.');
    expect(await post('/judging/papers/agreement')).toMatchObject({ status: 303, to: '/judging/papers' });
    expect((await look(card)).status).toBe(200);
  });

  test('leaving the jury stays possible', async () => {
    await itIs(new Date(Date.now() + 3_000 * DAY));
    expect(await post(`/judging/desk/${round}/departure`)).toMatchObject({ status: 303, to: '/judging' });
    expect((await look('/judging')).text).toContain('No round needs you right now');
  });
});
