import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { system } from '../../src/platform/index.js';
import { CalibrationsService } from '../../src/judging/calibration/calibrations.service.js';
import { beforeRepeat, repeatedOf } from '../../src/judging/calibration/calibration.rules.js';
import { OwnCalibrationQueries } from '../../src/judging/calibration/own-calibration.queries.js';
import { SpreadQueries } from '../../src/judging/calibration/spread.queries.js';
import { signIn, type Person } from '../support/people.js';
import { queriesOf } from '../support/queries.js';
import { anchored, scoreAnchors } from './support/anchors.js';
import { aCard, aJudge, aJury, aRound, criteriaOf, type JudgeInTest } from './support/a-round.js';
import { JudgingInTest } from './support/judging-in-test.js';

let judging: JudgingInTest;
let round: string;
let jury: JudgeInTest[];
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
  for (let number = 0; number < 8; number++) judging.programme.addWork({ title: `Poem ${number}` });
  round = await aRound(judging, { judgesPerEntry: 2, calibrated: true });
  jury = await aJury(judging, round, 4);
  [judge] = jury as [JudgeInTest];
  anchors = await anchored(judging, round, ['Window', 'Ladder', 'Salt']);
});

const calibrations = () => judging.app.get(CalibrationsService);
const spread = () => judging.app.get(SpreadQueries);
const own = () => judging.app.get(OwnCalibrationQueries);

async function calibrating(): Promise<void> {
  await judging.rounds.openConflicts(system, round);
  await judging.assignments.assign(system, round);
  await judging.rounds.calibrate(system, round);
}

const score = (who: JudgeInTest, steps: readonly number[], only = anchors) =>
  scoreAnchors(judging, round, { judge: who, anchors: only, steps });

const started = async (who: JudgeInTest) => {
  await score(who, [3, 3, 3]);
  await calibrations().start(who.actor, round);
};

const visit = async (
  path: string,
  { as = judge.person, fields }: { as?: Person; fields?: Record<string, string> } = {},
) => {
  const cookie = await signIn(judging.url, as);
  const answer = await fetch(judging.url + path, {
    method: fields ? 'POST' : 'GET',
    redirect: 'manual',
    headers: { cookie, accept: 'text/html', origin: judging.url },
    ...(fields && { body: new URLSearchParams(fields) }),
  });
  return { status: answer.status, to: answer.headers.get('location'), text: await answer.text() };
};

describe('A judge of a calibrated round', () => {
  beforeEach(calibrating);

  test('sees no work before all anchors are scored and they have started', async () => {
    await judging.rounds.open(system, round);
    expect(await judging.desks.ownWorks(judge.actor, round)).toEqual([]);
    const [held] = await judging.rows<{ id: string }>(
      'SELECT a.id FROM assignment a JOIN round_judge j ON j.id = a.round_judge_id WHERE j.account_id = $1',
      [judge.actor.accountId],
    );
    expect((await visit(`/judging/cards/${held!.id}`)).status).toBe(404);
    const criteria = await criteriaOf(judging, round);
    await expect(judging.scores.save(judge.actor, held!.id, aCard(criteria, [1, 1, 1]))).rejects.toMatchObject({
      status: 404,
    });
    expect((await visit(`/judging/desk/${round}`)).text).toContain(`href="/judging/calibration/${round}"`);
    await started(judge);
    expect(await judging.desks.ownWorks(judge.actor, round)).toHaveLength(4);
    expect((await visit(`/judging/cards/${held!.id}`)).status).toBe(200);
  });

  test('cannot start before every anchor has all its scores', async () => {
    await score(judge, [3, 3, 3], anchors.slice(0, 2));
    await expect(calibrations().start(judge.actor, round)).rejects.toMatchObject({
      rules: [{ id: 'all-anchors-are-scored' }],
    });
    const criteria = await criteriaOf(judging, round);
    const half = { anchorId: anchors[2]!, turn: 'first' as const, version: 0, scores: { [criteria[0]!]: 4 } };
    expect(await calibrations().score(judge.actor, round, half)).toMatchObject({ status: 'incomplete' });
    await expect(calibrations().start(judge.actor, round)).rejects.toMatchObject({ status: 409 });
  });

  test('scores them by the page of any work, and may change them until the start', async () => {
    const path = `/judging/calibration/${round}/anchors/${anchors[0]}`;
    expect((await visit(path)).text).toContain('with rain');
    const criteria = await criteriaOf(judging, round);
    const fields = (version: string, step: string) => ({
      version,
      go: 'next',
      ...Object.fromEntries(criteria.map((id) => [`score-${id}`, step])),
    });
    expect(await visit(`${path}/scores`, { fields: fields('0', '4') })).toMatchObject({ status: 303 });
    const older = await visit(`${path}/scores`, { fields: fields('0', '5') });
    expect(older.status).toBe(409);
    expect(await visit(`${path}/scores`, { fields: fields('1', '5') })).toMatchObject({ status: 303 });
    await score(judge, [3, 3, 3], anchors.slice(1));
    await calibrations().start(judge.actor, round);
    const late = await visit(`${path}/scores`, { fields: fields('2', '1') });
    expect(late.status).toBe(409);
    expect(late.text).toContain('the first ones stay as you scored them');
    expect((await visit(path)).to).toBe(`/judging/calibration/${round}`);
  });

  test('sees their spread against the panel, which hides while it is fewer than three', async () => {
    await score(judge, [5, 4, 3]);
    await score(jury[1]!, [3, 3, 3]);
    await score(jury[2]!, [2, 3, 4]);
    const seat = await own().seat(judge.actor, round);
    expect((await spread().own(seat)).anchors[0]!.steps[0]).toMatchObject({ own: 5, panel: null });
    expect((await visit(`/judging/calibration/${round}`)).text).toContain('shown when three of them have scored');
    await score(jury[3]!, [1, 3, 2]);
    const { anchors: compared, toPanel } = await spread().own(seat);
    expect(compared[0]!.steps).toMatchObject([
      { own: 5, panel: { judges: 3, mean: 2, low: 1, high: 3 } },
      { own: 4, panel: { judges: 3, mean: 3, low: 3, high: 3 } },
      { own: 3, panel: { judges: 3, mean: 3, low: 2, high: 4 } },
    ]);
    expect(toPanel.above).toBeCloseTo(4 / 3);
    expect((await visit(`/judging/calibration/${round}`)).text).toContain('On the whole you score 1.3 steps higher');
  });

  test('who comes late calibrates while the round is open', async () => {
    await judging.rounds.open(system, round);
    const late = await aJudge(judging, round, 'Lena Late');
    await started(late);
    expect(await own().seat(late.actor, round)).toMatchObject({ startedAt: expect.any(Date) });
  });

  test('is alone with their anchors: a stranger finds none, and no anchor of another round', async () => {
    const [stranger] = await aJury(judging, await aRound(judging, { judgesPerEntry: 1 }), 1);
    expect((await visit(`/judging/calibration/${round}`, { as: stranger!.person })).status).toBe(404);
    const second = await aRound(judging, { judgesPerEntry: 1, calibrated: true });
    const [foreign] = await anchored(judging, second, ['Elsewhere']);
    expect((await visit(`/judging/calibration/${round}/anchors/${foreign}`)).status).toBe(404);
    await expect(score(judge, [1, 1, 1], [foreign!])).rejects.toMatchObject({ status: 404 });
    const seat = await own().seat(judge.actor, round);
    const bySql = judging.rows(`INSERT INTO anchor_card VALUES ($1, $2, 'first', 1, 'complete', '{}', now())`, [
      seat.roundJudgeId,
      foreign,
    ]);
    await expect(bySql).rejects.toThrow(/their own round/);
  });
});

