import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId, system } from '../../src/platform/index.js';
import { signIn } from '../support/people.js';
import { queriesOf } from '../support/queries.js';
import { aJudge, aJury, aRound, opened, scoreAll } from './support/a-round.js';
import { JudgingInTest } from './support/judging-in-test.js';
import { refusal } from './support/refusal.js';

const PARENT = 'Pat Parent';

let judging: JudgingInTest;
let round: string;
let free: string;
let parent: string;
/** Code of the work of the parent's child, beside three of strangers. */
let own: string;

beforeAll(async () => {
  judging = await JudgingInTest.start();
  for (let number = 0; number < 3; number++) judging.programme.addWork();
  const child = judging.programme.addWork({ entrant: { guardian: PARENT } });
  round = await aRound(judging, { judgesPerEntry: 1 });
  const jury = await aJury(judging, round, 2);
  await aJudge(judging, round, 'Judge of None');
  await opened(judging, round);
  await scoreAll(judging, round, { jury, steps: () => [4, 4, 4] });
  free = await signIn(judging.url, (await judging.person('staff', null, 'Sam Staff')).person);
  parent = await signIn(judging.url, (await judging.person('staff', null, PARENT)).person);
  const entries = await judging.rows<{ code: string; work_id: string }>(
    'SELECT judging_code AS code, work_id FROM round_entry WHERE round_id = $1',
    [round],
  );
  own = entries.find(({ work_id }) => work_id === child.workId)!.code;
});
afterAll(() => judging.stop());

const look = async (path: string, cookie: string) => {
  const answer = await fetch(judging.url + path, { headers: { cookie, accept: 'text/html' }, redirect: 'manual' });
  return { status: answer.status, text: await answer.text() };
};

/** Cards of all judges, as the official is told. */
const cardsToldTo = async (cookie: string): Promise<number> => {
  const { text } = await look(`/api/v1/judging/rounds/${round}/progress`, cookie);
  const { judges } = JSON.parse(text) as { judges: { cards: number }[] };
  return judges.reduce((sum, { cards }) => sum + cards, 0);
};
const conflictsToldTo = async (cookie: string): Promise<string> =>
  (await look(`/judging/rounds/${round}/conflicts`, cookie)).text;
const queriesOfConflicts = async (works: number) => {
  judging.programme.works.clear();
  for (let number = 0; number < works; number++) judging.programme.addWork({ entrant: { guardian: 'Judge Kin' } });
  const id = await aRound(judging);
  await aJudge(judging, id, 'Judge Kin');
  await judging.rounds.openConflicts(system, id);
  await look(`/judging/rounds/${id}/conflicts`, free);
  return queriesOf(() => look(`/judging/rounds/${id}/conflicts`, free));
};

