import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { signIn } from '../support/people.js';
import { routesOf, sampleOf, type Route } from '../support/routes.js';
import { JudgingInTest } from './support/judging-in-test.js';

/** What a judge may reach without agreement and training: it shows no work and takes no judgement. */
const open =
  /^\/judging(\/(profile|papers|training|communities|leaving)\b.*|\/desk\/:roundId(\/(acceptance|refusal|departure|wishes))?)?$/;

let judging: JudgingInTest;
let cookie: string;
let forJudges: Route[];

beforeAll(async () => {
  judging = await JudgingInTest.start();
  cookie = await signIn(judging.url, (await judging.person('judge', null, 'New Judge')).person);
  const routes = routesOf(judging.app).filter(({ path }) => /^(\/api\/v1)?\/judging\b/.test(path));
  const answers = await Promise.all(routes.map(async (route) => ({ route, ...(await answerTo(route)) })));
  forJudges = answers.filter(({ status }) => status !== 403).map(({ route }) => route);
});
afterAll(() => judging.stop());

const answerTo = async ({ method, path }: Route) => {
  const headers = { cookie, accept: path.startsWith('/api/') ? 'application/json' : 'text/html' };
  const answer = await fetch(judging.url + sampleOf(path), { method, headers, redirect: 'manual' });
  await answer.body?.cancel();
  return { status: answer.status, to: answer.headers.get('location') };
};

test('Every page of a judge is closed without agreement and training, but for those that lead to them', async () => {
  const closed = forJudges.filter(({ path }) => !open.test(path));
  expect(closed.length).toBeGreaterThan(6);
  for (const route of closed) {
    const { status, to } = await answerTo(route);
    const led = status === 303 ? to : status;
    expect({ ...route, led }).toEqual({ ...route, led: route.method === 'GET' ? '/judging/papers' : 409 });
  }
});
