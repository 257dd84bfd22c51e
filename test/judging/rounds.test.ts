import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { newId, system } from '../../src/platform/index.js';
import { RoundWorksService } from '../../src/judging/index.js';
import { aCard, aJudge, aJury, aRound, criteriaOf, decided, opened, scoreAll, workOf } from './support/a-round.js';
import { JudgingInTest } from './support/judging-in-test.js';
import { refusal } from './support/refusal.js';

let judging: JudgingInTest;

beforeAll(async () => {
  judging = await JudgingInTest.start();
});
afterAll(() => judging.stop());
beforeEach(() => judging.programme.works.clear());

const works = (count: number) => Array.from({ length: count }, () => judging.programme.addWork());
describe('A judge', () => {
  test('sees nothing before accepting the agreement', async () => {
    works(2);
    const round = await aRound(judging);
    const { person, actor } = await judging.person('judge', round);
    await judging.jury.invite(system, round, { email: person.email, name: 'Judge', locale: 'en' });
    expect(await refusal(judging.jury.accept(actor, round, { agreed: false, languages: [] }))).toBe(
      'agreement-is-accepted',
    );
    expect(await judging.desks.ownWorks(actor, round)).toEqual([]);
  });

  test('is asked by mail, and asking again makes no second seat', async () => {
    const round = await aRound(judging);
    const invitation = { email: `${newId()}@example.org`, name: 'Ada', locale: 'es' };
    const first = await judging.jury.invite(system, round, invitation);
    expect(await judging.jury.invite(system, round, invitation)).toEqual(first);
    const mails = await judging.rows('SELECT 1 FROM mail_message WHERE to_address = $1 AND locale = $2', [
      invitation.email,
      'es',
    ]);
    expect(mails).toHaveLength(2);
  });

  test('who declined, or left, and is asked again has a seat to answer for', async () => {
    works(1);
    const round = await aRound(judging, { judgesPerEntry: 1 });
    const { person, actor } = await judging.person('judge', round);
    const invite = () => judging.jury.invite(system, round, { email: person.email, name: 'Ada', locale: 'en' });
    const seats = async () => (await judging.desks.rounds(actor)).map(({ seat }) => seat);
    const { roundJudgeId } = await invite();
    await judging.jury.decline(actor, round);
    expect(await seats()).toEqual([]);
    await invite();
    expect(await seats()).toEqual(['invited']);
    await judging.papers.passTraining(actor);
    await judging.jury.accept(actor, round, { agreed: true, languages: [] });
    await judging.jury.dropOut(system, round, roundJudgeId);
    expect(await invite()).toMatchObject({ roundJudgeId });
    expect(await seats()).toEqual(['invited']);
  });

  test('of another round finds no card here', async () => {
    works(2);
    const round = await aRound(judging, { judgesPerEntry: 1 });
    const [own] = await aJury(judging, round, 1);
    await opened(judging, round);
    const [card] = await judging.desks.ownWorks(own!.actor, round);
    const other = await aJudge(judging, await aRound(judging), 'Elsewhere');
    expect(await refusal(judging.cards.card(other.actor, card!.assignmentId))).toBe(404);
    expect(await refusal(judging.scores.save(other.actor, card!.assignmentId, aCard([], [])))).toBe(404);
    expect(await refusal(judging.recusals.declare(other.actor, card!.assignmentId))).toBe(404);
  });
});

