import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId, system } from '../../src/platform/index.js';
import { signIn } from '../support/people.js';
import { queriesOf } from '../support/queries.js';
import { aConflict } from './support/a-conflict.js';
import { aCard, aJury, aRound, criteriaOf, opened, workOf, type JudgeInTest } from './support/a-round.js';
import { FakeDisqualifying } from './support/fake-disqualifying.js';
import { JudgingInTest } from './support/judging-in-test.js';
import { staffVisit, visitAs, type Visit } from './support/staff-visit.js';

let judging: JudgingInTest;
let ruling: FakeDisqualifying;
let proposer: Visit;
let second: Visit;
let round: string;
let path: string;
let judge: JudgeInTest;
/** The work that should leave, as its judge has it. */
let assignmentId: string;
let entryId: string;
let code: string;

beforeAll(async () => {
  judging = await JudgingInTest.start();
  ruling = new FakeDisqualifying((unit, workId) => judging.works.withdraw(unit, workId));
  judging.programme.disqualifying = ruling;
  for (let number = 0; number < 3; number++) judging.programme.addWork();
  round = await aRound(judging, { judgesPerEntry: 1 });
  path = `/judging/rounds/${round}/disqualifications`;
  [judge] = (await aJury(judging, round, 1)) as [JudgeInTest];
  proposer = await staffVisit(judging);
  second = await staffVisit(judging);
  await opened(judging, round);
  ({ assignmentId, code } = (await judging.desks.ownWorks(judge.actor, round))[0]!);
  const [entry] = await judging.rows<{ id: string }>('SELECT round_entry_id AS id FROM assignment WHERE id = $1', [
    assignmentId,
  ]);
  entryId = entry!.id;
});
afterAll(() => judging.stop());

const proposal = () => ({ code, reason: 'not_own_work', said: 'It stands in a book of 1921.' });
const mailsTo = (email: string) =>
  judging.rows<{ subject: string; text: string }>(
    `SELECT subject, text FROM mail_message WHERE to_address = $1 AND subject LIKE '%left your desk%'`,
    [email],
  );

describe('A proposal', () => {
  test('names the work, a reason and the words for the family; what was typed comes back', async () => {
    const empty = await proposer.post(path, { code: '', reason: '', said: 'It stands in a book.' });
    expect(empty.status).toBe(422);
    for (const words of ['Enter the code of the work.', 'Choose a reason.', 'It stands in a book.'])
      expect(empty.text).toContain(words);
    const unknown = await proposer.post(path, { ...proposal(), code: 'ZZ-ZZZ' });
    expect(unknown.status).toBe(422);
    expect(unknown.text).toContain('no such work');
    expect((await proposer.post(path, { ...proposal(), reason: 'too_good' })).status).toBe(422);
    expect(ruling.kept).toEqual([]);
  });

  test('can begin at what a judge flagged, with the code in its place', async () => {
    expect((await proposer.look(`${path}?code=${code}`)).text).toContain(`value="${code}"`);
  });

  test('takes nothing from the jury; the round says that a second person is waited for', async () => {
    expect((await proposer.post(path, { ...proposal(), code: code.toLowerCase() })).status).toBe(303);
    expect(await judging.desks.ownWorks(judge.actor, round)).toHaveLength(3);
    expect((await second.look(`/judging/rounds/${round}`)).text).toContain('A work waits for a second person');
    expect(await mailsTo(judge.person.email)).toEqual([]);
  });

  test('shows the second person the reason, the words and the work, and nobody whose it is', async () => {
    const { text } = await second.look(`${path}/${entryId}`);
    for (const words of ['It stands in a book of 1921.', 'Sam Staff', 'and stays', 'Disqualify it'])
      expect(text).toContain(words);
    expect(text).not.toContain('Quillfeather');
  });

  test('is not decided by whoever made it', async () => {
    expect((await proposer.look(`${path}/${entryId}`)).text).toContain('another person decides');
    expect((await proposer.post(`${path}/${entryId}/confirmation`)).status).toBe(409);
    expect((await proposer.post(`${path}/${entryId}/refusal`, { why: 'I was wrong' })).status).toBe(409);
  });

  test('does not exist for officials with a tie to the work, who propose nothing about it either', async () => {
    const { person, actor } = await judging.person('staff', null, 'Tessa Tied');
    const tied = visitAs(judging, await signIn(judging.url, person));
    expect((await tied.look(path)).text).toContain(code);
    await aConflict(judging, actor, entryId);
    expect((await tied.look(path)).text).not.toContain(code);
    expect((await tied.look(`/judging/rounds/${round}`)).text).not.toContain('waits for a second person');
    expect((await tied.look(`${path}/${entryId}`)).status).toBe(404);
    expect((await tied.post(`${path}/${entryId}/confirmation`)).status).toBe(404);
    expect((await tied.post(path, proposal())).status).toBe(422);
  });

  test('is for those who run the round', async () => {
    const { person } = await judging.person('coordinator', newId(), 'Cora Elsewhere');
    const stranger = visitAs(judging, await signIn(judging.url, person));
    expect((await stranger.look(path)).status).toBe(404);
    expect((await stranger.post(path, proposal())).status).toBe(404);
    expect((await stranger.post(`${path}/${entryId}/confirmation`)).status).toBe(404);
  });

  test('is turned down with a reason, and can be made again', async () => {
    const silent = await second.post(`${path}/${entryId}/refusal`, { why: ' ' });
    expect(silent.status).toBe(422);
    expect((await second.post(`${path}/${entryId}/refusal`, { why: 'It is a quotation' })).status).toBe(303);
    expect(await judging.desks.ownWorks(judge.actor, round)).toHaveLength(3);
    expect((await second.look(path)).text).toContain('Stays in');
    expect((await proposer.post(path, proposal())).status).toBe(303);
  });
});

