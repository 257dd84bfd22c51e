import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { system, type Actor } from '../../src/platform/index.js';
import { queriesOf } from '../support/queries.js';
import type { Person } from '../support/people.js';
import { aConflict } from './support/a-conflict.js';
import { aJudge, aJury, aRound, opened, scoreAll, type JudgeInTest } from './support/a-round.js';
import { atTheDesk, type Desk } from './support/at-the-desk.js';
import { planted } from './support/fake-programme.js';
import { counted } from './support/counted.js';
import { JudgingInTest } from './support/judging-in-test.js';

let judging: JudgingInTest;
let staff: { person: Person; actor: Actor };
let conductor: Desk;
let round: string;
let room: string;
let jury: JudgeInTest[];
let judge: Desk;
let workIds: string[];

beforeAll(async () => {
  judging = await JudgingInTest.start();
  staff = await judging.person('staff', null, 'Sam Staff');
  conductor = await atTheDesk(judging, staff.person);
});
afterAll(() => judging.stop());

const titles = ['Harbour', 'Two Lamps', 'Rain Line'];

/** Three works, best first; one place; the jury is asked to deliberate. */
beforeEach(async () => {
  judging.programme.works.clear();
  workIds = titles.map((title) => judging.programme.addWork({ title }).workId);
  round = await aRound(judging, { judgesPerEntry: 2, places: 1 });
  room = `/judging/room/${round}`;
  jury = [await aJudge(judging, round, 'Ada Inkwell'), await aJudge(judging, round, 'Ben Quill')];
  await opened(judging, round);
  const sheet = [
    [5, 5, 5],
    [4, 4, 4],
    [1, 1, 1],
  ];
  await scoreAll(judging, round, { jury, steps: (workId) => sheet[workIds.indexOf(workId)]! });
  await judging.rounds.close(system, round);
  const { resultRunId } = await judging.results.tally(system, round);
  await judging.results.adopt(system, round, resultRunId);
  await judging.results.deliberate(staff.actor, round);
  judge = await atTheDesk(judging, jury[0]!.person);
});

const entryOf = async (work: number): Promise<{ id: string; code: string }> => {
  const rows = await judging.rows<{ id: string; code: string }>(
    'SELECT id, judging_code AS code FROM round_entry WHERE round_id = $1 AND work_id = $2',
    [round, workIds[work]],
  );
  return rows[0]!;
};

/** The first judge knows who made the work, and says so. */
const stepsBack = async (work: number) => {
  const [held] = await judging.rows<{ id: string }>(
    `SELECT a.id FROM assignment a JOIN round_judge j ON j.id = a.round_judge_id WHERE a.round_entry_id = $1 AND j.account_id = $2`,
    [(await entryOf(work)).id, jury[0]!.actor.accountId],
  );
  await judging.recusals.declare(jury[0]!.actor, held!.id);
};

describe('The room', () => {
  test('calls the jury by mail, which says nothing of a work', async () => {
    const mails = await judging.rows<{ message: string }>(
      `SELECT row_to_json(m)::text AS message FROM mail_message m WHERE row_to_json(m)::text LIKE '%' || $1 || '%'`,
      [`/judging/room/${round}`],
    );
    expect(mails).toHaveLength(2);
    for (const { code } of [await entryOf(0), await entryOf(1)]) expect(JSON.stringify(mails)).not.toContain(code);
  });

  test('shows judges works by their codes, and of the result nothing until it is opened', async () => {
    const { text } = await judge.look(room);
    for (const index of [0, 1, 2]) expect(text).toContain((await entryOf(index)).code);
    expect(text).not.toContain('From the line');
    await conductor.post(`${room}/sights`, { shown: 'ranking' });
    expect((await judge.look(room)).text).toContain('From the line');
    await conductor.post(`${room}/sights`);
    expect((await judge.look(room)).text).not.toContain('From the line');
  });

  test('says of no work whose it is', async () => {
    await conductor.post(`${room}/sights`, { shown: ['ranking', 'cards'] });
    const pages = [await judge.look(room), await judge.look(`${room}/works/${(await entryOf(0)).id}`)];
    for (const { status, text } of pages) {
      expect(status).toBe(200);
      for (const identity of Object.values(planted)) expect(text).not.toContain(identity);
      for (const workId of workIds) expect(text).not.toContain(workId);
    }
  });

  test('opens one another’s cards when the chair says so: under numbers, without what judges noted for themselves', async () => {
    await judging.rows(`UPDATE scorecard SET works_well = 'A brave line', private_note = 'Reminds me of my niece'`);
    const work = `${room}/works/${(await entryOf(0)).id}`;
    expect((await judge.look(work)).text).not.toContain('A brave line');
    await conductor.post(`${room}/sights`, { shown: 'cards' });
    const { text } = await judge.look(work);
    expect(text).toContain('A brave line');
    expect(text).toMatch(/<h3>Judge \d{4}<\/h3>/);
    expect(text).not.toContain('my niece');
    expect(text).not.toContain(jury[1]!.person.displayName);
  });

  test('is opened by the chair or by who runs the round, not by a judge', async () => {
    expect((await judge.post(`${room}/sights`, { shown: 'ranking' })).status).toBe(403);
  });

  test('is no place for judges of other rounds, or for anybody before the count', async () => {
    const other = await aRound(judging);
    const [stranger] = await aJury(judging, other, 1);
    expect((await (await atTheDesk(judging, stranger!.person)).look(room)).status).toBe(404);
    expect((await conductor.look(`/judging/room/${other}`)).status).toBe(404);
  });

  test('closes to judges with the release: then the works have names', async () => {
    await judging.results.decide(staff.actor, round);
    expect((await judge.look(room)).text).toContain('The round is decided');
    await judging.results.release(staff.actor, round);
    expect((await judge.look(room)).status).toBe(404);
    expect((await conductor.look(room)).status).toBe(200);
  });

  test('costs the same queries for one note and for many', async () => {
    const { id } = await entryOf(0);
    const say = () => conductor.post(`${room}/works/${id}/notes`, { body: 'It grows on me' });
    await say();
    // The first look compares the judge with the works; it is made once.
    await judge.look(`${room}/works/${id}`);
    const few = await queriesOf(() => judge.look(`${room}/works/${id}`));
    for (let note = 0; note < 4; note++) await say();
    const many = await queriesOf(() => judge.look(`${room}/works/${id}`));
    expect(many).toHaveLength(few.length);
  });

  test('costs the same queries for one work and for many', async () => {
    await judge.look(room);
    const all = await queriesOf(() => judge.look(room));
    for (const index of [1, 2]) await stepsBack(index);
    const one = await queriesOf(() => judge.look(room));
    expect(one).toHaveLength(all.length);
  });
});