describe('An official with a tie to a work', () => {
  test('meets it on no page of the round, in the state in which each page shows most', async () => {
    const pages = ['', '/conflicts', '/plan'].map((path) => `/judging/rounds/${round}${path}`);
    for (const path of [...pages, '/judging/rounds', `/api/v1/judging/rounds/${round}/progress`]) {
      const { status, text } = await look(path, parent);
      expect({ path, status }).toEqual({ path, status: 200 });
      expect(text).not.toContain(own);
    }
    expect((await look(`/judging/rounds/${round}/conflicts`, free)).text).toContain(own);
  });

  test('finds figures that count the other works alone, as if it did not exist', async () => {
    expect(await cardsToldTo(free)).toBe(4);
    expect(await cardsToldTo(parent)).toBe(3);
    expect((await look('/judging/rounds', parent)).text).toMatch(/\b3\b/);
  });

  test('is not told how few works are kept from a judge', async () => {
    expect(await conflictsToldTo(parent)).toContain('fewer than 3');
    expect(await conflictsToldTo(free)).not.toContain('fewer than 3');
  });

  test('decides nothing about it, and the database refuses it from whatever hand', async () => {
    const [{ id }] = (await judging.rows<{ id: string }>(`SELECT id FROM account WHERE display_name = $1`, [
      PARENT,
    ])) as [{ id: string }];
    const bySql = judging.rows(
      `WITH run AS (INSERT INTO result_run (id, round_id, inputs_hash, method, parameters, output, made_at)
         VALUES (gen_random_uuid(), $1, repeat('0', 64), 'mean', '{}', '[]', now()) RETURNING id)
       INSERT INTO decision (round_entry_id, result_run_id, outcome, decided_by, decided_at)
       SELECT e.id, run.id, 'not_placed', $2, now() FROM round_entry e, run WHERE e.round_id = $1 AND e.judging_code = $3`,
      [round, id, own],
    );
    expect(await refusal(bySql)).toBe('decision_is_by_somebody_free');
  });

  test('asks for one of its conflicts and gets the answer of one that does not exist: the same words, by the same queries', async () => {
    const [{ id }] = (await judging.rows<{ id: string }>(
      'SELECT c.id FROM conflict_of_interest c JOIN round_entry e ON e.id = c.round_entry_id WHERE e.judging_code = $1 AND e.round_id = $2',
      [own, round],
    )) as [{ id: string }];
    const ask = async (conflict: string) => {
      const path = `/judging/rounds/${round}/conflicts/${conflict}/clearance`;
      const answer = await fetch(judging.url + path, {
        method: 'POST',
        headers: { cookie: parent, accept: 'text/html' },
        body: new URLSearchParams({ reason: 'None' }),
        redirect: 'manual',
      });
      const headers = [...answer.headers.keys()].toSorted();
      return { status: answer.status, headers, text: (await answer.text()).replaceAll(conflict, 'ID') };
    };
    const [hidden, none] = [await ask(id), await ask(newId())];
    expect(hidden.status).toBe(404);
    expect(hidden).toEqual(none);
    const queries = [await queriesOf(() => ask(id)), await queriesOf(() => ask(newId()))];
    expect(queries[0]).toEqual(queries[1]);
  });
});

describe('Officials are compared', () => {
  test('when they look for the first time, though the round was opened before they came', async () => {
    const late = await judging.person('staff', null, PARENT);
    const { text } = await look(`/judging/rounds/${round}/conflicts`, await signIn(judging.url, late.person));
    expect(text).not.toContain(own);
  });

  test('once: a second look asks for nothing new', async () => {
    const { actor } = await judging.person('staff', null, PARENT);
    await judging.queries.round(actor, round);
    expect((await queriesOf(() => judging.queries.round(actor, round))).length).toBeLessThanOrEqual(2);
  });

  test('by what they declare, as judges are', async () => {
    const { person } = await judging.person('staff', null, 'Kin Staff');
    const cookie = await signIn(judging.url, person);
    const before = await look(`/judging/rounds/${round}/conflicts`, cookie);
    expect(before.text).toContain(own);
    await fetch(`${judging.url}/judging/profile`, {
      method: 'POST',
      headers: { cookie },
      body: new URLSearchParams({ relations: PARENT }),
      redirect: 'manual',
    });
    expect((await look(`/judging/rounds/${round}/conflicts`, cookie)).text).not.toContain(own);
  });

  test('but to coordinate the member is an office, and no conflict of an official', async () => {
    const member = newId();
    const local = judging.programme.addLocal(member);
    const { actor, person } = await judging.person('coordinator', member, 'Cora Dinato');
    judging.programme.addWork({ levelId: local.levelId, entrant: { coordinator: person.accountId } });
    const id = await aRound(judging, { levelId: local.levelId, judgesPerEntry: 1 });
    await judging.rounds.openConflicts(system, id);
    await judging.queries.round(actor, id);
    expect(await judging.queries.incomplete(actor, id)).toHaveLength(1);
  });
});

test('A page of conflicts costs the same queries for one line and for many', async () => {
  const one = await queriesOfConflicts(1);
  expect(await queriesOfConflicts(40)).toHaveLength(one.length);
});
