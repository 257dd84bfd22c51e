import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { newId, system } from '../../src/platform/index.js';
import { queriesOf } from '../support/queries.js';
import { aJury, aRound, opened, scoreAll, type JudgeInTest } from './support/a-round.js';
import { JudgingInTest } from './support/judging-in-test.js';
import { signIn } from '../support/people.js';
import { staffVisit, visitAs, type Visit } from './support/staff-visit.js';

let judging: JudgingInTest;
let staff: Visit;
let roundId: string;
let jury: JudgeInTest[];
let address: string;

beforeAll(async () => {
  judging = await JudgingInTest.start();
  staff = await staffVisit(judging);
});
afterAll(() => judging.stop());

/** Eight works by six judges, two cards each: the first is far ahead, the next two are level, and one prize is left for them. */
beforeEach(async () => {
  judging.programme.works.clear();
  const works = Array.from({ length: 8 }, (_, number) => judging.programme.addWork({ title: `Poem ${number}` }).workId);
  roundId = await aRound(judging, { judgesPerEntry: 2, minimumCards: 2, places: 2 });
  address = `/judging/rounds/${roundId}/extra-cards`;
  jury = await aJury(judging, roundId, 6);
  await opened(judging, roundId);
  const merits = new Map(works.map((id, index) => [id, [5, 4, 4, 1, 1, 1, 1, 1][index]!]));
  const steps = (workId: string, judge: number) => {
    const merit = merits.get(workId)!;
    return [merit, merit === 4 ? 3 + (judge % 2) : merit, merit];
  };
  await scoreAll(judging, roundId, { jury, steps });
});

const proposed = (text: string) =>
  Array.from(
    text.matchAll(/name="more-([0-9a-f-]{36})"[^>]*value="(\d+)"/g),
    ([, id, more]) => [id!, Number(more)] as const,
  );
const held = async () => {
  const rows = await judging.rows<{ id: string; judges: number }>(
    `SELECT e.id, count(a.id)::int AS judges FROM round_entry e JOIN assignment a ON a.round_entry_id = e.id
      WHERE e.round_id = $1 GROUP BY e.id`,
    [roundId],
  );
  return new Map(rows.map(({ id, judges }) => [id, judges]));
};

describe('Extra cards', () => {
  test('are proposed for the works in doubt alone, and given on the word of staff', async () => {
    const { text } = await staff.look(`${address}?budget=4`);
    const proposals = proposed(text);
    expect(proposals).toHaveLength(2);
    expect(proposals.reduce((sum, [, more]) => sum + more, 0)).toBe(4);

    const fields = Object.fromEntries(proposals.map(([id, more]) => [`more-${id}`, String(more)]));
    const { status, to } = await staff.post(`${address}?budget=4`, fields);
    expect([status, to]).toEqual([303, `/judging/rounds/${roundId}`]);
    const after = await held();
    for (const [id, more] of proposals) expect(after.get(id)).toBe(2 + more);
    expect([...after.values()].filter((judges) => judges === 2)).toHaveLength(6);
  });

  test('may be other than proposed: none for one work, one for another', async () => {
    const [[one], [other]] = proposed((await staff.look(`${address}?budget=4`)).text) as [
      [string, number],
      [string, number],
    ];
    await staff.post(address, { [`more-${one}`]: '', [`more-${other}`]: '1' });
    const after = await held();
    expect([after.get(one), after.get(other)]).toEqual([2, 3]);
  });

  test('are refused with the form back when a number is none', async () => {
    const [[one]] = proposed((await staff.look(`${address}?budget=4`)).text) as [[string, number]];
    const { status, text } = await staff.post(`${address}?budget=4`, { [`more-${one}`]: '21' });
    expect(status).toBe(422);
    expect(text).toContain('Write a whole number from 0 to 20.');
    expect(text).toContain('value="21"');
    expect([...(await held()).values()].every((judges) => judges === 2)).toBe(true);
  });

  test('go to works of the round alone', async () => {
    expect((await staff.post(address, { [`more-${newId()}`]: '1' })).status).toBe(404);
  });

  test('are proposed and given by nobody who is in conflict with the work', async () => {
    const { person, actor } = await judging.person('staff', null, 'Tessa Tied');
    const tied = visitAs(judging, await signIn(judging.url, person));
    const [[work]] = proposed((await tied.look(`${address}?budget=4`)).text) as [[string, number]];
    await judging.rows(
      `INSERT INTO conflict_of_interest (id, account_id, round_entry_id, source, since, declared_by) VALUES ($1, $2, $3, 'declared', now(), $2)`,
      [newId(), actor.accountId, work],
    );
    const { text } = await tied.look(`${address}?budget=4`);
    expect(text).not.toContain(work);
    expect(text).toContain('withheld from you because of a conflict');
    expect((await tied.post(address, { [`more-${work}`]: '1' })).status).toBe(404);
  });

  test('are given no more once the result is counted', async () => {
    const [[one]] = proposed((await staff.look(`${address}?budget=4`)).text) as [[string, number]];
    await judging.rounds.close(system, roundId);
    await judging.results.tally(system, roundId);
    expect((await staff.post(address, { [`more-${one}`]: '1' })).status).toBe(409);
  });

  test('cost as many queries for many works as for few', async () => {
    const few = await queriesOf(() => staff.look(`${address}?budget=1`));
    const many = await queriesOf(() => staff.look(`${address}?budget=8`));
    expect(many).toHaveLength(few.length);
  });
});