const repeat = async (steps: readonly number[]) => {
  const criteria = await criteriaOf(judging, round);
  const scores = Object.fromEntries(criteria.map((id, index) => [id, steps[index]!]));
  return calibrations().score(judge.actor, round, { ...(await repeated()), turn: 'repeat', version: 0, scores });
};
const repeated = async () => (await own().repeat(judge.actor, round))!;

describe('The repeat', () => {
  beforeEach(async () => {
    await calibrating();
    await judging.rounds.open(system, round);
    await started(judge);
  });

  test('stands among the last quarter of the judge’s own order, and leads to the desk', async () => {
    const { way, next } = await judging.desks.desk(judge.actor, round);
    const path = `/judging/calibration/${round}/repeat`;
    expect(way.map((step) => step.path === path)).toEqual([false, false, false, true, false]);
    expect(next).toBe(way[0]!.path);
    const criteria = await criteriaOf(judging, round);
    for (const { assignmentId } of await judging.desks.ownWorks(judge.actor, round))
      await judging.scores.save(judge.actor, assignmentId, aCard(criteria, [3, 3, 3]));
    expect((await judging.desks.desk(judge.actor, round)).next).toBe(path);
    expect((await visit(path)).text).toContain('without looking back');
    await repeat([3, 3, 3]);
    expect((await judging.desks.desk(judge.actor, round)).next).toBeNull();
  });

  test('hides what was scored at first until it is done', async () => {
    expect((await visit(`/judging/calibration/${round}`)).text).not.toContain('How you compare');
    await repeat([4, 4, 4]);
    expect((await visit(`/judging/calibration/${round}`)).text).toContain('How you compare');
  });

  test('is one anchor, always the same one for a judge, and no other is taken', async () => {
    const { anchorId } = await repeated();
    expect(await repeated()).toMatchObject({ anchorId });
    const other = anchors.find((id) => id !== anchorId)!;
    const wrong = calibrations().score(judge.actor, round, { anchorId: other, turn: 'repeat', version: 0, scores: {} });
    await expect(wrong).rejects.toMatchObject({ status: 404 });
    expect(new Set(jury.map((_, index) => repeatedOf([{ id: 'a' }, { id: 'b' }], `0000000${index}`)?.id)).size).toBe(2);
    expect([1, 4, 5, 60].map(beforeRepeat)).toEqual([1, 3, 4, 45]);
  });

  test('shows staff whether a scale has moved, beside the panel and the reference', async () => {
    for (const other of jury.slice(1)) await score(other, [2, 2, 2]);
    await repeat([4, 5, 3]);
    const rubric = (
      await judging.rows<{ id: string }>('SELECT rubric_version_id AS id FROM round WHERE id = $1', [round])
    )[0]!.id;
    const compared = await spread().ofRound(round, rubric);
    const seats = await Promise.all(jury.map(({ actor }) => own().seat(actor, round)));
    const [first, second] = seats.map(({ roundJudgeId }) => compared.find((one) => one.roundJudgeId === roundJudgeId));
    expect(first).toMatchObject({ scored: 3, toPanel: { above: 1, apart: 1 }, drift: { above: 1, apart: 1 } });
    expect(second).toMatchObject({ scored: 3, startedAt: null, drift: { above: null } });
    const page = await visit(`/judging/rounds/${round}/calibration`, { as: staff });
    expect(page.text).toContain('Judge 1');
    expect(page.text).toContain('+1, 1 apart');
    expect((await visit(`/judging/rounds/${round}/calibration`)).status).toBe(403);
    expect((await visit(`/judging/rounds/${round}/watch`, { as: staff })).text).toContain('scale moved up');
    expect(await queriesOf(() => spread().ofRound(round, rubric))).toHaveLength(4);
  });
});
