import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { signIn } from '../support/people.js';
import { aCard, criteriaOf } from './support/a-round.js';
import { counted } from './support/counted.js';
import { JudgingInTest } from './support/judging-in-test.js';

let judging: JudgingInTest;
let staff: string;

beforeAll(async () => {
  judging = await JudgingInTest.start();
  for (let number = 0; number < 6; number++) judging.programme.addWork({ title: `Poem ${number}` });
  staff = await signIn(judging.url, (await judging.person('staff', null, 'Sam Staff')).person);
});
afterAll(() => judging.stop());

const look = async (path: string, cookie = staff) => {
  const answer = await fetch(judging.url + path, { headers: { cookie, accept: 'text/html' } });
  return { status: answer.status, text: await answer.text() };
};
const post = async (path: string, fields: Record<string, string> = {}, cookie = staff) => {
  const answer = await fetch(judging.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, accept: 'text/html', origin: judging.url },
    body: new URLSearchParams(fields),
  });
  return { status: answer.status, to: answer.headers.get('location') ?? '', text: await answer.text() };
};
const aForm = (more: Record<string, string> = {}) => ({
  works: `fake ${judging.programme.editionId} ${judging.programme.editionId} poetry`,
  name: 'Poetry, first round',
  judgesPerEntry: '1',
  minimumCards: '1',
  places: '2',
  opensOnDay: '1',
  opensOnMonth: '5',
  opensOnYear: '2026',
  closesOnDay: '31',
  closesOnMonth: '12',
  closesOnYear: '2099',
  timeZone: 'America/New_York',
  ...more,
});

describe('Planning a round', () => {
  test('gives the form back with what was typed and a sentence for each mistake', async () => {
    const { status, text } = await post(
      '/judging/rounds',
      aForm({ judgesPerEntry: '2', minimumCards: '3', name: 'Odd round', closesOnYear: '2025' }),
    );
    expect(status).toBe(422);
    expect(text).toContain('The minimum cannot be more than the judges for each work.');
    expect(text).toContain('The last day cannot be before the first.');
    expect(text).toContain('value="Odd round"');
  });

  test('knows its time zones', async () => {
    const { text } = await post('/judging/rounds', aForm({ timeZone: 'Mars/Olympus' }));
    expect(text).toContain('This is no time zone that we know');
  });

  test('runs the window from the first day to the end of the last, in its zone', async () => {
    const { to } = await post('/judging/rounds', aForm());
    const [row] = await judging.rows<{ opens_at: Date; closes_at: Date }>(
      'SELECT opens_at, closes_at FROM round WHERE id = $1',
      [to.split('/').at(-1)],
    );
    expect(row!.opens_at.toISOString()).toBe('2026-05-01T04:00:00.000Z');
    expect(row!.closes_at.toISOString()).toBe('2100-01-01T05:00:00.000Z');
  });
});

test('Staff run a round from the plan to the release by their pages alone', async () => {
  const { to: round } = await post('/judging/rounds', aForm());
  const roundId = round.split('/').at(-1)!;
  expect((await post(`${round}/invitations`, { name: '', email: 'nobody' })).status).toBe(422);
  const judge = await judging.person('judge', roundId, 'Ada Judge');
  await post(`${round}/invitations`, { name: 'Ada Judge', email: judge.person.email, locale: 'en' });
  const refused = await post(`${round}/opening`);
  expect(refused.status).toBe(409);
  await post(`${round}/conflict-check`);
  expect((await look(round)).text).toContain('No judge has accepted yet.');

  const cookie = await signIn(judging.url, judge.person);
  expect((await look(`/judging/desk/${roundId}`, cookie)).text).toContain('You are invited to judge');
  expect((await post(`/judging/desk/${roundId}/acceptance`, { languages: 'en' }, cookie)).text).toContain(
    'No judge sees works before accepting the agreement.',
  );
  await judging.papers.passTraining(judge.actor);
  expect((await post(`/judging/desk/${roundId}/acceptance`, { languages: 'en', agreed: 'yes' }, cookie)).status).toBe(
    303,
  );

  const { text: ahead } = await look(round);
  for (const current of ['deadline', 'Let Ada Judge go', 'Invite a judge']) expect(ahead).toContain(current);
  expect((await look(`${round}/plan`)).text).toContain('Yes: one group');
  await post(`${round}/assignments`);
  await post(`${round}/opening`);
  expect((await post(`${round}/pause`, { reason: ' ' })).status).toBe(422);
  await post(`${round}/pause`, { reason: 'a late judge' });
  expect((await look(round)).text).toContain('Paused');
  await post(`${round}/resumption`);

  const criteria = await criteriaOf(judging, roundId);
  for (const [index, { assignmentId }] of (await judging.desks.ownWorks(judge.actor, roundId)).entries())
    await judging.scores.save(judge.actor, assignmentId, aCard(criteria, [5, 5, 1 + Math.floor(index / 2)]));
  const progress = await look(`/api/v1/judging/rounds/${roundId}/progress`);
  expect(JSON.parse(progress.text)).toMatchObject({ state: 'open', judges: [{ cards: 6, complete: 6 }] });

  await post(`${round}/closing`);
  await post(`${round}/tallies`);
  const run = await counted(judging, roundId);
  const shown = await look(`${round}/results/${run}`);
  expect(shown.text).toContain('shared');
  expect(shown.text).toContain('mean of complete cards');
  await post(`${round}/adoption`, { resultRunId: run });
  expect((await look(`${round}/decision`)).text).toContain('place 1');
  expect((await post(`${round}/decision`)).status).toBe(303);
  expect((await look(`${round}/release`)).text).toContain('cannot be taken back');
  await post(`${round}/release`);
  const { text: over } = await look(round);
  expect(over).toContain('Released');
  for (const past of ['deadline', 'Let Ada Judge go', 'Invite a judge']) expect(over).not.toContain(past);
  const [seat] = await judging.rows<{ id: string }>('SELECT id FROM round_judge WHERE round_id = $1', [roundId]);
  expect((await post(`${round}/judges/${seat!.id}/departure`)).status).toBe(409);
  await post(`${round}/archiving`);
  const { text: archived } = await look(round);
  for (const door of [`${round}/exports`, `${round}/record`, `/juries/${roundId}`]) {
    expect(archived).toContain(`href="${door}"`);
    expect((await look(door)).status).toBe(200);
  }
  expect((await look('/judging/rounds')).text).toContain('Poetry, first round');
});

test("A judge's pages speak Spanish", async () => {
  const { person } = await judging.person('judge', null, 'Jueza');
  const { text } = await look('/judging?lang=es', await signIn(judging.url, person));
  expect(text).toContain('Su trabajo de jurado');
});