describe('Whoever is in conflict with a work', () => {
  test('does not find it in the room, nor learns where it stands', async () => {
    await conductor.post(`${room}/sights`, { shown: 'ranking' });
    const [best, second] = [await entryOf(0), await entryOf(1)];
    await stepsBack(0);
    const { text } = await judge.look(room);
    expect(text).not.toContain(best.code);
    expect(text).toContain(second.code);
    // The first among those that they see, and no distance from a line that they do not see.
    expect(text).not.toMatch(/[+-]0\.\d{3}/);
    expect((await judge.look(`${room}/works/${best.id}`)).status).toBe(404);
    expect((await judge.post(`${room}/works/${best.id}/notes`, { body: 'x' })).status).toBe(404);
  });

  test('learns from no page of the result where it stands', async () => {
    const { person, actor } = await judging.person('staff', null, 'Tessa Tied');
    const tied = await atTheDesk(judging, person);
    const [best, second] = [await entryOf(0), await entryOf(1)];
    const [run] = await judging.rows<{ id: string }>('SELECT id FROM result_run WHERE round_id = $1', [round]);
    const pages = [`/judging/rounds/${round}/results/${run!.id}`, `/judging/rounds/${round}/decision`];
    for (const path of pages) expect((await tied.look(path)).text).toContain(best.code);
    await aConflict(judging, actor, best.id);
    for (const path of [...pages, room]) {
      const { text } = await tied.look(path);
      expect(text).toContain(second.code);
      expect(text).not.toContain(best.code);
      expect(text).not.toMatch(/[+-]0\.\d{3}|not placed|place \d/i);
    }
    expect((await tied.look(pages[1]!)).text).toContain('You are in conflict with 1 work');
  });

  test('is not spared as staff either', async () => {
    const { person, actor } = await judging.person('staff', null, 'Sue Staff');
    const best = await entryOf(0);
    await aConflict(judging, actor, best.id);
    const { text } = await (await atTheDesk(judging, person)).look(room);
    expect(text).not.toContain(best.code);
    await expect(
      judging.rows(
        `INSERT INTO deliberation_note (id, round_entry_id, account_id, body, written_at) VALUES (gen_random_uuid(), $1, $2, 'x', now())`,
        [best.id, actor.accountId],
      ),
    ).rejects.toThrow(/says nothing of the work/);
  });
});

