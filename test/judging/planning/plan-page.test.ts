import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { system } from '../../../src/platform/index.js';
import { eventually } from '../../support/eventually.js';
import { signIn } from '../../support/people.js';
import { aJury, aRound } from '../support/a-round.js';
import { JudgingInTest } from '../support/judging-in-test.js';
import { staffVisit, visitAs, type Visit } from '../support/staff-visit.js';

let judging: JudgingInTest;
let staff: Visit;

beforeAll(async () => {
  judging = await JudgingInTest.start();
  for (let number = 0; number < 40; number++) judging.programme.addWork({ title: `Poem ${number}` });
  staff = await staffVisit(judging);
});
afterAll(() => judging.stop());

const button = 'Try the plan out';
/** Waits on the page of progress, as a browser without scripts that reloads it. */
const tried = async (progress: string) =>
  eventually(async () => {
    const answer = await staff.look(progress);
    return answer.text.includes('The truly best work wins in') && answer;
  }, 40_000);

describe('A plan', () => {
  test('cannot be tried out before there are works, and judges enough for one of them', async () => {
    const roundId = await aRound(judging);
    const { text } = await staff.look(`/judging/rounds/${roundId}/plan`);
    expect(text).toContain('as many judges have accepted as each work is to have');
    expect(text).not.toContain(button);
    await aJury(judging, roundId, 2);
    await judging.rounds.openConflicts(system, roundId);
    expect((await staff.look(`/judging/rounds/${roundId}/plan`)).text).not.toContain(button);
  });

  test('is tried out in a thread, beside plans like it, and stays so while the round keeps its shape', async () => {
    const roundId = await aRound(judging, { places: 2 });
    await aJury(judging, roundId, 5);
    await judging.rounds.openConflicts(system, roundId);
    const plan = `/judging/rounds/${roundId}/plan`;
    expect((await staff.look(plan)).text).toContain(button);
    const { status, to } = await staff.post(`${plan}/simulations`);
    expect(status).toBe(303);
    expect(to).toMatch(/^\/progress\//);
    const page = await tried(to);
    expect(page).toMatchObject({ status: 200 });
    const { text } = page as { text: string };
    expect(text).toMatch(/40 works, 5 judges, 3 for each work: 24 cards for a judge, about 2 h\./);
    expect(text).toMatch(/With a final of 20 that all judges see: \d+%\./);
    expect(text).toContain('A card is taken to need 5 minutes');
    for (const k of [2, 3, 4]) expect(text).toContain(`${k} judges for each work`);
    expect(text).not.toContain(button);

    await aJury(judging, roundId, 1);
    expect((await staff.look(plan)).text).toContain(button);
  });

  test('is tried out by those alone who run the round', async () => {
    const roundId = await aRound(judging);
    const judge = await judging.person('judge', roundId);
    const visit = visitAs(judging, await signIn(judging.url, judge.person));
    expect((await visit.post(`/judging/rounds/${roundId}/plan/simulations`)).status).toBe(403);
    const coordinator = visitAs(judging, await signIn(judging.url, (await judging.person('coordinator')).person));
    expect([403, 404]).toContain((await coordinator.post(`/judging/rounds/${roundId}/plan/simulations`)).status);
  });
});