describe('Conflicts', () => {
  test('keep a judge from works of their own communities and of partner cities', async () => {
    const [home, partner, elsewhere] = await Promise.all(
      ['Alba', 'Borgo', 'Corvo'].map((name) => judging.community(`${name} ${newId()}`)),
    );
    await judging.partners(home!, partner!);
    const [own, sister, free] = [home!, partner!, elsewhere!].map((id) =>
      judging.programme.addWork({ communityIds: [id] }),
    );
    const round = await aRound(judging, { judgesPerEntry: 1 });
    const judge = await aJudge(judging, round, 'Tied', [home!]);
    await judging.rounds.openConflicts(system, round);
    const plan = await judging.assignments.assign(system, round);
    expect(plan.shortages).toHaveLength(2);
    const given = await judging.desks.ownWorks(judge.actor, round);
    expect(given).toEqual([]);
    const conflicts = await judging.rows<{ work_id: string; source: string }>(
      'SELECT e.work_id, c.source FROM judge_conflict c JOIN round_entry e ON e.id = c.round_entry_id WHERE e.round_id = $1',
      [round],
    );
    expect(new Map(conflicts.map((row) => [row.work_id, row.source]))).toEqual(
      new Map([
        [own!.workId, 'own_community'],
        [sister!.workId, 'partner_city'],
      ]),
    );
    expect(free).toBeDefined();
  });

  test('refuse an assignment in the database itself', async () => {
    const community = await judging.community(`Dorno ${newId()}`);
    judging.programme.addWork({ communityIds: [community] });
    const round = await aRound(judging, { judgesPerEntry: 1 });
    await aJudge(judging, round, 'Tied', [community]);
    await judging.rounds.openConflicts(system, round);
    const bySql = judging.rows(
      `INSERT INTO assignment (id, round_entry_id, round_judge_id, position, origin, state)
       SELECT gen_random_uuid(), e.id, j.id, 1, 'drawn', 'offered' FROM round_entry e JOIN round_judge j USING (round_id) WHERE e.round_id = $1`,
      [round],
    );
    expect(await refusal(bySql)).toBe('assignment_has_no_conflict');
  });

  test('that come late make the judge step back, and the least loaded judge without conflict takes over', async () => {
    const community = await judging.community(`Enna ${newId()}`);
    const [tied] = [judging.programme.addWork({ communityIds: [community] }), ...works(5)];
    const round = await aRound(judging, { judgesPerEntry: 2 });
    const jury = await aJury(judging, round, 3);
    await opened(judging, round);
    const holders = () => holdersOf(tied.workId);
    const before = await holders();
    const late = jury.find((judge) => before.includes(judge.person.accountId))!;
    await judging.ties.declare(late.actor, community);
    const after = await holders();
    expect(after).toHaveLength(2);
    expect(after).not.toContain(late.person.accountId);
  });

  test('that a judge declares on a work take it away with what was scored, and nobody gets it back', async () => {
    works(3);
    const round = await aRound(judging, { judgesPerEntry: 2 });
    const jury = await aJury(judging, round, 3);
    await opened(judging, round);
    await scoreAll(judging, round, { jury, steps: () => [4, 4, 4] });
    const judge = jury[0]!;
    const [card] = await judging.desks.ownWorks(judge.actor, round);
    const workId = await workOf(judging, card!.assignmentId);
    await judging.recusals.declare(judge.actor, card!.assignmentId);
    expect(await refusal(judging.cards.card(judge.actor, card!.assignmentId))).toBe(404);
    expect(await holdersOf(workId)).not.toContain(judge.person.accountId);
    const outcomes = await decided(judging, round).catch((error: unknown) => error);
    expect(outcomes).toContainEqual(expect.objectContaining({ workId, cards: 1 }));
  });
});

