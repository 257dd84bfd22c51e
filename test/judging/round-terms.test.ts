import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { system } from '../../src/platform/index.js';
import { anchored } from './support/anchors.js';
import { aJury, aRound, opened } from './support/a-round.js';
import { JudgingInTest } from './support/judging-in-test.js';
import { staffVisit, type Visit } from './support/staff-visit.js';

let judging: JudgingInTest;
let staff: Visit;

beforeAll(async () => {
  judging = await JudgingInTest.start();
  staff = await staffVisit(judging);
});
afterAll(() => judging.stop());
beforeEach(() => {
  judging.programme.works.clear();
  for (let number = 0; number < 4; number++) judging.programme.addWork();
});

const aForm = (more: Record<string, string> = {}) => ({
  works: `fake ${judging.programme.editionId} ${judging.programme.editionId} poetry`,
  name: 'Poetry',
  judgesPerEntry: '1',
  minimumCards: '1',
  opensOnDay: '1',
  opensOnMonth: '5',
  opensOnYear: '2026',
  closesOnDay: '31',
  closesOnMonth: '5',
  closesOnYear: '2026',
  timeZone: 'America/New_York',
  ...more,
});
const planned = async (more: Record<string, string>) => (await staff.post('/judging/rounds', aForm(more))).to;
const kept = async (path: string) => {
  const [row] = await judging.rows<Record<string, unknown>>('SELECT * FROM round WHERE id = $1', [
    path.split('/').at(-1),
  ]);
  return row!;
};

const questionOf = (round: string) =>
  judging.rows(
    `SELECT c.code, c.scale, c.label ->> 'es' AS es FROM criterion c JOIN round r USING (rubric_version_id) WHERE r.id = $1`,
    [round],
  );

describe('A round has one mode', () => {
  test('with what the mode asks, and the method that usually counts it', async () => {
    const modes = [
      [{ mode: 'screening' }, {}, 'mean'],
      [{ mode: 'stars', stars: '7' }, { stars: 7 }, 'mean'],
      [{ mode: 'ranking', top: '5', unrankedIsLast: 'yes' }, { top: 5, unrankedIsLast: true }, 'copeland'],
      [{ mode: 'points', budget: '60', most: '12' }, { budget: 60, most: 12 }, 'mean'],
      [{ mode: 'pairwise' }, {}, 'bradley_terry'],
    ] as const;
    for (const [fields, mode_settings, method] of modes)
      expect(await kept(await planned(fields))).toMatchObject({ mode: fields.mode, mode_settings, method });
  });

  test('and reads nothing that was typed for another one', async () => {
    expect(await kept(await planned({ mode: 'rubric', stars: 'many' }))).toMatchObject({ mode_settings: {} });
  });

  test('or the form comes back and says what to mend', async () => {
    const sentences = [
      [{ mode: 'stars', stars: '11' }, 'Enter a number of stars from 3 to 10.'],
      [{ mode: 'ranking', top: '51' }, 'Enter a whole number from 1 to 50.'],
      [{ mode: 'points', budget: '10', most: '11' }, 'One work cannot get more than a judge has to give.'],
      [{ mode: 'ranking', method: 'semi' }, 'This method cannot count what the mode asks'],
      [{ goesOn: 'top', goOnCount: '' }, 'Enter how many works go on'],
      [{ goesOn: 'threshold', goOnAt: '101' }, 'Enter a number from 0 to 100.'],
      [{ loadMinimum: '9', loadMaximum: '8' }, 'The most cannot be fewer than the fewest.'],
    ] as const;
    for (const [fields, sentence] of sentences) {
      const { status, text } = await staff.post('/judging/rounds', aForm({ ...fields, name: 'Odd round' }));
      expect([status, text.includes(sentence)]).toEqual([422, true]);
      expect(text).toContain('value="Odd round"');
    }
  });

  test('by a method that can count it: the database refuses another', async () => {
    const round = await aRound(judging, { mode: 'ranking' });
    await expect(judging.rows(`UPDATE round SET method = 'mean' WHERE id = $1`, [round])).rejects.toThrow(
      /round_method_fits_its_mode/,
    );
  });

  test('with no more works in one hand than a person can keep in order', async () => {
    const round = await aRound(judging, { mode: 'ranking', loadMaximum: 80 });
    expect(await kept(round)).toMatchObject({ load_maximum: 50 });
  });

  test('and pairs are refused when it is planned, not in the final, where there are more than twelve works', async () => {
    for (let number = 0; number < 9; number++) judging.programme.addWork();
    const { status, text } = await staff.post('/judging/rounds', aForm({ mode: 'pairwise' }));
    expect([status, text.includes('13 works are too many to compare in pairs: at most 12 can be.')]).toEqual([
      422,
      true,
    ]);
  });

  test('or when the works come in', async () => {
    const round = await aRound(judging, { mode: 'pairwise', judgesPerEntry: 1 });
    await aJury(judging, round, 1);
    for (let number = 0; number < 9; number++) judging.programme.addWork();
    await judging.rounds.openConflicts(system, round);
    await expect(judging.assignments.assign(system, round)).rejects.toMatchObject({ rules: [{ id: 'pairs-are-few' }] });
  });
});

