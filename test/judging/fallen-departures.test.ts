import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { DeparturesService } from '../../src/judging/index.js';
import { system, type Actor } from '../../src/platform/index.js';
import { aConflict } from './support/a-conflict.js';
import { aCountedRound, entryIn, placesIn } from './support/a-counted-round.js';
import { aJury, aRound, opened, scoreAll, type JudgeInTest } from './support/a-round.js';
import { counted } from './support/counted.js';
import { JudgingInTest } from './support/judging-in-test.js';
import { refusal } from './support/refusal.js';
import { staffVisit } from './support/staff-visit.js';

let judging: JudgingInTest;
let staff: Actor;
let second: Actor;
let round: string;
let jury: JudgeInTest[];
let workIds: string[];

beforeAll(async () => {
  judging = await JudgingInTest.start();
  staff = (await judging.person('staff', null, 'Sam Staff')).actor;
  second = (await judging.person('staff', null, 'Sue Second')).actor;
});
afterAll(() => judging.stop());

/** The first work is best, the last is weak; one place. */
beforeEach(async () => {
  const steps = [
    [5, 5, 5],
    [4, 4, 4],
    [1, 1, 1],
  ];
  ({ round, jury, workIds } = await aCountedRound(judging, steps, { places: 1 }));
});

const departures = () => judging.app.get(DeparturesService);
const entryOf = (workId: string): Promise<string> => entryIn(judging, round, workId);
/** The second work shares the first place. */
const proposal = async () => ({
  roundEntryId: await entryOf(workIds[1]!),
  outcome: 'placed' as const,
  place: 1,
  reason: 'The jury misread the theme',
});
const proposed = async () => (await departures().propose(staff, round, await proposal())).id;
const decidedPlaces = () => placesIn(judging, { round, workIds });

const agreed = async () => {
  const id = await proposed();
  await departures().second(second, round, id);
  return id;
};
const countedAnew = async () => {
  const { resultRunId } = await judging.results.tally(system, round);
  await judging.results.adopt(system, round, resultRunId);
};
const fallen = (id: string) =>
  judging.rows('SELECT withdrawn_for AS cause, withdrawn_by AS by FROM departure WHERE id = $1', [id]);

describe('A ranking that is counted anew', () => {
  test('takes down what two agreed to depart from in the one before, which is proposed anew or not at all', async () => {
    const id = await agreed();
    const [own] = await judging.desks.ownWorks(jury[0]!.actor, round);
    await judging.recusals.declare(jury[0]!.actor, own!.assignmentId);
    await countedAnew();
    expect(await fallen(id)).toEqual([{ cause: 'counted_anew', by: null }]);
    const staffPage = await staffVisit(judging);
    expect((await staffPage.look(`/judging/room/${round}`)).text).toContain('fell: the ranking was counted anew');
    const again = await proposed();
    expect((await staffPage.look(`/judging/room/${round}`)).text).not.toContain('fell: the ranking');
    await departures().takeBack(staff, round, again);
    await judging.results.decide(staff, round);
    expect(await decidedPlaces()).toEqual([1, null, null]);
  });

  test('leaves standing what departs from the same ranking, counted twice from the same cards', async () => {
    const id = await agreed();
    await countedAnew();
    expect(await fallen(id)).toEqual([{ cause: null, by: null }]);
    await judging.results.decide(staff, round);
    expect(await decidedPlaces()).toEqual([1, 1, null]);
  });

  test('is decided with no departure from another one: the database refuses it', async () => {
    const id = await agreed();
    const [other] = await judging.rows<{ id: string }>(
      `INSERT INTO result_run (id, round_id, inputs_hash, method, parameters, output, made_at)
       SELECT gen_random_uuid(), round_id, repeat('0', 64), method, parameters, output, now() FROM result_run WHERE round_id = $1 LIMIT 1 RETURNING id`,
      [round],
    );
    await expect(
      judging.rows(
        `INSERT INTO decision (round_entry_id, result_run_id, outcome, place, ranked_outcome, departure_id, departure_reason, decided_at)
         VALUES ($1, $2, 'placed', 1, 'not_placed', $3, 'x', now())`,
        [await entryOf(workIds[1]!), other!.id, id],
      ),
    ).rejects.toThrow(/about another ranking/);
  });
});

test('Of a work that leaves the round no departure is left to second', async () => {
  const id = await proposed();
  await judging.run((unit) => judging.works.withdraw(unit, workIds[1]!));
  expect(await judging.rows('SELECT withdrawn_for AS cause FROM departure WHERE id = $1', [id])).toEqual([
    { cause: 'work_left' },
  ]);
  const { resultRunId } = await judging.results.tally(system, round);
  await judging.results.adopt(system, round, resultRunId);
  expect(await refusal(judging.results.decide(staff, round))).toBe('nothing refused it');
});

test('The page of the decision lists what departs, what the ranking gives instead, and why', async () => {
  const id = await proposed();
  await departures().second(second, round, id);
  const { text } = await (await staffVisit(judging)).look(`/judging/rounds/${round}/decision`);
  expect(text).toContain('The jury misread the theme');
  expect(text).toContain('The ranking gives: no place');
});

test('A decision is not made while a work has fewer cards than its minimum, and no count that was asked for before is made then', async () => {
  round = await aRound(judging, { judgesPerEntry: 2, minimumCards: 2, places: 1 });
  jury = await aJury(judging, round, 2);
  await opened(judging, round);
  await scoreAll(judging, round, { jury, steps: (workId) => [5 - workIds.indexOf(workId), 4, 4] });
  await judging.rounds.close(system, round);
  const { resultRunId } = await judging.results.tally(system, round);
  await judging.results.adopt(system, round, resultRunId);
  await judging.results.tallyInTurn(staff, round);
  const [own] = await judging.desks.ownWorks(jury[0]!.actor, round);
  await judging.recusals.declare(jury[0]!.actor, own!.assignmentId);
  expect(await refusal(judging.results.decide(staff, round))).toBe('every-work-has-its-minimum');
  expect(await refusal(judging.results.adopt(staff, round, resultRunId))).toBe('every-work-has-its-minimum');
  expect(await counted(judging, round)).toBe(resultRunId);
});

test('What was proposed by somebody who was found in conflict since is seconded by nobody, and may be proposed anew', async () => {
  const late = (await judging.person('staff', null, 'Lea Late')).actor;
  const { id } = await departures().propose(late, round, await proposal());
  await aConflict(judging, late, await entryOf(workIds[2]!));
  expect(await refusal(departures().second(second, round, id))).toBe('proposer-is-free');
  await departures().takeBack(second, round, id);
  const again = await proposed();
  expect(await refusal(departures().second(second, round, again))).toBe('nothing refused it');
});
