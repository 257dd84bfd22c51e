import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { HostDecisions } from '../../src/exchange/placement/host-decisions.service.js';
import { FamilyDecisions } from '../../src/exchange/placement/family-decisions.service.js';
import { PlacementClock } from '../../src/exchange/placement/placement-clock.service.js';
import { PlacementsQueries } from '../../src/exchange/placement/placements.queries.js';
import type { Actor, Failure } from '../../src/platform/index.js';
import { Work } from '../../src/platform/index.js';
import {
  aCoordinator,
  anOpenHome,
  aReadyStudent,
  PlacementStory,
  startPlacing,
  type OpenHome,
  type Placing,
} from './support/placing.js';
import { dayFromNow } from './support/exchange-portal.js';

let placing: Placing;
let home: OpenHome;
beforeAll(async () => {
  placing = await startPlacing();
  home = await anOpenHome(placing);
}, 120_000);
afterAll(() => placing.exchange.portal.stop());

const sql = <Row>(statement: string, values: unknown[] = []) => placing.exchange.portal.sql<Row>(statement, values);
const refusal = (attempt: Promise<unknown>) =>
  attempt.then(
    () => null,
    (error: Failure) => ({
      status: error.status,
      key: error.because?.key ?? String(error),
      rules: error.rules?.map(({ id }) => id),
    }),
  );
const stateOf = async (table: string, id: string) =>
  (await sql<{ state: string }>(`SELECT state FROM ${table} WHERE id = $1`, [id]))[0]?.state;

/** A story in the home, and its bed free again after it. */
const inHome = async (tell: (story: PlacementStory) => Promise<void>) => {
  const story = new PlacementStory(placing, home, await aReadyStudent(placing));
  await tell(story);
  if (story.id) await free(story.id);
};

/** As if it had never been. */
async function free(id: string) {
  await sql('DELETE FROM exchange_placement_answer WHERE placement_id = $1', [id]);
  await sql('DELETE FROM exchange_placement WHERE id = $1', [id]);
}

