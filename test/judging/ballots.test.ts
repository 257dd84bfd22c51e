import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { system } from '../../src/platform/index.js';
import { signIn } from '../support/people.js';
import { queriesOf } from '../support/queries.js';
import { aCard, aJury, aRound, type JudgeInTest } from './support/a-round.js';
import { aTable, refusal, statuses, type Table } from './support/a-table.js';
import { JudgingInTest } from './support/judging-in-test.js';
import { visitAs } from './support/staff-visit.js';

let judging: JudgingInTest;

beforeAll(async () => {
  judging = await JudgingInTest.start();
});
afterAll(() => judging.stop());
beforeEach(() => judging.programme.works.clear());

describe('A ranking', () => {
  let table: Table;
  beforeEach(async () => {
    table = await aTable(judging, 4, { mode: 'ranking', modeSettings: { top: 3 } });
  });
  const save = (places: Record<number, number>, version = 0) => {
    const lines = Object.fromEntries(Object.entries(places).map(([work, rank]) => [table.own[Number(work)]!, rank]));
    return judging.ballots.save(table.judge.actor, table.round, { version, lines });
  };
  const order = async () =>
    (await judging.ballotQueries.ballot(table.judge.actor, table.round)).works
      .filter(({ rank }) => rank !== null)
      .map(({ assignmentId }) => table.own.indexOf(assignmentId));

  test('is complete when the best so many have a place; those left out have none', async () => {
    expect(await save({ 0: 1, 1: 2 })).toMatchObject({ version: 1, status: 'incomplete' });
    expect(await statuses(judging, table)).toEqual(['incomplete', 'incomplete', 'incomplete', 'incomplete']);
    expect(await save({ 2: 1, 0: 2, 1: 3 }, 1)).toMatchObject({ version: 2, status: 'complete' });
    expect(await statuses(judging, table)).toEqual(['complete', 'complete', 'complete', 'complete']);
    expect(await order()).toEqual([2, 0, 1]);
  });

  test('gives each place once, and none beyond the list', async () => {
    expect(await refusal(save({ 0: 1, 1: 1 }))).toBe(422);
    expect(await refusal(save({ 0: 4 }))).toBe(422);
    await save({ 0: 1, 1: 2 });
    await expect(
      judging.rows('UPDATE judge_ballot_line SET rank = 1 WHERE assignment_id = $1', [table.own[1]]),
    ).rejects.toThrow(/judge_ballot_line_rank_is_given_once/);
    await expect(
      judging.rows('UPDATE judge_ballot_line SET rank = 9 WHERE assignment_id = $1', [table.own[1]]),
    ).rejects.toThrow(/keeps to what its round asks/);
  });

  test('keeps each version, and undoing goes back step by step', async () => {
    await save({ 0: 1 });
    await save({ 0: 1, 1: 2 }, 1);
    await judging.ballots.undo(table.judge.actor, table.round, 2);
    expect(await order()).toEqual([0]);
    await judging.ballots.undo(table.judge.actor, table.round, 3);
    expect(await order()).toEqual([]);
    expect(await refusal(judging.ballots.undo(table.judge.actor, table.round, 4))).toBe('card-has-an-earlier-version');
    const versions = await judging.rows(
      'SELECT version, restores FROM judge_ballot_version v ORDER BY saved_at DESC, version DESC LIMIT 4',
    );
    expect(versions).toEqual([
      { version: 4, restores: 0 },
      { version: 3, restores: 1 },
      { version: 2, restores: null },
      { version: 1, restores: null },
    ]);
    await expect(judging.rows(`UPDATE judge_ballot_version SET lines = '{}'`)).rejects.toThrow(/append-only/);
  });

  test('of an older tab is refused and told; the same said twice is content', async () => {
    await save({ 0: 1 });
    expect(await refusal(save({ 1: 1 }))).toBe('card-is-the-newest');
    expect(await save({ 0: 1 })).toMatchObject({ version: 1 });
  });

  test('of several tabs at the same moment: one wins, the others are told', async () => {
    const outcomes = await Promise.allSettled([save({ 0: 1 }), save({ 1: 1 }), save({ 2: 1 }), save({ 3: 1 })]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('is not saved in a closed round', async () => {
    await judging.rounds.close(system, table.round);
    expect(await refusal(save({ 0: 1 }))).toBe('round-is-open');
  });

  test('that is saved while the round closes is in it whole, or refused', async () => {
    const [saved] = await Promise.allSettled([save({ 0: 1, 1: 2, 2: 3 }), judging.rounds.close(system, table.round)]);
    const [ballot] = await judging.rows<{ status: string }>(
      'SELECT b.status FROM judge_ballot b JOIN round_judge j ON j.id = b.round_judge_id WHERE j.round_id = $1',
      [table.round],
    );
    expect(ballot?.status).toBe(saved.status === 'fulfilled' ? 'complete' : undefined);
  });

  test('makes room for a work that is put in its place from its own page', async () => {
    await save({ 0: 1, 1: 2, 2: 3 });
    const page = await table.visit.look(`/judging/cards/${table.own[3]}`);
    expect(page.text).toContain('1 is the best of 3; the others make room.');
    await table.visit.post(`/judging/ballots/${table.round}/lines/${table.own[3]}`, { version: '1', value: '2' });
    expect(await order()).toEqual([0, 3, 1]);
    await table.visit.post(`/judging/ballots/${table.round}/lines/${table.own[0]}`, { version: '2', value: '' });
    expect(await order()).toEqual([3, 1]);
  });

  test('leaves an audit record with each save', async () => {
    await save({ 0: 1 });
    const [seat] = await judging.rows<{ id: string }>('SELECT id FROM round_judge WHERE round_id = $1', [table.round]);
    const records = await judging.rows(`SELECT 1 FROM audit_record WHERE action = 'ballot.saved' AND subject_id = $1`, [
      seat!.id,
    ]);
    expect(records).toHaveLength(1);
  });

  test('is for its judge alone', async () => {
    const [stranger] = (await aJury(judging, await aRound(judging), 1)) as [JudgeInTest];
    const lines = { [table.own[0]!]: 1 };
    expect(await refusal(judging.ballots.save(stranger.actor, table.round, { version: 0, lines }))).toBe(404);
    const visit = visitAs(judging, await signIn(judging.url, stranger.person));
    expect((await visit.look(`/judging/ballots/${table.round}`)).status).toBe(404);
  });

  test('comes back filled in, with a sentence at each place that is wrong', async () => {
    const lines = { [`line-${table.own[0]}`]: '1', [`line-${table.own[1]}`]: '1', [`line-${table.own[2]}`]: 'best' };
    const { status, text } = await table.visit.post(`/judging/ballots/${table.round}`, { version: '0', ...lines });
    expect(status).toBe(422);
    expect(text).toContain('Two works have place 1. Give each its own.');
    expect(text).toContain('Enter a whole number, or leave it empty.');
    expect(text).toContain('value="best"');
  });

  test('is saved and undone by a page without scripts, and says how many places are left', async () => {
    const path = `/judging/ballots/${table.round}`;
    await table.visit.post(path, { version: '0', [`line-${table.own[2]}`]: '1' });
    const { text } = await table.visit.look(path);
    expect(text).toContain('Places still to give: 2');
    await table.visit.post(`${path}/restorations`, { version: '1' });
    expect(await order()).toEqual([]);
  });

  test('takes as many queries with fifty works as with four', async () => {
    const few = await queriesOf(() => judging.ballotQueries.ballot(table.judge.actor, table.round));
    const { judge, round } = await aTable(judging, 46, { mode: 'ranking' });
    const many = await queriesOf(() => judging.ballotQueries.ballot(judge.actor, round));
    expect((await judging.ballotQueries.ballot(judge.actor, round)).works).toHaveLength(50);
    expect(many).toHaveLength(few.length);
  });

  test('leaves the words for the entrant on the card, whose completeness the ballot says', async () => {
    const { judge, own } = table;
    const words = { worksWell: 'The ending.', tryNext: '' };
    await judging.scores.save(judge.actor, own[0]!, aCard([], [], words));
    await save({ 0: 1, 1: 2, 2: 3 });
    expect(await judging.scores.save(judge.actor, own[0]!, aCard([], [], { ...words, version: 1 }))).toEqual({
      version: 2,
      status: 'complete',
    });
  });

  test('goes on without a work from which its judge steps back', async () => {
    await save({ 0: 1, 1: 2, 2: 3 });
    await judging.recusals.declare(table.judge.actor, table.own[0]!);
    expect(await order()).toEqual([1, 2]);
    await save({ 1: 1, 2: 2, 3: 3 }, 1);
    expect(await order()).toEqual([1, 2, 3]);
  });
});

describe('Points', () => {
  let table: Table;
  beforeEach(async () => {
    table = await aTable(judging, 3, { mode: 'points', modeSettings: { budget: 10, most: 6 } });
  });
  const save = (points: number[], version = 0) => {
    const lines = Object.fromEntries(points.map((given, work) => [table.own[work]!, given]));
    return judging.ballots.save(table.judge.actor, table.round, { version, lines });
  };

  test('are complete when the whole budget is spread', async () => {
    expect(await save([6, 3])).toMatchObject({ status: 'incomplete' });
    expect(await save([6, 3, 1], 1)).toMatchObject({ status: 'complete' });
  });

  test('never exceed the budget, nor what one work may get: the database refuses it as well', async () => {
    expect(await refusal(save([6, 5]))).toBe(422);
    expect(await refusal(save([7]))).toBe(422);
    await save([6, 4]);
    const raised = judging.rows('UPDATE judge_ballot_line SET points = 5 WHERE assignment_id = $1', [table.own[1]]);
    await expect(raised).rejects.toThrow(/keeps to what its round asks/);
  });

  test('are given on one sheet, which says how many are left and what is too much', async () => {
    const path = `/judging/ballots/${table.round}`;
    expect((await table.visit.look(path)).text).toContain('Points still to give: 10');
    const over = await table.visit.post(path, {
      version: '0',
      [`line-${table.own[0]}`]: '6',
      [`line-${table.own[1]}`]: '6',
    });
    expect([over.status, over.text.includes('These are 2 points more than the 10 that you have.')]).toEqual([
      422,
      true,
    ]);
  });
});