describe('A work that a second person disqualifies', () => {
  beforeAll(async () => {
    const criteria = await criteriaOf(judging, round);
    await judging.scores.save(judge.actor, assignmentId, aCard(criteria, [5, 5, 5]));
    expect((await second.post(`${path}/${entryId}/confirmation`)).status).toBe(303);
  });

  test('leaves the jury at once, and keeps its cards', async () => {
    expect((await judging.desks.ownWorks(judge.actor, round)).map((own) => own.code)).not.toContain(code);
    const kept = await judging.rows('SELECT 1 FROM scorecard WHERE assignment_id = $1', [assignmentId]);
    expect(kept).toHaveLength(1);
  });

  test('takes no card any more', async () => {
    const criteria = await criteriaOf(judging, round);
    const late = judging.scores.save(judge.actor, assignmentId, aCard(criteria, [1, 1, 1], { version: 1 }));
    await expect(late).rejects.toMatchObject({ status: 404 });
  });

  test('is told to its judges by its code alone, without why', async () => {
    const mails = await mailsTo(judge.person.email);
    expect(mails).toHaveLength(1);
    expect(mails[0]!.text).toContain(code);
    const own = visitAs(judging, await signIn(judging.url, judge.person));
    const desk = (await own.look(`/judging/desk/${round}`)).text;
    expect(desk).toContain('A work that you had is no longer in this round.');
    for (const told of [mails[0]!.text, desk])
      for (const word of ['1921', 'disqualif', 'Sam Staff', 'copied']) expect(told).not.toContain(word);
  });

  test('is told as a work that its family took back: nobody can tell one from the other', async () => {
    const [other] = await judging.desks.ownWorks(judge.actor, round);
    const workId = await workOf(judging, other!.assignmentId);
    await judging.run((unit) => judging.works.withdraw(unit, workId));
    const [first, next] = (await mailsTo(judge.person.email)).map(({ text }) => text);
    expect(next!.replaceAll(other!.code, code)).toBe(first);
  });

  test('counts in no result', async () => {
    const criteria = await criteriaOf(judging, round);
    const [last] = await judging.desks.ownWorks(judge.actor, round);
    await judging.scores.save(judge.actor, last!.assignmentId, aCard(criteria, [3, 3, 3]));
    await judging.rounds.close(system, round);
    const { resultRunId } = await judging.results.tally(system, round);
    const [run] = await judging.rows<{ output: { code: string }[] }>('SELECT output FROM result_run WHERE id = $1', [
      resultRunId,
    ]);
    expect(run!.output.map((line) => line.code)).toEqual([last!.code]);
  });
});

describe('Nothing is proposed', () => {
  test('in a round without works, nor once its families know', async () => {
    const id = await aRound(judging);
    const page = await proposer.look(`/judging/rounds/${id}/disqualifications`);
    expect(page.text).toContain('from the time they are in it until its result is released');
    expect((await proposer.post(`/judging/rounds/${id}/disqualifications`, proposal())).status).toBe(409);
  });

  test('where the programme knows no way to rule works out', async () => {
    delete judging.programme.disqualifying;
    const page = await proposer.look(path);
    expect(page.text).toContain('has no way to disqualify works');
    expect((await proposer.post(path, proposal())).status).toBe(409);
    judging.programme.disqualifying = ruling;
  });
});

test('A round asks as often for one proposal as for many', async () => {
  judging.programme.works.clear();
  const works = Array.from({ length: 6 }, () => judging.programme.addWork());
  const id = await aRound(judging, { judgesPerEntry: 1 });
  await judging.rounds.openConflicts(system, id);
  const here = `/judging/rounds/${id}/disqualifications`;
  await proposer.look(here);
  const propose = (workId: string) =>
    judging.run((unit) => ruling.propose(unit, workId, { reason: 'not_own_work', said: 'Copied' }));
  await propose(works[0]!.workId);
  const one = await queriesOf(() => proposer.look(here));
  for (const { workId } of works.slice(1)) await propose(workId);
  expect(await queriesOf(() => proposer.look(here))).toHaveLength(one.length);
});
