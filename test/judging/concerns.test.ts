import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ConcernsQueries } from '../../src/judging/concerns/concerns.queries.js';
import { ConcernsService } from '../../src/judging/concerns/concerns.service.js';
import { system } from '../../src/platform/index.js';
import { signIn, type Person } from '../support/people.js';
import { queriesOf } from '../support/queries.js';
import { aCard, aJury, aRound, criteriaOf, opened, type JudgeInTest } from './support/a-round.js';
import { aConflict } from './support/a-conflict.js';
import { JudgingInTest } from './support/judging-in-test.js';

let judging: JudgingInTest;
let judge: JudgeInTest;
let staff: Person;
let outsider: Person;
let workId: string;
let round: string;
let assignmentId: string;
let path: string;

beforeAll(async () => {
  judging = await JudgingInTest.start();
  ({ workId } = judging.programme.addWork({ title: 'Dawn' }));
  round = await aRound(judging, { judgesPerEntry: 1 });
  [judge] = (await aJury(judging, round, 1)) as [JudgeInTest];
  await opened(judging, round);
  ({ assignmentId } = (await judging.desks.ownWorks(judge.actor, round))[0]!);
  path = `/judging/cards/${assignmentId}`;
  ({ person: staff } = await judging.person('staff', judging.programme.editionId, 'Stella Staff'));
  ({ person: outsider } = await judging.person('staff', round, 'Olga Other'));
});
afterAll(() => judging.stop());

const asked = async (address: string, fields?: Record<string, string>, person = judge.person) => {
  const cookie = await signIn(judging.url, person);
  const body = fields && new URLSearchParams(fields);
  return fetch(judging.url + address, {
    method: body ? 'POST' : 'GET',
    redirect: 'manual',
    headers: { cookie, accept: 'text/html' },
    ...(body && { body }),
  });
};

const textOf = async (address: string, person = judge.person) => (await asked(address, undefined, person)).text();
const told = () => judging.programme.concerns;
const seen = { reason: 'safety', note: 'The second verse speaks of being hurt at home.' };

/** The round's concerns, newest first, with their addresses. */
const kept = () =>
  judging.rows<{ id: string; reason: string; note: string; told: boolean }>(
    'SELECT id, reason, note, told FROM judge_concern WHERE round_id = $1 ORDER BY told_at DESC, id DESC',
    [round],
  );

describe('A judge', () => {
  test('is led from the card to flagging the work', async () => {
    expect(await textOf(path)).toContain(`href="${path}/concern"`);
    const page = await textOf(`${path}/concern`);
    for (const words of ['Dawn', 'A young person may be in danger', 'made by a machine', 'cannot open, read or hear'])
      expect(page).toContain(words);
  });

  test('gives a reason and words; what was typed comes back, and nobody is told', async () => {
    const reply = await asked(`${path}/concern`, { reason: '', note: seen.note });
    expect(reply.status).toBe(422);
    const html = await reply.text();
    expect(html).toContain('Please choose what it is about.');
    expect(html).toContain(seen.note);
    expect((await asked(`${path}/concern`, { reason: 'other', note: ' ' })).status).toBe(422);
    expect(told()).toEqual([]);
    expect(await kept()).toEqual([]);
  });

  test('cannot flag a work that is not theirs', async () => {
    const other = await aRound(judging, { judgesPerEntry: 1 });
    const [stranger] = (await aJury(judging, other, 1)) as [JudgeInTest];
    expect((await asked(`${path}/concern`, undefined, stranger.person)).status).toBe(404);
    expect((await asked(`${path}/concern`, seen, stranger.person)).status).toBe(404);
    expect(told()).toEqual([]);
  });

  test('changes no score by it', async () => {
    const criteria = await criteriaOf(judging, round);
    await judging.scores.save(judge.actor, assignmentId, aCard(criteria, [5, 4, 3]));
    await asked(`${path}/concern`, { reason: 'copyright', note: 'Published in 1998.' });
    expect(await judging.scores.standing(judge.actor, assignmentId)).toMatchObject({ saved: 1, status: 'complete' });
  });
});

