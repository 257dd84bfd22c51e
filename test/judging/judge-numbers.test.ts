import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CalibrationsService } from '../../src/judging/calibration/calibrations.service.js';
import { newId, system } from '../../src/platform/index.js';
import { aJury, aRound, scoreAll, type JudgeInTest } from './support/a-round.js';
import { anchored, scoreAnchors } from './support/anchors.js';
import { atTheDesk, type Desk } from './support/at-the-desk.js';
import { JudgingInTest } from './support/judging-in-test.js';

let judging: JudgingInTest;
let round: string;
let jury: JudgeInTest[];
let coordinator: Desk;
let staff: Desk;
let pages: string[];

interface Seat {
  id: string;
  number: number;
}
const seats = () =>
  judging.rows<Seat>('SELECT id, number FROM round_judge WHERE round_id = $1 ORDER BY invited_at, id', [round]);

/** A round of a member's own competition with anchors, open and scored, and then counted. */
beforeAll(async () => {
  judging = await JudgingInTest.start();
  const member = newId();
  const { levelId } = judging.programme.addLocal(member);
  coordinator = await atTheDesk(judging, (await judging.person('coordinator', member, 'Cora Dinato')).person);
  staff = await atTheDesk(judging, (await judging.person('staff', null, 'Sam Staff')).person);
  const works = Array.from({ length: 4 }, () => judging.programme.addWork({ levelId }).workId);
  round = await aRound(judging, { levelId, judgesPerEntry: 3, calibrated: true });
  const anchors = await anchored(judging, round, ['Window', 'Door', 'Stair']);
  jury = await aJury(judging, round, 3);
  await judging.rounds.openConflicts(system, round);
  await judging.assignments.assign(system, round);
  await judging.rounds.calibrate(system, round);
  for (const judge of jury) await scoreAnchors(judging, round, { judge, anchors, steps: [3, 3, 3] });
  await judging.rounds.open(system, round);
  for (const judge of jury) await judging.app.get(CalibrationsService).start(judge.actor, round);
  await scoreAll(judging, round, { jury, steps: (work, judge) => [5 - works.indexOf(work), 4, 1 + judge] });
  await judging.rounds.close(system, round);
  const { resultRunId } = await judging.results.tally(system, round);
  const here = `/judging/rounds/${round}`;
  pages = [`${here}/watch`, `${here}/calibration`, `${here}/results/${resultRunId}/lab`];
});
afterAll(() => judging.stop());

describe('Beside what they gave, judges are', () => {
  test('numbers to a coordinator who runs the round, in the order of the numbers', async () => {
    const numbers = (await seats()).map(({ number }) => number).toSorted((a, b) => a - b);
    for (const path of pages) {
      const { status, text } = await coordinator.look(path);
      expect(status).toBe(200);
      expect([...text.matchAll(/Judge (\d{4})/g)].map(([, number]) => Number(number))).toEqual(numbers);
      for (const { person } of jury) expect(text).not.toMatch(new RegExp(`${person.displayName}\\b`));
    }
  });

  test('never told with a count beside the name, by which the two could be joined', async () => {
    const [page, api] = [`/judging/rounds/${round}`, `/api/v1/judging/rounds/${round}/progress`];
    const [told, counts] = [await coordinator.look(page), await coordinator.look(api)];
    expect(told.text).toContain('Done');
    expect(told.text).not.toContain('4 of 4 scored');
    expect(counts.text).toContain('"stage":"done"');
    expect(counts.text).not.toContain('complete');
    expect((await staff.look(page)).text).toContain('4 of 4 scored');
    expect((await staff.look(api)).text).toContain('"complete":4');
  });

  test('people by name to the staff of the edition', async () => {
    for (const path of pages) {
      const { text } = await staff.look(path);
      for (const { person } of jury) expect(text).toContain(person.displayName);
    }
  });
});

describe('The number of a judge', () => {
  test('is drawn for the seat, and never changes', async () => {
    const own = await seats();
    expect(own.every(({ number }) => number >= 1000)).toBe(true);
    expect(new Set(own.map(({ number }) => number)).size).toBe(3);
    await expect(judging.rows('UPDATE round_judge SET number = number + 1')).rejects.toThrow(/append-only/);
  });

  test('is nobody else’s in the round, though many are drawn, and one was given', async () => {
    await judging.rows(
      `INSERT INTO account SELECT (jsonb_populate_record(one, jsonb_build_object('id', gen_random_uuid(), 'email', number || '@many.example'))).*
         FROM (SELECT a AS one FROM account a LIMIT 1) AS like_this, generate_series(1, 400) AS number`,
    );
    await judging.rows(
      `INSERT INTO round_judge SELECT (jsonb_populate_record(one, jsonb_build_object('id', gen_random_uuid(), 'account_id', account.id))).*
         FROM (SELECT j AS one FROM round_judge j WHERE j.round_id = $1 LIMIT 1) AS like_this, account WHERE account.email LIKE '%@many.example'`,
      [round],
    );
    expect(new Set((await seats()).map(({ number }) => number)).size).toBe(403);
  });
});