describe('A placement', () => {
  test('goes from the proposal to the last day, by everybody’s written word', () =>
    inHome(async (story) => {
      const states: string[] = [];
      const note = async () => states.push(await story.state());
      const {
        service,
        placing: { coordinator, officer },
      } = story;
      await story.propose();
      await note();
      expect(await stateOf('exchange_application', story.student.id)).toBe('placing');
      await service.offer(coordinator, story.id);
      await note();
      await story.accept();
      await note();
      await service.askFamily(coordinator, story.id);
      await note();
      await story.studentAgrees();
      await note();
      await story.parentsAgree();
      await note();
      await service.confirmSchool(coordinator, story.id, dayFromNow(-1));
      await note();
      await service.approve(officer, story.id);
      await note();
      await service.disclose(coordinator, story.id);
      await note();
      expect([
        await stateOf('host_file', home.fileId),
        await stateOf('exchange_application', story.student.id),
      ]).toEqual(['hosting', 'placed']);
      await service.moveIn(coordinator, story.id, dayFromNow(-1));
      await note();
      await service.moveOut(coordinator, story.id, {
        code: 'disagreement',
        text: 'They could not agree on the rules.',
      });
      await note();
      await service.end(coordinator, story.id, { endedOn: dayFromNow(-1) });
      await note();
      expect(states).toEqual([
        'proposed',
        'host_review',
        'host_accepted',
        'family_review',
        'family_review',
        'consented',
        'school_confirmed',
        'sponsor_approved',
        'disclosed',
        'active',
        'moving',
        'ended',
      ]);
      expect(await stateOf('host_file', home.fileId)).toBe('available');
      const row = await story.row();
      expect([row.endReason, row.studentAgreedAt === null, row.parentsAgreedAt === null]).toEqual([
        'disagreement',
        false,
        false,
      ]);
    }));

  test('of two coordinators who propose one bed at the same moment one wins, and the other is told who holds it', async () => {
    const [one, other] = [await aReadyStudent(placing), await aReadyStudent(placing)];
    const second = await aCoordinator(placing, 'Carla Coordinator');
    const stories = [new PlacementStory(placing, home, one), new PlacementStory(placing, home, other)];
    const { service } = stories[0]!;
    const attempts = await Promise.allSettled([
      service.propose(placing.coordinator, stories[0]!.told()),
      service.propose(second, stories[1]!.told()),
    ]);
    const won = attempts.filter((attempt) => attempt.status === 'fulfilled');
    const lost = attempts.find((attempt) => attempt.status === 'rejected') as PromiseRejectedResult;
    const { because, status } = lost.reason as Failure;
    expect([won.length, status, because.key]).toEqual([1, 409, 'exchange.placement.refusal.bed-held']);
    expect(because.params).toMatchObject({ by: expect.stringMatching(/Decider|Carla/) });
    await free(won[0]!.value);
  });

  test('one student is held once, and an arrival home may stand beside the permanent one', async () => {
    const student = await aReadyStudent(placing);
    const story = new PlacementStory(placing, home, student);
    const arrival = { kind: 'arrival' as const, fromOn: dayFromNow(118), untilOn: dayFromNow(130) };
    await story.propose(arrival);
    const later = { fromOn: dayFromNow(131), untilOn: dayFromNow(420) };
    const permanent = await story.service.propose(placing.coordinator, story.told(later));
    expect(await refusal(story.service.propose(placing.coordinator, story.told(later)))).toMatchObject({
      status: 409,
      key: 'exchange.placement.refusal.bed-held',
    });
    await expect(
      sql(
        `INSERT INTO exchange_placement (id, application_id, host_file_id, bed_offer_id, scope, sponsor_id, host_account_id, student_account_id, kind,
        is_direct, from_on, until_on, state, proposed_by, proposed_at)
      SELECT gen_random_uuid(), application_id, host_file_id, bed_offer_id, scope, sponsor_id, host_account_id, student_account_id, 'permanent',
        false, '2020-01-01', '2020-02-01', 'proposed', proposed_by, now() FROM exchange_placement WHERE id = $1`,
        [permanent],
      ),
    ).rejects.toThrow('exchange_placement_is_one_permanent');
    await free(permanent);
    await free(story.id);
  });

  test('a no frees the bed, and its reason is there for the next list', () =>
    inHome(async (story) => {
      await story.offer();
      await story.get(HostDecisions).decline(home.actor, story.id, { code: 'dates', text: 'We are away in August.' });
      expect(await story.state()).toBe('host_declined');
      const declines = await story.get(PlacementsQueries).declinesOf(story.get(Work).read(), [story.student.id]);
      expect(declines).toEqual([expect.objectContaining({ hostFileId: home.fileId, by: 'host', code: 'dates' })]);
      await free(story.id);
      await story.ask();
      await story.get(FamilyDecisions).declineByLink(await story.parentToken(), { code: 'distance', text: '' });
      expect(await story.state()).toBe('student_declined');
      expect(
        (await story.get(PlacementsQueries).declinesOf(story.get(Work).read(), [story.student.id])).map(({ by }) => by),
      ).toEqual(['parents']);
    }));

  test('whose time is over loses the hold, by the clock', () =>
    inHome(async (story) => {
      const { portal } = placing.exchange;
      await story.offer();
      portal.travel({ days: 6 });
      expect(await refusal(story.accept())).toMatchObject({ key: 'exchange.placement.refusal.not-asked' });
      await story.get(PlacementClock).strike();
      portal.travel({});
      expect(await story.state()).toBe('expired');
    }));

  test('asks the home’s file at every step: a file on hold stops all of them', () =>
    inHome(async (story) => {
      await story.approve();
      await home.story.incident();
      expect(await refusal(story.service.disclose(placing.coordinator, story.id))).toMatchObject({
        status: 409,
        rules: expect.arrayContaining(['host-home-is-open']),
      });
      expect(await story.state()).toBe('sponsor_approved');
      await sql(`DELETE FROM host_file_hold WHERE file_id = $1`, [home.fileId]);
      await sql('ALTER TABLE host_file DISABLE TRIGGER host_file_state_follows_lifecycle');
      await sql(`UPDATE host_file SET state = 'available', suspended_from = NULL WHERE id = $1`, [home.fileId]);
      await sql('ALTER TABLE host_file ENABLE TRIGGER host_file_state_follows_lifecycle');
    }));

  test('who proposed does not confirm it for the sponsor, and a coordinator is no officer', () =>
    inHome(async (story) => {
      await story.consent();
      await story.service.confirmSchool(placing.coordinator, story.id, dayFromNow(-1));
      expect(await refusal(story.service.approve(placing.coordinator, story.id))).toMatchObject({ status: 403 });
      await sql('UPDATE exchange_placement SET proposed_by = $2 WHERE id = $1', [story.id, placing.officer.accountId]);
      expect(await refusal(story.service.approve(placing.officer, story.id))).toMatchObject({
        key: 'exchange.placement.refusal.own-proposal',
      });
    }));

  test('nobody outside the member reaches it, and no other family, student or link answers', () =>
    inHome(async (story) => {
      await story.ask();
      const stranger = await aReadyStudent(placing);
      const elsewhere = {
        ...placing.coordinator,
        accountId: stranger.accountId,
        grants: [{ role: 'coordinator', scope: stranger.id }],
      };
      const answers = await Promise.all([
        refusal(story.service.cancel(elsewhere, story.id, 'x')),
        refusal(story.get(HostDecisions).accept(stranger.actor, story.id, { typedName: 'X', isNoRelative: true })),
        refusal(story.get(FamilyDecisions).agree(stranger.actor, story.id, { typedName: 'X', isNoRelative: true })),
        refusal(story.get(FamilyDecisions).agreeByLink('x'.repeat(43), { typedName: 'X', isNoRelative: true })),
      ]);
      expect(answers.map((answer) => answer?.status)).toEqual([404, 404, 404, 404]);
    }));
});

