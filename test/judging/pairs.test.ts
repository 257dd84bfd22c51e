import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { system } from '../../src/platform/index.js';
import { queriesOf } from '../support/queries.js';
import { aTable, refusal, statuses, type Table } from './support/a-table.js';
import { JudgingInTest } from './support/judging-in-test.js';

let judging: JudgingInTest;

beforeAll(async () => {
  judging = await JudgingInTest.start();
});
afterAll(() => judging.stop());
beforeEach(() => judging.programme.works.clear());

describe('In pairs', () => {
  let table: Table;
  beforeEach(async () => {
    table = await aTable(judging, 4, { mode: 'pairwise' });
  });
  const next = () => judging.pairs.next(table.judge.actor, table.round);
  const answer = async (winner: 'first' | 'second' | 'tie') => {
    const { pair } = await next();
    const [first, second] = pair!;
    const said = { firstEntryId: first.roundEntryId, secondEntryId: second.roundEntryId, winner };
    await judging.comparisons.compare(table.judge.actor, table.round, said);
    return said;
  };

  test('every work meets every other once, and then the judge is done', async () => {
    const met = new Set<string>();
    for (let pair = 0; pair < 6; pair++) {
      const { firstEntryId, secondEntryId } = await answer('first');
      met.add([firstEntryId, secondEntryId].toSorted().join());
    }
    expect(met.size).toBe(6);
    expect(await next()).toMatchObject({ pair: null, done: 6, pairs: 6 });
    expect(await statuses(judging, table)).toEqual(['complete', 'complete', 'complete', 'complete']);
  });

  test('the two stand on the same sides whenever the page is loaded', async () => {
    const { pair } = await next();
    expect((await next()).pair!.map(({ code }) => code)).toEqual(pair!.map(({ code }) => code));
  });

  test('the last answer is taken back, and stays on record', async () => {
    const said = await answer('second');
    await judging.comparisons.undo(table.judge.actor, table.round);
    expect((await next()).pair!.map(({ roundEntryId }) => roundEntryId)).toEqual([
      said.firstEntryId,
      said.secondEntryId,
    ]);
    const rows = await judging.rows<{ undone: boolean }>(
      'SELECT undone_at IS NOT NULL AS undone FROM comparison WHERE first_entry_id = $1 AND second_entry_id = $2',
      [said.firstEntryId, said.secondEntryId],
    );
    expect(rows).toEqual([{ undone: true }]);
    expect(await refusal(judging.comparisons.undo(table.judge.actor, table.round))).toBe('something-was-compared');
  });

  test('the database lets an answer be undone, and nothing else', async () => {
    const { firstEntryId } = await answer('first');
    await expect(
      judging.rows(`UPDATE comparison SET winner = 'tie' WHERE first_entry_id = $1`, [firstEntryId]),
    ).rejects.toThrow(/undone, never changed/);
    await expect(judging.rows('DELETE FROM comparison WHERE first_entry_id = $1', [firstEntryId])).rejects.toThrow(
      /append-only/,
    );
  });

  test('two tabs that say the same keep it once; one that says otherwise is told', async () => {
    const { pair } = await next();
    const [first, second] = pair!.map(({ roundEntryId }) => roundEntryId) as [string, string];
    const say = (winner: 'first' | 'second') =>
      judging.comparisons.compare(table.judge.actor, table.round, {
        firstEntryId: first,
        secondEntryId: second,
        winner,
      });
    await Promise.all([say('first'), say('first')]);
    expect(await refusal(say('second'))).toBe('pair-is-compared-once');
    const [{ n }] = (await judging.rows<{ n: number }>(
      'SELECT count(*)::int AS n FROM comparison WHERE first_entry_id = $1 AND second_entry_id = $2',
      [first, second],
    )) as [{ n: number }];
    expect(n).toBe(1);
  });

  test('only works in hand are compared, in a round that is open', async () => {
    const { pair } = await next();
    const [first] = pair!.map(({ roundEntryId }) => roundEntryId) as [string];
    const strange = {
      firstEntryId: first,
      secondEntryId: '0190a000-0000-7000-8000-000000000000',
      winner: 'tie' as const,
    };
    expect(await refusal(judging.comparisons.compare(table.judge.actor, table.round, strange))).toBe(404);
    await judging.rounds.close(system, table.round);
    expect(await refusal(answer('first'))).toBe('round-is-open');
  });

  test('a work that is withdrawn, or from which the judge steps back, leaves no pair undone', async () => {
    const { judge, round } = table;
    for (let pair = 0; pair < 5; pair++) await answer('first');
    const { pair } = await next();
    await judging.recusals.declare(judge.actor, pair![0].assignmentId);
    expect(await next()).toMatchObject({ pair: null, done: 3, pairs: 3 });
    await judging.rounds.close(system, round);
    expect(await statuses(judging, table)).toEqual(['complete', 'complete', 'complete']);
  });

  test('the page shows both, takes the answer without scripts, and leads to the next pair', async () => {
    const path = `/judging/pairs/${table.round}`;
    const { pair } = await next();
    const [first, second] = pair!;
    const { text } = await table.visit.look(path);
    for (const { copy, code } of pair!) for (const words of [copy.title, code]) expect(text).toContain(words);
    const fields = { firstEntryId: first.roundEntryId, secondEntryId: second.roundEntryId, winner: 'second' };
    expect((await table.visit.post(path, fields)).to).toBe(path);
    expect((await next()).done).toBe(1);
    expect((await table.visit.post(`${path}/undoing`)).to).toBe(path);
    expect((await next()).done).toBe(0);
  });

  test('the next pair takes as many queries with twelve works as with four', async () => {
    const few = await queriesOf(next);
    const { judge, round } = await aTable(judging, 8, { mode: 'pairwise' });
    const many = await queriesOf(() => judging.pairs.next(judge.actor, round));
    expect((await judging.pairs.next(judge.actor, round)).pairs).toBe(66);
    expect(many).toHaveLength(few.length);
  });
});