describe('The programme is told by the work alone', () => {
  test.each([
    ['safety', 'safety'],
    ['personal_data', 'personal_data'],
    ['copyright', 'originality'],
    ['ai', 'originality'],
    ['other', 'other'],
  ])('of %s, as %s', async (reason, as) => {
    expect((await asked(`${path}/concern`, { reason, note: 'Look at line 3.' })).status).toBe(303);
    expect(told().at(-1)).toEqual({ workId, concern: { reason: as, note: 'Look at line 3.' } });
  });

  test('not of a file that does not open: that is for those who run the round', async () => {
    const before = told().length;
    await asked(`${path}/concern`, { reason: 'unreadable', note: 'The picture is grey.' });
    expect(told()).toHaveLength(before);
    expect((await kept())[0]).toMatchObject({ reason: 'unreadable', note: 'The picture is grey.', told: false });
  });

  test('and of safety nobody else keeps the words', async () => {
    await asked(`${path}/concern`, seen);
    expect((await kept())[0]).toMatchObject({ reason: 'safety', note: '', told: true });
  });
});

const list = () => `/judging/rounds/${round}/concerns`;

describe('Those who run the round', () => {
  test('see what was flagged, and the work as judges see it', async () => {
    expect(await textOf(list(), staff)).toContain('I cannot open, read or hear it as it should be');
    const { id } = (await kept()).find(({ reason }) => reason === 'unreadable')!;
    const page = await textOf(`${list()}/${id}`, staff);
    for (const words of ['The picture is grey.', 'Dawn', 'and stays']) expect(page).toContain(words);
  });

  test('see of a matter of safety that the programme has it, neither the words nor the work', async () => {
    const { id } = (await kept()).find(({ reason }) => reason === 'safety')!;
    const page = await textOf(`${list()}/${id}`, staff);
    expect(page).toContain('read by its trained group alone');
    for (const words of [seen.note, 'and stays']) expect(page).not.toContain(words);
  });

  test('say what came of it, once; the judge learns that somebody looked', async () => {
    const { id } = (await kept()).find(({ reason }) => reason === 'unreadable')!;
    const missing = await asked(`${list()}/${id}/outcome`, { outcomeNote: 'New copy made.' }, staff);
    expect(missing.status).toBe(422);
    expect(await missing.text()).toContain('New copy made.');
    const settled = { outcome: 'mended', outcomeNote: 'New copy made.' };
    expect((await asked(`${list()}/${id}/outcome`, settled, staff)).status).toBe(303);
    expect((await asked(`${list()}/${id}/outcome`, settled, staff)).status).toBe(409);
    expect(await textOf(`${list()}/${id}`, staff)).toContain('New copy made.');
    const card = await textOf(path);
    expect(card).toContain('cannot open, read or hear it as it should be. It has been looked at.');
    expect(card).not.toContain('New copy made.');
  });

  test('do not say that a work was taken out before it is: a second person decides that first', async () => {
    const { id } = (await kept()).find(({ reason }) => reason === 'other')!;
    expect(await textOf(`${list()}/${id}`, staff)).toContain('disqualifications?code=');
    const early = await asked(`${list()}/${id}/outcome`, { outcome: 'taken_out', outcomeNote: '' }, staff);
    expect(early.status).toBe(409);
    expect(await early.text()).toContain('Propose to disqualify it.');
  });

  test('are those of this round alone', async () => {
    const { id } = (await kept())[0]!;
    for (const address of [list(), `${list()}/${id}`]) {
      expect((await asked(address, undefined, outsider)).status).toBe(404);
      expect((await asked(address)).status).toBe(403);
    }
    expect((await asked(`${list()}/${id}/outcome`, { outcome: 'mended' }, outsider)).status).toBe(404);
  });

  test('do not read or settle what is said of a work that they are in conflict with', async () => {
    const { person, actor } = await judging.person('staff', judging.programme.editionId, 'Tessa Tied');
    const { id } = (await kept())[0]!;
    const [work] = await judging.rows<{ id: string }>('SELECT id FROM round_entry WHERE round_id = $1', [round]);
    expect(await textOf(list(), person)).toContain(id);
    await aConflict(judging, actor, work!.id);
    expect(await textOf(list(), person)).not.toContain(id);
    expect((await asked(`${list()}/${id}`, undefined, person)).status).toBe(404);
    expect((await asked(`${list()}/${id}/outcome`, { outcome: 'mended', outcomeNote: 'x' }, person)).status).toBe(404);
    await expect(
      judging.app.get(ConcernsService).settle(actor, round, { id, outcome: 'mended', outcomeNote: 'x' }),
    ).rejects.toMatchObject({ status: 404 });
  });

  test('ask as often for one concern as for many', async () => {
    const queries = judging.app.get(ConcernsQueries);
    const many = await queriesOf(() => queries.ofRound(system, round));
    expect((await queries.ofRound(system, round)).length).toBeGreaterThan(3);
    expect(many).toHaveLength(1);
  });
});
