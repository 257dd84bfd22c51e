import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { verifyRecord } from '../../../src/judging/record/verification/verify-record.js';
import { DeparturesService, RecordsService } from '../../../src/judging/index.js';
import { system } from '../../../src/platform/index.js';
import { aJury, aRound, opened, scoreAll, type JudgeInTest } from '../support/a-round.js';
import { planted } from '../support/fake-programme.js';
import { JudgingInTest } from '../support/judging-in-test.js';
import { piecesOf, recordOf } from './support/records.js';

let judging: JudgingInTest;
let round: string;
let jury: JudgeInTest[];
let text: string;
let lines: ({ kind: string } & Record<string, unknown>)[];

const of = (kind: string) => lines.filter((line) => line.kind === kind);

beforeAll(async () => {
  judging = await JudgingInTest.start();
  const home = await judging.community(planted.community);
  const works = Array.from({ length: 6 }, () => judging.programme.addWork({ communityIds: [home] }).workId);
  round = await aRound(judging, { judgesPerEntry: 2, places: 2, name: 'Poetry 詩 ✍️, first round' });
  jury = await aJury(judging, round, 3);
  await opened(judging, round);
  const steps = (workId: string, judge: number) => [5 - (works.indexOf(workId) % 4), 4, 1 + judge];
  await scoreAll(judging, round, { jury, steps });
  await judging.rounds.close(system, round);
  const staff = await judging.person('staff', null, 'Wilhelmina Overbeck');
  const { resultRunId } = await judging.results.tally(staff.actor, round);
  await judging.results.adopt(staff.actor, round, resultRunId);
  const [last] = await judging.rows<{ id: string }>(
    `SELECT line ->> 'roundEntryId' AS id FROM result_run, jsonb_array_elements(output) line WHERE round_id = $1 ORDER BY (line ->> 'rank')::int DESC LIMIT 1`,
    [round],
  );
  const reason = `judge 2 and WILHELMINA  overbeck (${jury[1]!.person.email}) say: die Jury überlas “das Thema” 🎨`;
  const departures = judging.app.get(DeparturesService);
  const second = await judging.person('staff');
  const first = { roundEntryId: last!.id, outcome: 'placed' as const, place: 1, reason };
  const { id } = await departures.propose(staff.actor, round, first);
  await departures.second(second.actor, round, id);
  await judging.results.decide(staff.actor, round);
  await judging.results.release(staff.actor, round);
  await judging.app.get(RecordsService).write(round);
  text = await recordOf(judging, round);
  lines = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as (typeof lines)[number]);
});
afterAll(() => judging.stop());

describe('The record of a released round', () => {
  test('is written once, and the round is archived with it', async () => {
    await judging.app.get(RecordsService).write(round);
    expect(
      await judging.rows(
        'SELECT r.state, s.version FROM round r JOIN results_record s ON s.round_id = r.id WHERE r.id = $1',
        [round],
      ),
    ).toEqual([{ state: 'archived', version: 1 }]);
  });

  test('recomputes to the last digit from itself alone', async () => {
    const verification = await verifyRecord(piecesOf(text));
    expect(verification).toMatchObject({ holds: true, seal: { lines: lines.length - 1 } });
  });

  test('holds rules, works, assignments, cards, the run with its ranking, and decisions', () => {
    expect(of('round')).toMatchObject([
      { name: 'Poetry 詩 ✍️, first round', version: 1, supersedes: null, method: 'mean' },
    ]);
    expect(of('criterion').map(({ code }) => code)).toEqual(['originality', 'composition', 'theme']);
    expect(of('work')).toHaveLength(6);
    expect(of('judge')).toHaveLength(3);
    expect(of('assignment')).toHaveLength(12);
    expect(of('card')).toHaveLength(12);
    expect(of('run')).toHaveLength(1);
    expect(of('ranking')).toHaveLength(6);
    expect(of('decision')).toHaveLength(6);
    expect(of('event').map(({ event }) => event)).toEqual([
      'open_conflicts',
      'assign',
      'open',
      'close',
      'tally',
      'decide',
      'release',
    ]);
  });

  test('says who acted by a number, and leaves the names of its people out of what they wrote', () => {
    const departed = of('decision').find(({ departure }) => departure);
    expect(departed).toMatchObject({
      place: 1,
      departure: { reason: '[…] and […] ([…]) say: die Jury überlas “das Thema” 🎨' },
    });
    expect(of('event').map(({ by }) => by)).toEqual([null, null, null, null, 1, 1, 1]);
  });

  test('holds no string of identity, and no id of a person, a work or a seat', async () => {
    const people = [...jury.map(({ person }) => person), { email: 'wilhelmina', displayName: 'Overbeck' }];
    const ids = await judging.rows<{ id: string }>(
      `SELECT account_id AS id FROM round_judge WHERE round_id = $1 UNION ALL SELECT id FROM round_judge WHERE round_id = $1
       UNION ALL SELECT id FROM round_entry WHERE round_id = $1 UNION ALL SELECT work_id FROM round_entry WHERE round_id = $1
       UNION ALL SELECT id FROM assignment WHERE round_entry_id IN (SELECT id FROM round_entry WHERE round_id = $1)`,
      [round],
    );
    const strings = [
      ...Object.values(planted),
      ...people.flatMap(({ email, displayName }) => [email, displayName]),
      ...ids.map(({ id }) => id),
    ];
    expect(strings.length).toBeGreaterThan(30);
    const among = text.toLowerCase();
    expect(strings.filter((string) => among.includes(string.toLowerCase()))).toEqual([]);
  });
});
