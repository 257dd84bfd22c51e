import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aRound } from './support/a-round.js';
import { JudgingInTest } from './support/judging-in-test.js';
import { staffVisit, type Visit } from './support/staff-visit.js';

let judging: JudgingInTest;
let staff: Visit;
let works: string;

beforeAll(async () => {
  judging = await JudgingInTest.start();
  staff = await staffVisit(judging);
  works = `fake ${judging.programme.editionId} ${judging.programme.editionId} poetry`;
  for (let number = 0; number < 3; number++) judging.programme.addWork();
});
afterAll(() => judging.stop());

const days = (number: number, [opens, closes]: readonly [string, string]) => {
  const parts = (field: string, day: string) => {
    const [year, month, date] = day.split('-');
    return { [`${field}-${number}Day`]: date!, [`${field}-${number}Month`]: month!, [`${field}-${number}Year`]: year! };
  };
  return { ...parts('opensOn', opens), ...parts('closesOn', closes) };
};
const aChain = (more: Record<string, string> = {}) => ({
  works,
  rounds: '3',
  timeZone: 'America/New_York',
  'name-1': 'Screening',
  'mode-1': 'screening',
  'judgesPerEntry-1': '2',
  'goesOn-1': 'threshold',
  'goOnAt-1': '50',
  ...days(1, ['2027-04-01', '2027-04-10']),
  'name-2': 'First round',
  'mode-2': 'rubric',
  'judgesPerEntry-2': '3',
  'goesOn-2': 'top',
  'goOnCount-2': '10',
  ...days(2, ['2027-04-11', '2027-04-20']),
  'name-3': 'Final',
  'mode-3': 'rubric',
  'judgesPerEntry-3': '5',
  ...days(3, ['2027-04-21', '2027-04-30']),
  ...more,
});
const offeredChain = () => staff.look(`/judging/rounds/chain?works=${encodeURIComponent(works)}`);
const chainFrom = (first: string) =>
  judging.rows<Record<string, unknown>>(
    `WITH RECURSIVE chain AS (SELECT * FROM round WHERE id = $1 UNION ALL SELECT r.* FROM round r JOIN chain c ON r.follows_round_id = c.id)
     SELECT name, mode, sequence, judges_per_entry, minimum_cards, advancement FROM chain ORDER BY sequence`,
    [first.split('/').at(-1)],
  );

describe('All rounds of a category are planned in one step', () => {
  test('from the screening to the final, each following the one before', async () => {
    const { status, to } = await staff.post('/judging/rounds/chain', aChain());
    expect(status).toBe(303);
    expect(await chainFrom(to)).toEqual([
      {
        name: 'Screening',
        mode: 'screening',
        sequence: 1,
        judges_per_entry: 2,
        minimum_cards: 1,
        advancement: { kind: 'threshold', at: 0.5 },
      },
      {
        name: 'First round',
        mode: 'rubric',
        sequence: 2,
        judges_per_entry: 3,
        minimum_cards: 2,
        advancement: { kind: 'top', count: 10, per: 'round' },
      },
      { name: 'Final', mode: 'rubric', sequence: 3, judges_per_entry: 5, minimum_cards: 4, advancement: null },
    ]);
  });

  test('as the edition’s rules prescribe them, or as is usual where they do not', async () => {
    expect((await offeredChain()).text).toContain('prescribe no rounds; these are usual');
    judging.programme.prescribed = {
      rounds: [
        {
          label: { en: 'Long list' },
          mode: 'stars',
          judgesPerEntry: 2,
          advancement: { kind: 'top', count: 12, per: 'pool' },
        },
        { label: { en: 'Last look' }, mode: 'pairwise', judgesPerEntry: 7, advancement: null },
      ],
      tieLadder: [{ step: 'shared' }],
    };
    const { text } = await offeredChain();
    for (const words of ['Long list', 'Last look', 'value="12"', 'value="7"', 'These are the rounds that'])
      expect(text).toContain(words);
    judging.programme.prescribed = { rounds: [], tieLadder: [{ step: 'shared' }] };
  });

  test('or none is: one that begins before the last is over sends the form back as it was typed', async () => {
    const before = await judging.rows('SELECT 1 FROM round');
    const { status, text } = await staff.post('/judging/rounds/chain', {
      ...aChain({ 'name-2': 'Odd round' }),
      ...days(2, ['2027-04-10', '2027-04-20']),
    });
    expect([status, text.includes('A round begins when the one before it is over.')]).toEqual([422, true]);
    expect(text).toContain('value="Odd round"');
    expect(await judging.rows('SELECT 1 FROM round')).toHaveLength(before.length);
  });

  test('and each mistake stands at its own round', async () => {
    const { status, text } = await staff.post(
      '/judging/rounds/chain',
      aChain({ 'name-1': '', 'goOnCount-2': 'many', 'judgesPerEntry-3': '0' }),
    );
    expect(status).toBe(422);
    for (const field of ['name-1', 'goOnCount-2', 'judgesPerEntry-3']) expect(text).toContain(`href="#field-${field}"`);
  });

  test('a pair round that would be too long is refused before anybody judges', async () => {
    const { status, text } = await staff.post(
      '/judging/rounds/chain',
      aChain({ 'mode-3': 'pairwise', 'goOnCount-2': '20' }),
    );
    expect([status, text.includes('20 works are too many to compare in pairs')]).toEqual([422, true]);
  });

  test('only of works that one may run rounds of: others are not shown', async () => {
    const { status, text } = await staff.look('/judging/rounds/chain?works=other+works+altogether');
    expect([status, text.includes('name="rounds"')]).toEqual([200, false]);
  });
});

describe('A round that follows another', () => {
  test('is offered from it, with the same works', async () => {
    const first = await aRound(judging, { name: 'Leads on', advancement: { kind: 'top', count: 5, per: 'round' } });
    const { text } = await staff.look(`/judging/rounds/new?follows=${first}`);
    expect(text).toMatch(new RegExp(`<option value="${first}" selected`));
    expect((await staff.look(`/judging/rounds/${first}`)).text).toContain(`/judging/rounds/new?follows=${first}`);
  });

  test('follows one of the same works from which some go on', async () => {
    const final = await aRound(judging);
    await expect(aRound(judging, { followsRoundId: final })).rejects.toMatchObject({ status: 422 });
    const first = await aRound(judging, { advancement: { kind: 'top', count: 5, per: 'round' } });
    await expect(aRound(judging, { followsRoundId: first, category: 'essay' })).rejects.toMatchObject({ status: 422 });
    await aRound(judging, { followsRoundId: first });
    const [row] = await judging.rows<{ n: number }>(
      'SELECT count(*)::int AS n FROM round WHERE follows_round_id = $1 AND sequence = 2',
      [first],
    );
    expect(row!.n).toBe(1);
  });

  test('keeps the earlier one from becoming a final', async () => {
    const first = await aRound(judging, { advancement: { kind: 'top', count: 5, per: 'round' } });
    await aRound(judging, { followsRoundId: first });
    const form = {
      name: 'x',
      judgesPerEntry: '1',
      minimumCards: '1',
      timeZone: 'America/New_York',
      goesOn: 'final',
      opensOnDay: '1',
      opensOnMonth: '5',
      opensOnYear: '2026',
      closesOnDay: '2',
      closesOnMonth: '5',
      closesOnYear: '2026',
    };
    const { status, text } = await staff.post(`/judging/rounds/${first}/terms`, form);
    expect([status, text.includes('A round follows this one, so some works must go on.')]).toEqual([409, true]);
  });
});