describe('A draw', () => {
  test('spreads cards evenly, each judge in an order of their own, and can be drawn again before the opening', async () => {
    works(12);
    const round = await aRound(judging);
    const jury = await aJury(judging, round, 4);
    await judging.rounds.openConflicts(system, round);
    const first = await judging.assignments.assign(system, round);
    const again = await judging.assignments.assign(system, round);
    expect([...again.cards]).toEqual([...first.cards]);
    await judging.rounds.open(system, round);
    const given = await Promise.all(jury.map(({ actor }) => judging.desks.ownWorks(actor, round)));
    expect(given.map((own) => own.length)).toEqual([9, 9, 9, 9]);
    expect(given[0]!.map((own) => own.position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test('needs works and judges', async () => {
    const round = await aRound(judging);
    await judging.rounds.openConflicts(system, round);
    expect(await refusal(judging.assignments.assign(system, round))).toBe('round-has-works');
    works(1);
    expect(await refusal(judging.assignments.assign(system, round))).toBe('round-has-judges');
  });

  test('does not open while a work has fewer judges than its minimum of cards', async () => {
    works(2);
    const round = await aRound(judging);
    await aJury(judging, round, 1);
    await judging.rounds.openConflicts(system, round);
    await judging.assignments.assign(system, round);
    expect(await refusal(judging.rounds.open(system, round))).toBe('every-work-is-judged');
  });
});

describe('When a judge leaves in the middle', () => {
  test('complete cards stay and count; only the others go to other judges', async () => {
    works(6);
    const round = await aRound(judging, { judgesPerEntry: 2 });
    const jury = await aJury(judging, round, 4);
    await opened(judging, round);
    const [leaver, ...others] = jury;
    const criteria = await criteriaOf(judging, round);
    const own = await judging.desks.ownWorks(leaver!.actor, round);
    const done = own[0]!.assignmentId;
    await judging.scores.save(leaver!.actor, done, aCard(criteria, [5, 5, 5]));
    await judging.scores.save(leaver!.actor, own[1]!.assignmentId, aCard(criteria, [5, null, null]));
    await judging.jury.leave(leaver!.actor, round);
    const states = await judging.rows<{ id: string; state: string }>(
      'SELECT a.id, a.state FROM assignment a JOIN round_judge j ON j.id = a.round_judge_id WHERE j.account_id = $1 AND j.round_id = $2 ORDER BY a.position',
      [leaver!.person.accountId, round],
    );
    expect(states.map(({ state }) => state)).toEqual(['offered', ...own.slice(1).map(() => 'cancelled')]);
    const lacking = await judging.rows<{ n: number }>(
      `SELECT count(*)::int AS n FROM round_entry e WHERE e.round_id = $1 AND
         (SELECT count(*) FROM assignment a WHERE a.round_entry_id = e.id AND a.state = 'offered') <> 2`,
      [round],
    );
    expect(lacking[0]!.n).toBe(0);
    await scoreAll(judging, round, { jury: others, steps: () => [3, 3, 3] });
    const outcomes = await decided(judging, round);
    expect(outcomes.find((outcome) => outcome.cards !== 2)).toBeUndefined();
  });
});

describe('Once a round is open', () => {
  test('its configuration is frozen in the database', async () => {
    works(1);
    const round = await aRound(judging, { judgesPerEntry: 1 });
    await aJury(judging, round, 1);
    await judging.rows('UPDATE round SET judges_per_entry = 1, minimum_cards = 1 WHERE id = $1', [round]);
    await opened(judging, round);
    const change = judging.rows('UPDATE round SET judges_per_entry = 5 WHERE id = $1', [round]);
    expect(await refusal(change)).toBe('round_configuration_is_frozen_once_open');
  });

  test('a work that is withdrawn is out of sight at once, and out of the result', async () => {
    const [gone] = works(2);
    const round = await aRound(judging, { judgesPerEntry: 1 });
    const [judge] = await aJury(judging, round, 1);
    await opened(judging, round);
    await scoreAll(judging, round, { jury: [judge!], steps: () => [3, 3, 3] });
    await judging.run((unit) => judging.app.get(RoundWorksService).withdraw(unit, gone!.workId));
    expect(await judging.desks.ownWorks(judge!.actor, round)).toHaveLength(1);
    expect((await decided(judging, round)).map((outcome) => outcome.workId)).not.toContain(gone!.workId);
  });
});

async function holdersOf(workId: string): Promise<string[]> {
  const rows = await judging.rows<{ account_id: string }>(
    `SELECT j.account_id FROM assignment a JOIN round_entry e ON e.id = a.round_entry_id JOIN round_judge j ON j.id = a.round_judge_id
      WHERE e.work_id = $1 AND a.state = 'offered'`,
    [workId],
  );
  return rows.map((row) => row.account_id);
}
