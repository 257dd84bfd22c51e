import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CardInput } from '../../src/judging/results/card-total.js';
import { lab } from '../../src/judging/results/lab/lab.js';
import { seenOutput } from '../../src/judging/results/seen-output.js';
import type { TallyInput } from '../../src/judging/results/tally-input.js';
import { tally } from '../../src/judging/results/tally.js';
import { system } from '../../src/platform/index.js';
import { queriesOf } from '../support/queries.js';
import { aConflict } from './support/a-conflict.js';
import { aJury, aRound, opened, scoreAll } from './support/a-round.js';
import { anInput } from './support/an-input.js';
import { atTheDesk, type Desk } from './support/at-the-desk.js';
import { counted } from './support/counted.js';
import { JudgingInTest } from './support/judging-in-test.js';

const stars = [{ id: 'stars', code: 'stars', parts: 1, scale: 5 }];
const works = (codes: string) => codes.split('').map((code) => ({ roundEntryId: code, code, pool: 'all' }));
/** Each line is a judge's steps of the works in turn; a dot is no card. */
const cardsOf = (codes: string, ...lines: string[]): CardInput[] =>
  lines.flatMap((line, judge) =>
    line
      .split('')
      .flatMap((step, index) =>
        step === '.'
          ? []
          : [{ roundEntryId: codes[index]!, roundJudgeId: String(judge), scores: { stars: Number(step) } }],
      ),
  );
const looked = (codes: string, lines: string[], more: Partial<TallyInput> = {}) =>
  lab(anInput({ criteria: stars, entries: works(codes), cards: cardsOf(codes, ...lines), places: 1, ...more }));
const column = (made: ReturnType<typeof lab>, method: string) => made.columns.find((one) => one.method === method)!;

describe('The lab', () => {
  test('lays all methods side by side, works in the order of their codes', () => {
    const made = looked('ABC', ['531', '542', '431']);
    expect(made.codes).toEqual(['A', 'B', 'C']);
    expect(made.columns.map(({ method }) => method)).toEqual([
      'mean',
      'median',
      'semi',
      'copeland',
      'schulze',
      'bradley_terry',
      'z',
    ]);
    for (const { method, ranks } of made.columns.filter(({ method: one }) => one !== 'z'))
      expect([method, ranks]).toEqual([method, [1, 2, 3]]);
  });

  test('gives no common adjusted rank between islands, and says why', () => {
    const made = looked('ABCD', ['54..', '43..', '..21', '..32']);
    expect(column(made, 'mean').ranks).not.toContain(null);
    expect(column(made, 'semi').ranks).toEqual([null, null, null, null]);
    expect(made.scores!.gate.sound).toBe(false);
    expect(made.scores!.gate.findings.map(({ code }) => code)).toContain('pool_in_islands');
  });

  test('says when the z-scores mislead', () => {
    expect(looked('ABC', ['531', '542']).scores!.z.harms).toContain('few_works_each');
  });

  test('says what the places would be without each judge', () => {
    const made = looked('AB', ['51', '14', '14']);
    const [first, second] = made.scores!.judges;
    expect(column(made, 'mean').ranks).toEqual([2, 1]);
    expect(first!.without).toMatchObject({ gains: [], losses: [], largestMove: 0 });
    expect(second!.without).toMatchObject({ gains: ['A'], losses: ['B'], largestMove: 1 });
  });

  test('tells how much more each judge gives, with its error', () => {
    const made = looked('ABCDEF', ['543215', '432114', '543215']);
    const [mild, strict] = made.scores!.judges;
    expect(mild!.offset!).toBeGreaterThan(strict!.offset!);
    expect(mild!.error!).toBeGreaterThan(0);
  });

  test('has duels alone where judges give orders or pairs', () => {
    const ballots = ['A', 'B'].map((roundEntryId, index) => ({
      roundEntryId,
      roundJudgeId: '1',
      rank: index + 1,
      points: null,
    }));
    const ranking = lab(
      anInput({
        mode: 'ranking',
        modeSettings: { top: 2 },
        method: 'copeland',
        entries: works('AB'),
        judges: ['1'],
        ballots,
      }),
    );
    expect(ranking.columns.map(({ method, ranks }) => [method, ranks])).toEqual([
      ['copeland', [1, 2]],
      ['schulze', [1, 2]],
    ]);
    expect(ranking.scores).toBeNull();
  });
});

test('Who may not know of a work sees ranks among the others, and no distances', () => {
  const input = anInput({ criteria: stars, entries: works('ABC'), cards: cardsOf('ABC', '543', '543'), places: 1 });
  const { output } = tally(input);
  expect(seenOutput(output, new Set())).toEqual(output);
  expect(seenOutput(output, new Set(['A'])).map(({ code, rank, margin }) => [code, rank, margin])).toEqual([
    ['B', 1, null],
    ['C', 2, null],
  ]);
});

describe('The page of the lab', () => {
  let judging: JudgingInTest;
  let desk: Desk;
  let round: string;
  let page: string;

  beforeAll(async () => {
    judging = await JudgingInTest.start();
    const { person } = await judging.person('staff', null, 'Sam Staff');
    desk = await atTheDesk(judging, person);
    const workIds = Array.from({ length: 3 }, () => judging.programme.addWork().workId);
    round = await aRound(judging, { judgesPerEntry: 2, places: 1 });
    const jury = await aJury(judging, round, 2);
    await opened(judging, round);
    await scoreAll(judging, round, { jury, steps: (workId, judge) => [5 - workIds.indexOf(workId), 3, 4 - judge] });
    await judging.rounds.close(system, round);
    const { resultRunId } = await judging.results.tally(system, round);
    page = `/judging/rounds/${round}/results/${resultRunId}/lab`;
  });
  afterAll(() => judging.stop());

  test('shows methods, judges and the gate’s findings in plain words', async () => {
    const { status, text } = await desk.look(page);
    expect(status).toBe(200);
    for (const words of ['Mean (decides)', 'Schulze', 'z-scores', 'Judge 1', 'fewer than 5 cards'])
      expect(text).toContain(words);
  });

  test('costs the same queries for those near the line and for all', async () => {
    const near = await queriesOf(() => desk.look(page));
    expect(await queriesOf(() => desk.look(`${page}?all=yes`))).toHaveLength(near.length);
  });

  test('hides from staff in conflict the work and what would tell of it', async () => {
    const { person, actor } = await judging.person('staff', null, 'Sue Staff');
    const [best] = await judging.rows<{ id: string; code: string }>(
      `SELECT line ->> 'roundEntryId' AS id, line ->> 'code' AS code FROM result_run, jsonb_array_elements(output) line WHERE line ->> 'rank' = '1'`,
    );
    await aConflict(judging, actor, best!.id);
    const other = await atTheDesk(judging, person);
    for (const path of [page, page.replace('/lab', '')]) {
      const { text } = await other.look(path);
      expect(text).not.toContain(best!.code);
    }
  });

  test('counts by another method to look at, which cannot be adopted', async () => {
    await desk.post(`/judging/rounds/${round}/tallies`, { method: 'median' });
    const run = await counted(judging, round);
    expect((await desk.look(`/judging/rounds/${round}/results/${run}`)).text).toContain('It informs; it cannot count.');
    const adopted = await desk.post(`/judging/rounds/${round}/adoption`, { resultRunId: run });
    expect(adopted.status).toBe(409);
    expect((await desk.post(`/judging/rounds/${round}/tallies`, { method: 'guess' })).status).toBe(422);
  });
});
