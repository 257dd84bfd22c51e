import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import sharp from 'sharp';
import { newId, system } from '../../src/platform/index.js';
import { AnchorsService } from '../../src/judging/calibration/anchors.service.js';
import { signIn, type Person } from '../support/people.js';
import { anAnchor, anchored, scoreAnchors } from './support/anchors.js';
import { aJury, aRound, type JudgeInTest } from './support/a-round.js';
import { JudgingInTest } from './support/judging-in-test.js';
import { visitAs } from './support/staff-visit.js';

let judging: JudgingInTest;
let round: string;
let judge: JudgeInTest;
let anchors: string[];
let staff: Person;

beforeAll(async () => {
  judging = await JudgingInTest.start();
  ({ person: staff } = await judging.person('staff', judging.programme.editionId, 'Stella Staff'));
});
afterAll(() => judging.stop());

beforeEach(async () => {
  judging.programme.works.clear();
  for (let number = 0; number < 4; number++) judging.programme.addWork();
  round = await aRound(judging, { judgesPerEntry: 1, calibrated: true });
  [judge] = (await aJury(judging, round, 1)) as [JudgeInTest];
  anchors = await anchored(judging, round, ['Window', 'Ladder', 'Salt']);
});

const service = () => judging.app.get(AnchorsService);
const list = () => `/judging/rounds/${round}/anchors`;
const files = () => judging.rows('SELECT id FROM stored_file');
const visit = async (person = staff) => visitAs(judging, await signIn(judging.url, person));

describe('Anchors', () => {
  test('are three to five: fewer start no calibration, more cannot be added', async () => {
    const add = () => service().add(system, round, anAnchor());
    await service().remove(system, round, anchors[0]!);
    await judging.rounds.openConflicts(system, round);
    await judging.assignments.assign(system, round);
    await expect(judging.rounds.calibrate(system, round)).rejects.toMatchObject({
      rules: [{ id: 'anchors-are-ready' }],
    });
    for (let number = 3; number <= 5; number++) await add();
    await expect(add()).rejects.toMatchObject({ rules: [{ id: 'anchors-are-few' }] });
    await judging.rounds.calibrate(system, round);
  });

  test('need a scale: no ranking is calibrated', async () => {
    const ranking = await aRound(judging, { judgesPerEntry: 1, calibrated: true, mode: 'ranking' });
    await aJury(judging, ranking, 1);
    await anchored(judging, ranking, ['A', 'B', 'C']);
    await judging.rounds.openConflicts(system, ranking);
    await judging.assignments.assign(system, ranking);
    await expect(judging.rounds.calibrate(system, ranking)).rejects.toMatchObject({
      rules: [{ id: 'anchors-are-ready' }],
    });
  });

  test('stay as they are once the calibration has begun, and the database sees to it', async () => {
    await judging.rounds.openConflicts(system, round);
    await judging.assignments.assign(system, round);
    await judging.rounds.calibrate(system, round);
    const late = service();
    await expect(late.add(system, round, anAnchor())).rejects.toMatchObject({
      rules: [{ id: 'anchors-are-set-first' }],
    });
    await expect(late.remove(system, round, anchors[0]!)).rejects.toMatchObject({ status: 409 });
    await scoreAnchors(judging, round, { judge, anchors: anchors.slice(0, 1), steps: [3, 3, 3] });
    await expect(judging.rows(`UPDATE anchor SET title = 'x' WHERE id = $1`, [anchors[0]])).rejects.toThrow(/fixed/);
    await expect(judging.rows('DELETE FROM anchor WHERE id = $1', [anchors[0]])).rejects.toThrow(/fixed/);
  });

  test.each([
    ['nothing to judge', { body: '' }, /anchor_is_something_to_judge/],
    ['no permission', { origin: 'permitted' as const }, /anchor_of_somebody_has_permission/],
  ])('with %s are refused by the database', async (_, wishes, name) => {
    await expect(service().add(system, round, anAnchor(wishes))).rejects.toThrow(name);
  });

  test('are taken over from another round of the same category, and of no other', async () => {
    const second = await aRound(judging, { judgesPerEntry: 1, calibrated: true });
    expect(await service().copy(system, second, round)).toBe(3);
    const titles = await judging.rows('SELECT title FROM anchor WHERE round_id = $1 ORDER BY number', [second]);
    expect(titles).toEqual([{ title: 'Window' }, { title: 'Ladder' }, { title: 'Salt' }]);
    const local = judging.programme.addLocal(round);
    const elsewhere = await aRound(judging, { ...local, category: 'essay', judgesPerEntry: 1 });
    await expect(service().copy(system, elsewhere, round)).rejects.toMatchObject({ status: 404 });
  });
});