const approves = (story: PlacementStory) => refusal(story.service.approve(placing.officer, story.id));
const schoolAgrees = (story: PlacementStory) =>
  story.service.confirmSchool(placing.coordinator, story.id, dayFromNow(-1));

/** Words of the day of the placement are not before it. */
async function nextDay(story: PlacementStory) {
  placing.exchange.portal.travel({ days: 1 });
  const outcome = await approves(story);
  placing.exchange.portal.travel({});
  return outcome;
}

describe('The sponsor says yes', () => {
  test('once sport plays no part: after a coach was in touch an officer looks into it', () =>
    inHome(async (story) => {
      await story.offer();
      const words = { typedName: 'Nora Lind', isNoRelative: true, hadCoachContact: true };
      await story.get(HostDecisions).accept(home.actor, story.id, words);
      await story.service.askFamily(placing.coordinator, story.id);
      await story.studentAgrees();
      await story.parentsAgree();
      await schoolAgrees(story);
      expect(await approves(story)).toMatchObject({ rules: ['placement-is-not-for-sport'] });
      const clear = (by: Actor) => refusal(story.service.clearSport(by, story.id, 'The coach is a neighbor.'));
      expect([(await clear(placing.coordinator))?.status, await clear(placing.officer)]).toEqual([403, null]);
      expect(await approves(story)).toBeNull();
    }));

  test('to one adult alone when student and parents were open to it, and have agreed before that day', async () => {
    const alone = await anOpenHome(placing, { isSingle: true });
    const story = new PlacementStory(placing, alone, await aReadyStudent(placing));
    expect(await refusal(story.propose())).toMatchObject({ rules: ['student-is-open-to-home'] });
    await sql('UPDATE exchange_student SET open_to_single_adult = true WHERE application_id = $1', [story.student.id]);
    await story.ask();
    await story.studentAgrees({ agreesToSingleAdult: true });
    await story.parentsAgree({ agreesToSingleAdult: true });
    await schoolAgrees(story);
    expect(await approves(story)).toMatchObject({ rules: ['host-single-adult-is-agreed-to'] });
    expect(await nextDay(story)).toBeNull();
  });

  test('to a second student by the dated word of all five; who was there first waits for nobody', async () => {
    const double = await anOpenHome(placing, { beds: 2, takesSecond: true });
    const first = await new PlacementStory(placing, double, await aReadyStudent(placing)).consent();
    const wishes = { country: 'MX', nativeLanguages: ['es'] };
    const second = new PlacementStory(placing, double, await aReadyStudent(placing, { student: wishes }));
    const [bed] = await sql<{ id: string }>('SELECT id FROM host_bed_offer WHERE file_id = $1 AND id <> $2', [
      double.fileId,
      double.bedOfferId,
    ]);
    const there = { bedOfferId: bed!.id };
    expect(await refusal(second.propose(there))).toMatchObject({ rules: ['student-is-open-to-home'] });
    await sql('UPDATE exchange_student SET open_to_double = true WHERE application_id = $1', [second.student.id]);
    await second.offer(there);
    await second.accept(true);
    await second.service.askFamily(placing.coordinator, second.id);
    const two = { typedName: 'Kovalenko', isNoRelative: true, agreesToTwo: true };
    await second.studentAgrees({ agreesToTwo: true });
    await second.parentsAgree({ agreesToTwo: true });
    await second.get(FamilyDecisions).agree(first.student.actor, second.id, two);
    expect(await second.state()).toBe('family_review');
    await second.get(FamilyDecisions).agreeByLink(await first.parentToken(), two);
    await schoolAgrees(second);
    expect(await approves(second)).toMatchObject({ rules: ['second-student-is-agreed-to'] });
    expect(await nextDay(second)).toBeNull();
    await schoolAgrees(first);
    expect(await approves(first)).toBeNull();
  });
});
