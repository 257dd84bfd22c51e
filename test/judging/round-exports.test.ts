import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { Actor } from '../../src/platform/index.js';
import { signIn } from '../support/people.js';
import { aConflict } from './support/a-conflict.js';
import { aCard, aJury, aRound, criteriaOf, opened, scoreAll, type JudgeInTest } from './support/a-round.js';
import { planted } from './support/fake-programme.js';
import { JudgingInTest } from './support/judging-in-test.js';

let judging: JudgingInTest;
let round: string;
let jury: JudgeInTest[];
let staff: string;
let staffActor: Actor;

const take = async (path: string, cookie = staff, id = round) => {
  const answer = await fetch(`${judging.url}/judging/rounds/${id}/exports${path}`, {
    headers: { cookie, accept: 'text/html' },
    redirect: 'manual',
  });
  return { status: answer.status, type: answer.headers.get('content-type') ?? '', text: await answer.text() };
};
const table = async (path: string, cookie = staff) =>
  parse<Record<string, string>>((await take(path, cookie)).text, { columns: true, bom: true });
const cookieOf = async (...who: Parameters<JudgingInTest['person']>) => {
  const { person, actor } = await judging.person(...who);
  return { cookie: await signIn(judging.url, person), actor };
};

/** Four works; three judges score each by 5, 4 and 1, the first two steps milder than the third; one card lacks a criterion. */
beforeAll(async () => {
  judging = await JudgingInTest.start();
  const works = Array.from({ length: 4 }, () => judging.programme.addWork().workId);
  round = await aRound(judging, { judgesPerEntry: 3 });
  jury = await aJury(judging, round, 3);
  await opened(judging, round);
  await scoreAll(judging, round, { jury, steps: (work, judge) => [5, 4 - judge, 1 + (works.indexOf(work) % 3)] });
  const [own] = await judging.desks.ownWorks(jury[2]!.actor, round);
  const criteria = await criteriaOf(judging, round);
  await judging.scores.save(jury[2]!.actor, own!.assignmentId, aCard(criteria, [5, null, 1], { version: 1 }));
  ({ cookie: staff, actor: staffActor } = await cookieOf('staff', null, 'Sam Staff'));
});
afterAll(() => judging.stop());

describe('The tables of a round', () => {
  test('hold each step that was given, with its share of the scale', async () => {
    const rows = await table('/table?dataset=scores-long');
    expect(rows).toHaveLength(4 * 3 * 3 - 1);
    expect(
      rows.filter(({ question, value, share }) => question === 'originality' && value === '5' && share === '1'),
    ).toHaveLength(12);
    const seats = await judging.rows<{ number: number }>('SELECT number FROM round_judge WHERE round_id = $1', [round]);
    expect(new Set(rows.map(({ judge }) => judge))).toEqual(new Set(seats.map(({ number }) => String(number))));
    expect(rows.filter(({ counts }) => counts === 'false')).toHaveLength(2);
  });

  test('hold each card in one row, with its total when it is complete', async () => {
    const rows = await table('/table?dataset=scores-wide');
    expect(rows).toHaveLength(12);
    const incomplete = rows.filter((row) => row['criterion_composition'] === '');
    expect(incomplete.map(({ total, counts }) => [total, counts])).toEqual([['', 'false']]);
    const whole = rows.find((row) => row['criterion_composition'] === '4' && row['criterion_theme'] === '1');
    expect(Number(whole!['total'])).toBeCloseTo((1 + 0.75 + 0) / 3, 12);
  });

  test('say of each judge how mild they are beside the others on the same works', async () => {
    const rows = await table('/table?dataset=judges');
    expect(new Set(rows.map(({ cards }) => cards))).toEqual(new Set(['3', '4']));
    const offsets = rows.map(({ offset_from_others }) => Number(offset_from_others)).toSorted((a, b) => a - b);
    expect(offsets[0]).toBeLessThan(0);
    expect(offsets[2]).toBeGreaterThan(0);
  });

  test('are ready for R: cards that count, numbers as numbers, and a codebook for each column', async () => {
    const rows = await table('/table?dataset=r');
    expect(rows).toHaveLength(11 * 3);
    expect(
      rows.every(({ share, weight, total }) => [share, weight, total].every((cell) => Number.isFinite(Number(cell)))),
    ).toBe(true);
    const codebook = await table('/table?dataset=codebook');
    const explained = new Set(codebook.filter((line) => line['table'] === 'r').map((line) => line['column']));
    expect(Object.keys(rows[0]!).filter((column) => !explained.has(column))).toEqual([]);
  });

  test('leave as a workbook and as JSON, too', async () => {
    expect((await take('/table?dataset=scores-wide&format=xlsx')).type).toContain('spreadsheetml');
    const json = JSON.parse((await take('/table?dataset=scores-wide&format=json')).text) as unknown[];
    expect(json).toHaveLength(12);
  });

  test('are offered on a page, and nothing else is', async () => {
    const { status, text } = await take('');
    expect(status).toBe(200);
    expect(text).toContain(`action="/judging/rounds/${round}/exports/table"`);
    expect((await take('/table?dataset=everything')).status).toBe(422);
    expect((await take('/table?dataset=scores-long&format=pdf')).status).toBe(422);
  });
});