describe('A note', () => {
  test('is read by everybody at the table, under a name, and can be taken back by its writer alone', async () => {
    const work = `${room}/works/${(await entryOf(0)).id}`;
    await judge.post(`${work}/notes`, { body: 'The last line <b>earns</b> it' });
    const { text } = await conductor.look(work);
    expect(text).toContain('The last line &lt;b>earns');
    expect(text).toContain(jury[0]!.person.displayName);
    const [note] = await judging.rows<{ id: string }>(
      'SELECT id FROM deliberation_note ORDER BY written_at DESC LIMIT 1',
    );
    expect((await conductor.post(`${room}/notes/${note!.id}/removal`)).status).toBe(404);
    expect((await judge.post(`${room}/notes/${note!.id}/removal`)).status).toBe(303);
    expect((await conductor.look(work)).text).not.toContain('The last line');
  });

  test('says something', async () => {
    const { status, text } = await judge.post(`${room}/works/${(await entryOf(0)).id}/notes`, { body: ' ' });
    expect(status).toBe(422);
    expect(text).toContain('Write something first.');
  });

  test('is not written once the round is decided', async () => {
    await judging.results.decide(staff.actor, round);
    expect((await judge.post(`${room}/works/${(await entryOf(0)).id}/notes`, { body: 'Late' })).status).toBe(409);
  });
});

describe('A departure, by the pages', () => {
  test('is proposed by one, seconded by another, and decided', async () => {
    const { id } = await entryOf(1);
    const [second] = jury.slice(1);
    await judge.post(`${room}/departures`, { work: id, place: '1', reason: 'The jury misread the theme' });
    const { text } = await conductor.look(room);
    expect(text).toContain('The jury misread the theme');
    const path = /action="([^"]+\/departures\/[0-9a-f-]+)\/second"/.exec(text)![1]!;
    expect((await judge.post(`${path}/second`)).status).toBe(409);
    expect((await (await atTheDesk(judging, second!.person)).post(`${path}/second`)).status).toBe(303);
    expect((await conductor.look(`/judging/rounds/${round}/decision`)).text).toContain('departs');
    expect((await conductor.post(`/judging/rounds/${round}/decision`)).status).toBe(303);
  });

  test('gives the form back with what was typed and a sentence for each mistake', async () => {
    const { status, text } = await judge.post(`${room}/departures`, { place: 'best', reason: 'Because' });
    expect(status).toBe(422);
    expect(text).toContain('Choose a work.');
    expect(text).toContain('A place is a whole number from 1, or nothing.');
    expect(text).toContain('value="Because"');
    const refused = await judge.post(`${room}/departures`, { work: (await entryOf(1)).id, place: '1', reason: '' });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('has no reason');
  });
});

/** Three works that are level for one place. @returns the address of the tie */
const tied = async (ladder: { step: 'chair' | 'pairwise' }[]) => {
  judging.programme.works.clear();
  workIds = titles.map((title) => judging.programme.addWork({ title }).workId);
  round = await aRound(judging, { judgesPerEntry: 2, places: 1, tieLadder: [...ladder, { step: 'shared' }] });
  room = `/judging/room/${round}`;
  jury = await aJury(judging, round, 2);
  await opened(judging, round);
  await scoreAll(judging, round, { jury, steps: () => [4, 4, 4] });
  await judging.rounds.close(system, round);
  const { resultRunId } = await judging.results.tally(system, round);
  await judging.results.adopt(system, round, resultRunId);
  const { text } = await conductor.look(room);
  return /href="([^"]+\/ties\/[0-9a-f-]+)"/.exec(text)![1]!;
};

describe('A tie, by the pages', () => {
  test('is broken by the chair’s order, each number asked for', async () => {
    const path = await tied([{ step: 'chair' }]);
    const ids = await Promise.all([0, 1, 2].map(async (index) => (await entryOf(index)).id));
    const half = await conductor.post(path, { [`position-${ids[0]}`]: '1', reason: 'By the theme' });
    expect(half.status).toBe(422);
    expect(half.text).toContain('Enter a whole number from 1.');
    const whole = Object.fromEntries(ids.map((id, index) => [`position-${id}`, String(index + 1)]));
    expect((await conductor.post(path, { ...whole, reason: '' })).status).toBe(409);
    expect((await conductor.post(path, { ...whole, reason: 'By the theme' })).to).toMatch(/^\/progress\//);
    await counted(judging, round);
    expect((await conductor.post(`/judging/rounds/${round}/decision`)).status).toBe(303);
    expect(
      await judging.rows('SELECT round_entry_id FROM decision WHERE place = 1 AND round_entry_id = ANY($1)', [ids]),
    ).toEqual([{ round_entry_id: ids[0] }]);
  });

  test('waits for a mini-round, which staff plan in one step', async () => {
    const path = await tied([{ step: 'pairwise' }]);
    const { to } = await conductor.post(`${path}/mini-round`);
    expect((await conductor.look(to)).text).toContain((await entryOf(0)).code);
    expect((await conductor.look(path)).text).toContain('Open the mini-round');
  });

  test('is not for judges to break', async () => {
    const path = await tied([{ step: 'chair' }]);
    await judging.results.deliberate(staff.actor, round);
    expect((await (await atTheDesk(judging, jury[0]!.person)).look(path)).status).toBe(404);
  });
});
