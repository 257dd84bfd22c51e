import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { DeparturesService } from '../../src/judging/index.js';
import { system, type Actor } from '../../src/platform/index.js';
import { aConflict } from './support/a-conflict.js';
import { aCountedRound, entryIn, placesIn } from './support/a-counted-round.js';
import { aJury, aRound, type JudgeInTest } from './support/a-round.js';
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
const proposal = async (more: { reason?: string; place?: number } = {}) => ({
  roundEntryId: await entryOf(workIds[1]!),
  outcome: 'placed' as const,
  place: 1,
  reason: 'The jury misread the theme',
  ...more,
});
const proposed = async (actor = staff) => (await departures().propose(actor, round, await proposal())).id;
const decidedPlaces = () => placesIn(judging, { round, workIds });

describe('A departure from the ranking', () => {
  test('says why', async () => {
    expect(await refusal(departures().propose(staff, round, await proposal({ reason: ' ' })))).toBe(
      'departure-has-reason',
    );
  });

  test('departs: what the ranking gives anyway needs nobody', async () => {
    const asRanked = { ...(await proposal()), roundEntryId: await entryOf(workIds[0]!) };
    expect(await refusal(departures().propose(staff, round, asRanked))).toBe('departure-departs');
  });

  test('holds the decision up until a second person agrees, and then stands in it with both', async () => {
    const id = await proposed();
    expect(await refusal(judging.results.decide(staff, round))).toBe('departures-are-seconded');
    await departures().second(second, round, id);
    await judging.results.decide(staff, round);
    expect(await decidedPlaces()).toEqual([1, 1, null]);
    const [row] = await judging.rows(
      `SELECT d.ranked_place, d.departure_reason, p.proposed_by, p.seconded_by FROM decision d JOIN departure p ON p.id = d.departure_id`,
    );
    expect(row).toEqual({
      ranked_place: null,
      departure_reason: 'The jury misread the theme',
      proposed_by: staff.accountId,
      seconded_by: second.accountId,
    });
  });

  test('is not seconded by who proposed it', async () => {
    const id = await proposed();
    expect(await refusal(departures().second(staff, round, id))).toBe('another-person-seconds');
    await expect(
      judging.rows('UPDATE departure SET seconded_by = proposed_by, seconded_at = now() WHERE id = $1', [id]),
    ).rejects.toThrow(/departure_is_seconded_by_another/);
  });

  test('is neither proposed nor seconded by somebody in conflict with the work', async () => {
    await aConflict(judging, second, await entryOf(workIds[1]!));
    expect(await refusal(departures().propose(second, round, await proposal()))).toBe('person-is-free');
    const id = await proposed();
    expect(await refusal(departures().second(second, round, id))).toBe('person-is-free');
    expect(await refusal(departures().takeBack(second, round, id))).toBe('person-is-free');
    await expect(
      judging.rows('UPDATE departure SET seconded_by = $2, seconded_at = now() WHERE id = $1', [id, second.accountId]),
    ).rejects.toThrow(/neither proposes nor seconds/);
  });

  test('is no matter for somebody in conflict with a rival of the work: what one is given another may lose', async () => {
    await aConflict(judging, second, await entryOf(workIds[2]!));
    expect(await refusal(departures().propose(second, round, await proposal()))).toBe('person-is-free-of-rivals');
    const id = await proposed();
    expect(await refusal(departures().second(second, round, id))).toBe('person-is-free-of-rivals');
    expect(await refusal(departures().takeBack(second, round, id))).toBe('person-is-free-of-rivals');
    await expect(
      judging.rows('UPDATE departure SET seconded_by = $2, seconded_at = now() WHERE id = $1', [id, second.accountId]),
    ).rejects.toThrow(/no rival/);
  });

  test('is free for somebody in conflict with works of another pool, which no line divides from it', async () => {
    await judging.rows(`UPDATE round_entry SET pool = 'another' WHERE id = $1`, [await entryOf(workIds[2]!)]);
    await aConflict(judging, second, await entryOf(workIds[2]!));
    expect(await refusal(departures().propose(second, round, await proposal()))).toBe('nothing refused it');
  });

  test('on which two agreed is taken back by two, and stands until then', async () => {
    const id = await proposed();
    await departures().second(second, round, id);
    expect(await departures().takeBack(staff, round, id)).toBe('doubted');
    expect(await refusal(departures().takeBack(staff, round, id))).toBe('another-person-takes-back');
    const { text } = await (await staffVisit(judging)).look(`/judging/room/${round}`);
    expect(text).toContain('Sam Staff would take it back; it stands until somebody else would, too.');
    await expect(
      judging.rows('UPDATE departure SET withdrawn_by = doubted_by, withdrawn_at = now() WHERE id = $1', [id]),
    ).rejects.toThrow(/departure_is_taken_back_by_another/);
    expect(await departures().takeBack(second, round, id)).toBe('taken-back');
    await judging.results.decide(staff, round);
    expect(await decidedPlaces()).toEqual([1, null, null]);
  });

  test('on which two agreed goes into the decision though one of them doubts it now', async () => {
    const id = await proposed();
    await departures().second(second, round, id);
    await expect(
      judging.rows('UPDATE departure SET withdrawn_by = $2, withdrawn_at = now() WHERE id = $1', [id, staff.accountId]),
    ).rejects.toThrow(/taken back by two/);
    await departures().takeBack(second, round, id);
    await judging.results.decide(staff, round);
    expect(await decidedPlaces()).toEqual([1, 1, null]);
  });

  test('is one at a time for a work; one that was taken back makes room, and the ranking stands', async () => {
    const id = await proposed();
    expect(await refusal(departures().propose(second, round, await proposal()))).toBe(409);
    await departures().takeBack(staff, round, id);
    await judging.results.decide(staff, round);
    expect(await decidedPlaces()).toEqual([1, null, null]);
  });

  test('is not the portal’s: the system proposes nothing', async () => {
    expect(await refusal(departures().propose(system, round, await proposal()))).toBe(403);
  });

  test('is not stored in a decision that nobody seconded: the database refuses it', async () => {
    const id = await proposed();
    const [run] = await judging.rows<{ id: string }>('SELECT id FROM result_run WHERE round_id = $1', [round]);
    await expect(
      judging.rows(
        `INSERT INTO decision (round_entry_id, result_run_id, outcome, place, ranked_outcome, departure_id, departure_reason, decided_at)
         VALUES ($1, $2, 'placed', 1, 'not_placed', $3, 'x', now())`,
        [await entryOf(workIds[1]!), run!.id, id],
      ),
    ).rejects.toThrow(/needs a second person/);
  });
});