describe('One question is asked in', () => {
  test('a screening: out or in', async () => {
    const round = await aRound(judging, { mode: 'screening' });
    expect(await questionOf(round)).toEqual([{ code: 'screening', scale: 2, es: '¿Pasa a la siguiente ronda?' }]);
  });

  test('a round by stars: as many steps as stars', async () => {
    const round = await aRound(judging, { mode: 'stars', modeSettings: { stars: 6 } });
    expect(await questionOf(round)).toEqual([{ code: 'stars', scale: 6, es: '¿Qué tan buena es, en conjunto?' }]);
  });

  test('and two rounds that ask the same share its version', async () => {
    const [one, other, more] = [
      await aRound(judging, { mode: 'screening' }),
      await aRound(judging, { mode: 'screening' }),
      await aRound(judging),
    ];
    const versions = await Promise.all([one, other, more].map(kept));
    expect(new Set(versions.map(({ rubric_version_id }) => rubric_version_id)).size).toBe(2);
  });
});

describe('The terms of a round', () => {
  test('can be changed until judging begins, with a ladder for ties and a chair', async () => {
    const path = await planned({});
    const [chair] = await aJury(judging, path.split('/').at(-1)!, 1);
    expect((await staff.look(`${path}/terms`)).text).toContain('The mean of one question: theme');
    const changed = await staff.post(`${path}/terms`, {
      ...aForm({ mode: 'stars', stars: '5', name: 'Stars' }),
      tie1: 'criterion:theme',
      tie2: 'chair',
      tie3: 'shared',
      tie4: 'pairwise',
      chair: chair!.person.accountId,
    });
    expect([changed.status, changed.to]).toEqual([303, path]);
    expect(await kept(path)).toMatchObject({
      name: 'Stars',
      mode: 'stars',
      tie_ladder: [{ step: 'criterion', code: 'theme' }, { step: 'chair' }, { step: 'shared' }],
      chair_account_id: chair!.person.accountId,
    });
    const form = (await staff.look(`${path}/terms`)).text;
    expect(form).toContain('value="Stars"');
    expect(form).toMatch(/<option value="criterion:theme" selected/);
  });

  test('drop a draw that was made by others, and keep one that they do not touch', async () => {
    const round = await aRound(judging, { judgesPerEntry: 1, minimumCards: 1 });
    await aJury(judging, round, 2);
    await judging.rounds.openConflicts(system, round);
    await judging.assignments.assign(system, round);
    const path = `/judging/rounds/${round}`;
    await staff.post(`${path}/terms`, aForm({ name: 'Other name', tie1: 'shared' }));
    expect(await kept(path)).toMatchObject({ name: 'Other name', state: 'assigned' });
    await staff.post(`${path}/terms`, aForm({ judgesPerEntry: '2' }));
    expect(await kept(path)).toMatchObject({ judges_per_entry: 2, state: 'conflicts_open' });
    expect(
      await judging.rows(
        'SELECT 1 FROM assignment a JOIN round_entry e ON e.id = a.round_entry_id WHERE e.round_id = $1',
        [round],
      ),
    ).toEqual([]);
  });

  test('are fixed once judges judge: the page says so, and so does the refusal', async () => {
    const round = await aRound(judging, { judgesPerEntry: 1 });
    await aJury(judging, round, 1);
    await opened(judging, round);
    const path = `/judging/rounds/${round}`;
    expect((await staff.look(`${path}/terms`)).text).toContain('Judging has begun, so this is fixed.');
    const { status, text } = await staff.post(`${path}/terms`, aForm({ mode: 'screening' }));
    expect([status, text.includes('the terms of the round are fixed')]).toEqual([409, true]);
    await expect(judging.rows(`UPDATE round SET mode = 'screening' WHERE id = $1`, [round])).rejects.toThrow(
      /not changed once it is open/,
    );
  });

  test('name a chair of the round', async () => {
    const path = await planned({});
    const { person } = await judging.person('student');
    const { status, text } = await staff.post(`${path}/terms`, aForm({ chair: person.accountId }));
    expect([status, text.includes('Choose a judge of the round')]).toEqual([422, true]);
  });

  test('follow the rules of the edition where ties are concerned', async () => {
    judging.programme.prescribed = { rounds: [], tieLadder: [{ step: 'pairwise' }, { step: 'chair' }] };
    expect(await kept(await aRound(judging))).toMatchObject({ tie_ladder: [{ step: 'pairwise' }, { step: 'chair' }] });
    judging.programme.prescribed = { rounds: [], tieLadder: [{ step: 'shared' }] };
  });
});

describe('A calibrated round', () => {
  test('begins with its anchors: the works are frozen then, and it opens after them', async () => {
    const round = await aRound(judging, { judgesPerEntry: 1, calibrated: true });
    await anchored(judging, round, ['Window', 'Ladder', 'Salt']);
    await aJury(judging, round, 1);
    await judging.rounds.openConflicts(system, round);
    await judging.assignments.assign(system, round);
    await expect(judging.rounds.open(system, round)).rejects.toMatchObject({
      rules: [{ id: 'calibration-comes-first' }],
    });
    expect((await staff.post(`/judging/rounds/${round}/calibration`)).status).toBe(303);
    await judging.rounds.open(system, round);
    expect(judging.programme.told.filter((told) => told.roundId === round).map(({ what }) => what)).toEqual(['opened']);
  });

  test('is said to be one: no other starts a calibration', async () => {
    const round = await aRound(judging, { judgesPerEntry: 1 });
    await aJury(judging, round, 1);
    await judging.rounds.openConflicts(system, round);
    await judging.assignments.assign(system, round);
    await expect(judging.rounds.calibrate(system, round)).rejects.toMatchObject({
      rules: [{ id: 'round-is-calibrated' }],
    });
  });
});