describe('Who takes the tables of a round', () => {
  test('finds judges by number, and by name where they ask and may', async () => {
    expect((await take('/table?dataset=scores-long')).text).not.toMatch(/Judge \d/);
    const named = await table('/table?dataset=judges&judges=names');
    expect(new Set(named.map(({ judge }) => judge))).toEqual(new Set(jury.map(({ person }) => person.displayName)));
  });

  test('as a coordinator of the competition gets numbers alone', async () => {
    const local = judging.programme.addLocal('0190a000-0000-7000-8000-000000000001');
    judging.programme.addWork({ levelId: local.levelId });
    const own = await aRound(judging, { levelId: local.levelId, judgesPerEntry: 1 });
    const { cookie } = await cookieOf('coordinator', local.conductedBy, 'Cora Coordinator');
    expect((await take('/table?dataset=judges', cookie, own)).status).toBe(200);
    expect((await take('/table?dataset=judges&judges=names', cookie, own)).status).toBe(403);
    expect((await take('/table?dataset=judges', cookie)).status).toBe(404);
  });

  test('never finds whose a work is', async () => {
    const taken = await Promise.all(
      ['scores-long', 'scores-wide', 'judges', 'r', 'comparisons', 'codebook'].map((dataset) =>
        take(`/table?dataset=${dataset}`),
      ),
    );
    const strings = Object.values(planted);
    expect(taken.flatMap(({ text }) => strings.filter((string) => text.includes(string)))).toEqual([]);
  });

  test('does not find works that they must not look at', async () => {
    const { cookie, actor } = await cookieOf('staff', null, 'Tia Tied');
    const [own] = await judging.desks.ownWorks(jury[0]!.actor, round);
    const [entry] = await judging.rows<{ id: string }>('SELECT round_entry_id AS id FROM assignment WHERE id = $1', [
      own!.assignmentId,
    ]);
    await aConflict(judging, actor, entry!.id);
    const all = new Set((await table('/table?dataset=scores-long')).map(({ work }) => work));
    const theirs = new Set((await table('/table?dataset=scores-long', cookie)).map(({ work }) => work));
    expect([...all].filter((work) => !theirs.has(work))).toEqual([own!.code]);
    const cards = (await table('/table?dataset=judges', cookie)).map(({ cards: counted }) => Number(counted));
    expect(cards.reduce((sum, one) => sum + one, 0)).toBeLessThan(11);
  });

  test('is on record, with what was taken', async () => {
    await take('/table?dataset=judges&judges=names');
    const [last] = await judging.rows<{ details: object; account_id: string }>(
      `SELECT details, account_id FROM audit_record WHERE action = 'round.export-taken' AND subject_id = $1 ORDER BY id DESC LIMIT 1`,
      [round],
    );
    expect(last).toMatchObject({ account_id: staffActor.accountId, details: { dataset: 'judges', judges: 'names' } });
  });

  test('is nobody else', async () => {
    const judge = await signIn(judging.url, jury[0]!.person);
    expect((await take('/table?dataset=scores-long', judge)).status).toBe(403);
    expect((await take('/table?dataset=scores-long', '')).status).toBe(303);
  });
});