describe('Judges', () => {
  test('depart from nothing before they are asked to deliberate; then they propose and second as others do', async () => {
    const [ada, ben] = jury.map(({ actor }) => actor) as [Actor, Actor];
    expect(await refusal(departures().propose(ada, round, await proposal()))).toBe(403);
    await judging.results.deliberate(staff, round);
    const id = await proposed(ada);
    expect(await refusal(departures().second(ada, round, id))).toBe('another-person-seconds');
    await departures().second(ben, round, id);
    await judging.results.decide(staff, round);
    expect(await decidedPlaces()).toEqual([1, 1, null]);
  });

  test('of another round, and staff of another edition, find nothing', async () => {
    const other = await aRound(judging);
    const [stranger] = await aJury(judging, other, 1);
    const elsewhere = await judging.person('staff', '0190a000-0000-7000-8000-000000000000');
    for (const actor of [stranger!.actor, elsewhere.actor])
      expect(await refusal(departures().propose(actor, round, await proposal()))).toBe(404);
  });
});

describe('A decision', () => {
  test('is not made by somebody in conflict with a work of the round', async () => {
    await aConflict(judging, staff, await entryOf(workIds[2]!));
    expect(await refusal(judging.results.decide(staff, round))).toBe('decider-is-free');
    await judging.results.decide(second, round);
  });

  test('is not undone by somebody in conflict with a work of the round, once its ranking counts', async () => {
    await aConflict(judging, staff, await entryOf(workIds[2]!));
    expect(await refusal(judging.rounds.reopen(staff, round, 'A card was missing'))).toBe('decider-is-free');
    await judging.results.decide(second, round);
    expect(await refusal(judging.rounds.reopen(staff, round, 'A card was missing'))).toBe('decider-is-free');
    expect(await refusal(judging.rounds.reopen(second, round, 'A card was missing'))).toBe('nothing refused it');
  });

  test('that is opened again takes its departures back, by two as they were agreed, and keeps them on record', async () => {
    const id = await proposed();
    await departures().second(second, round, id);
    await judging.results.decide(staff, round);
    const reopen = (by: Actor) => judging.rounds.reopen(by, round, 'A judge had mixed up two cards');
    expect(await refusal(reopen(staff))).toBe('agreed-falls-by-two');
    expect(await departures().takeBack(staff, round, id)).toBe('doubted');
    expect(await refusal(departures().takeBack(second, round, id))).toBe(409);
    expect(await refusal(reopen(staff))).toBe('agreed-falls-by-two');
    await reopen(second);
    expect(await judging.rows('SELECT withdrawn_at IS NULL AS stands FROM departure WHERE id = $1', [id])).toEqual([
      { stands: false },
    ]);
    expect(await decidedPlaces()).toEqual([]);
    expect(await judging.rows('SELECT 1 FROM result_run WHERE round_id = $1', [round])).toHaveLength(1);
    expect(await refusal(departures().propose(staff, round, await proposal()))).toBe(409);
  });
});
