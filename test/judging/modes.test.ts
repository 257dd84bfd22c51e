import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { system } from '../../src/platform/index.js';
import { aCard, criteriaOf } from './support/a-round.js';
import { aTable, statuses } from './support/a-table.js';
import { JudgingInTest } from './support/judging-in-test.js';

let judging: JudgingInTest;

beforeAll(async () => {
  judging = await JudgingInTest.start();
});
afterAll(() => judging.stop());
beforeEach(() => judging.programme.works.clear());

describe('In a screening', () => {
  test('a judge says in or out of each work, and a share of yes is the result', async () => {
    const { round, judge, own, visit } = await aTable(judging, 2, { mode: 'screening' });
    const page = (await visit.look(`/judging/cards/${own[0]}`)).text;
    expect(page).toContain('Does it go on?');
    expect(page).not.toContain('originality');
    const [question] = await criteriaOf(judging, round);
    const answer = (id: string, step: string) =>
      visit.post(`/judging/cards/${id}/scores`, { version: '0', [`score-${question}`]: step, go: 'next' });
    expect((await answer(own[0]!, '2')).to).toBe(`/judging/cards/${own[1]}`);
    await answer(own[1]!, '1');
    await judging.rounds.close(system, round);
    const { resultRunId } = await judging.results.tally(system, round);
    const [run] = await judging.rows<{ output: { mean: string }[] }>('SELECT output FROM result_run WHERE id = $1', [
      resultRunId,
    ]);
    expect(run!.output.map(({ mean }) => mean)).toEqual(['1.000000', '0.000000']);
    expect(judge).toBeDefined();
  });
});

describe('By stars', () => {
  test('a judge gives one of so many, and none beyond', async () => {
    const table = await aTable(judging, 1, { mode: 'stars', modeSettings: { stars: 7 } });
    const { round, judge, own, visit } = table;
    expect((await visit.look(`/judging/cards/${own[0]}`)).text).toContain('7 of 7 stars');
    const criteria = await criteriaOf(judging, round);
    expect(await judging.scores.save(judge.actor, own[0]!, aCard(criteria, [8]))).toMatchObject({
      status: 'incomplete',
    });
    await judging.scores.save(judge.actor, own[0]!, aCard(criteria, [7], { version: 1 }));
    expect(await statuses(judging, table)).toEqual(['complete']);
  });
});

test('A judge’s desk leads to the sheet or to the pairs', async () => {
  for (const [mode, path] of [
    ['ranking', 'ballots'],
    ['points', 'ballots'],
    ['pairwise', 'pairs'],
  ] as const) {
    judging.programme.works.clear();
    const { round, visit } = await aTable(judging, 2, { mode });
    expect((await visit.look(`/judging/desk/${round}`)).text).toContain(`href="/judging/${path}/${round}"`);
  }
});

test('The pages of every mode speak Spanish', async () => {
  const ranking = await aTable(judging, 2, { mode: 'ranking' });
  expect((await ranking.visit.look(`/judging/ballots/${ranking.round}?lang=es`)).text).toContain('Su clasificación');
  const pairs = await aTable(judging, 0, { mode: 'pairwise' });
  expect((await pairs.visit.look(`/judging/pairs/${pairs.round}?lang=es`)).text).toContain('¿Cuál es mejor?');
});