describe('Rounds to take anchors from', () => {
  test('are offered to those who run them alone: no coordinator reads how other members call their rounds', async () => {
    const [own, other] = [newId(), newId()];
    const local = async (member: string, name: string) => {
      const id = await aRound(judging, {
        ...judging.programme.addLocal(member),
        name,
        judgesPerEntry: 1,
        calibrated: true,
      });
      await anchored(judging, id, ['A', 'B', 'C']);
      return id;
    };
    const [mine] = [
      await local(own, 'Ours, first'),
      await local(own, 'Ours, second'),
      await local(other, 'Quarrelsbury'),
    ];
    const { person } = await judging.person('coordinator', own, 'Cora Own');
    const page = (await (await visit(person)).look(`/judging/rounds/${mine}/anchors`)).text;
    expect(page).toContain('Ours, second');
    expect(page).not.toContain('Quarrelsbury');
    expect(page).not.toContain('Poetry, first round');
    expect((await (await visit()).look(`/judging/rounds/${mine}/anchors`)).text).toContain('Quarrelsbury');
  });
});

const send = async (fields: Record<string, string>, file?: Blob) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  if (file) form.append('file', file, 'zephyrine.jpg');
  const cookie = await signIn(judging.url, staff);
  const answer = await fetch(judging.url + list(), {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, accept: 'text/html', origin: judging.url },
    body: form,
  });
  return { status: answer.status, text: await answer.text() };
};

describe('Staff', () => {
  const written = {
    origin: 'synthetic',
    title: 'Tide',
    body: 'In and out',
    form: 'poem',
    locale: 'en',
    permission: '',
  };

  test('add a text with a reference, see it as judges do, and take it away', async () => {
    expect((await send({ ...written, 'reference-originality': '4' })).status).toBe(303);
    const [row] = await judging.rows<{ id: string; reference: object }>(
      `SELECT id, reference FROM anchor WHERE title = 'Tide' AND round_id = $1`,
      [round],
    );
    expect(row!.reference).toEqual({ originality: 4 });
    expect((await (await visit()).look(`${list()}/${row!.id}`)).text).toContain('In and out');
    expect((await (await visit()).post(`${list()}/${row!.id}/removal`)).status).toBe(303);
    expect((await (await visit()).look(list())).text).not.toContain('Tide');
  });

  test('add a picture, which needs words; without them it is let go, and what was typed comes back', async () => {
    const picture = new Blob([await aJpeg()], { type: 'image/jpeg' });
    const before = await files();
    const refused = await send({ ...written, body: '', alternativeText: '' }, picture);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Describe what is seen or heard in the file.');
    expect(refused.text).toContain('value="Tide"');
    expect(await files()).toEqual(before);
    expect((await send({ ...written, body: '', alternativeText: 'A grey field' }, picture)).status).toBe(303);
    expect(await files()).toHaveLength(before.length + 1);
  });

  test.each([
    ['no title', { title: '' }, 'Give the work a title.'],
    ['nothing to judge', { body: '' }, 'Write the text, or choose a file.'],
    ['no permission', { origin: 'permitted' }, 'Say where the permission is kept.'],
    ['no origin', { origin: '' }, 'Say where the work comes from.'],
  ])('are told what is missing: %s', async (_, fields, sentence) => {
    const answer = await send({ ...written, ...fields });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(sentence);
  });

  test('of another edition see none of it', async () => {
    const { person } = await judging.person('staff', round, 'Olga Other');
    for (const path of [list(), `${list()}/${anchors[0]}`, `/judging/rounds/${round}/calibration`])
      expect((await (await visit(person)).look(path)).status).toBe(404);
  });
});

const aJpeg = async (): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(
    await sharp({ create: { width: 400, height: 300, channels: 3, background: '#808080' } })
      .jpeg()
      .toBuffer(),
  );
