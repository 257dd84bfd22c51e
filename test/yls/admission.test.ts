import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { newId, system, Work } from '../../src/platform/index.js';
import { DecisionsService } from '../../src/yls/admission/decisions.service.js';
import { partiesThatFit, passedOver } from '../../src/yls/admission/first-that-fits.js';
import { OffersService } from '../../src/yls/admission/offers.service.js';
import { ReleaseService } from '../../src/yls/admission/release.service.js';
import { SummitsQueries } from '../../src/yls/summit/summits.queries.js';
import { offerEnd } from '../../src/yls/admission/places.js';
import { WaitlistService } from '../../src/yls/admission/waitlist.service.js';
import { RegistrationsService } from '../../src/yls/registration/registrations.service.js';
import { SummitsService } from '../../src/yls/summit/summits.service.js';
import { RegistrationRetention } from '../../src/yls/retention/registration-retention.js';
import { inReview } from './support/in-review.js';
import { ready } from './support/ready.js';
import { aSummit, startYlsPortal, type YlsPortal } from './support/yls-portal.js';

const list = (...sizes: number[]) => sizes.map((size, index) => ({ id: String(index), size, passes: 0 }));
const offered = (free: number, ...sizes: number[]) => partiesThatFit(list(...sizes), free, 3).map(({ id }) => id);

describe('The waitlist offers what became free to the first party that fits whole', () => {
  test('a delegation of six with five places waits on, and whoever fits behind it comes', () => {
    expect(offered(5, 6, 2, 4, 3)).toEqual(['1', '3']);
    expect(offered(6, 6, 2)).toEqual(['0']);
    expect(offered(0, 1)).toEqual([]);
  });

  test('and keeps them for one that was passed over often enough, but for those whose seats are held', () => {
    const [six = { id: '', size: 0, passes: 0 }, ...others] = list(6, 2, 0);
    const waiting = [{ ...six, passes: 3 }, ...others];
    const now = (most: number | null) => partiesThatFit(waiting, 5, most).map(({ id }) => id);
    expect([now(3), now(4), now(null)]).toEqual([['2'], ['1', '2'], ['1', '2']]);
    expect(passedOver(waiting, partiesThatFit(waiting, 5, 4)).map(({ id }) => id)).toEqual(['0']);
    expect(passedOver(waiting, partiesThatFit(waiting, 5, 3))).toEqual([]);
  });

  test('never more than is free, and nobody who would still have fitted is passed over', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 })), fc.nat(30), (sizes, free) => {
        const chosen = partiesThatFit(list(...sizes), free, 3);
        const left = free - chosen.reduce((sum, { size }) => sum + size, 0);
        const passed = list(...sizes).filter(({ id }) => !chosen.some((one) => one.id === id));
        expect(left).toBeGreaterThanOrEqual(0);
        expect(passed.every(({ size }) => size > left)).toBe(true);
      }),
    );
  });
});

let yls: YlsPortal;
let decisions: DecisionsService;
let releases: ReleaseService;
let waitlist: WaitlistService;
beforeAll(async () => {
  yls = await startYlsPortal();
  decisions = yls.portal.app.get(DecisionsService);
  releases = yls.portal.app.get(ReleaseService);
  waitlist = yls.portal.app.get(WaitlistService);
});
afterAll(() => yls.portal.stop());
afterEach(() => yls.portal.travel({}));

const stateOf = async (id: string) =>
  (await yls.portal.sql<{ state: string }>('SELECT state FROM yls_registration WHERE id = $1', [id]))[0]!.state;
const statesOf = (...people: { id: string }[]) => Promise.all(people.map(({ id }) => stateOf(id)));

/** How often the waitlist was asked to move by itself. */
const moves = async (summitId: string) =>
  (
    await yls.portal.sql(`SELECT 1 FROM pgboss.job WHERE name = 'yls.move-waitlist' AND data ->> 'summitId' = $1`, [
      summitId,
    ])
  ).length;

/** A summit of so many places whose applications are closed. */
async function closedSummit(capacity: number): Promise<string> {
  const id = await aSummit(yls.portal.app, { capacity });
  await yls.portal.app.get(SummitsService).step(system, id, { event: 'close' });
  return id;
}

describe('Decisions', () => {
  test('are seen by nobody before the release, which tells everybody at once, student and guardian', async () => {
    const summitId = await closedSummit(1);
    const anna = await inReview(yls, { summitId, decision: 'admit' });
    const ben = await inReview(yls, { summitId, decision: 'waitlist' });
    const cleo = await inReview(yls, { summitId });
    const student = await yls.portal.signedIn(anna);
    expect((await student.get('/yls/mine')).text).toContain('Your application is being read');
    await expect(releases.release(system, summitId)).rejects.toMatchObject({
      because: { key: 'yls.refusal.undecided', params: { count: 1 } },
    });
    await decisions.decide(system, cleo.id, { decision: 'decline' });
    expect(await releases.release(system, summitId)).toEqual({ admit: 1, waitlist: 1, decline: 1 });
    expect(await statesOf(anna, ben, cleo)).toEqual(['admitted', 'waitlisted', 'declined']);
    expect((await student.get('/yls/mine')).text).toContain('You are invited');
    for (const address of [anna.email, `${anna.id}@guardian.example`])
      expect((await yls.portal.mails(address)).at(-1)!.subject).toContain('a place for Amara Okafor');
    await expect(decisions.decide(system, ben.id, { decision: 'admit' })).rejects.toMatchObject({ status: 409 });
  });

  test('are released all or none: one that a rule refuses leaves everybody as they were, and no mail goes out', async () => {
    const summitId = await closedSummit(5);
    const anna = await inReview(yls, { summitId, decision: 'admit' });
    const old = await inReview(yls, { summitId, decision: 'admit', birthDate: '1999-01-01' });
    await expect(releases.release(system, summitId)).rejects.toMatchObject({
      rules: [{ id: 'yls-delegate-is-of-age' }],
    });
    expect(await statesOf(anna, old)).toEqual(['under_review', 'under_review']);
    expect(await yls.portal.mails(anna.email)).toEqual([]);
  });

  test('and the release wait for one another: nobody is decided about who has been told', async () => {
    const summitId = await closedSummit(2);
    const anna = await inReview(yls, { summitId, decision: 'admit' });
    await Promise.allSettled([
      releases.release(system, summitId),
      decisions.decide(system, anna.id, { decision: 'decline' }),
    ]);
    const [row] = await yls.portal.sql<{ state: string; decision: string }>(
      'SELECT state, decision FROM yls_registration WHERE id = $1',
      [anna.id],
    );
    expect(['admitted admit', 'declined decline']).toContain(`${row!.state} ${row!.decision}`);
  });

  test('cannot admit more than there are places', async () => {
    const summitId = await closedSummit(1);
    await inReview(yls, { summitId, decision: 'admit' });
    await inReview(yls, { summitId, decision: 'admit' });
    await expect(releases.release(system, summitId)).rejects.toMatchObject({
      because: { key: 'yls.refusal.more-than-places' },
    });
  });
});

describe('An offer', () => {
  test('is taken until its last day; then it ends by itself, and the next of the list is offered the place', async () => {
    const summitId = await closedSummit(2);
    const anna = await inReview(yls, { summitId, decision: 'admit' });
    const ben = await inReview(yls, { summitId, decision: 'admit' });
    const cleo = await inReview(yls, { summitId, decision: 'waitlist' });
    await releases.release(system, summitId);
    const offers = yls.portal.app.get(OffersService);
    await offers.take(anna.actor, anna.id);
    await expect(offers.take(anna.actor, ben.id)).rejects.toMatchObject({ status: 404 });
    expect(await waitlist.move(summitId)).toBe(0);
    yls.portal.travel({ days: 15 });
    await expect(offers.take(ben.actor, ben.id)).rejects.toMatchObject({ status: 409 });
    expect(await offers.expire()).toBeGreaterThanOrEqual(1);
    await waitlist.move(summitId);
    expect(await statesOf(ben, cleo)).toEqual(['offer_expired', 'admitted']);
    // The invoice of who has taken a place is made by a job, at any moment.
    expect(['confirmed', 'payment_due']).toContain(await stateOf(anna.id));
    await offers.take(cleo.actor, cleo.id);
    const [party] = await yls.portal.sql<{ state: string }>('SELECT state FROM yls_party WHERE summit_id = $1', [
      summitId,
    ]);
    expect(party!.state).toBe('taken');
  });

  test('goes to siblings and to a delegation together or not at all', async () => {
    const summitId = await closedSummit(2);
    const admitted = [];
    for (let count = 0; count < 2; count += 1) admitted.push(await inReview(yls, { summitId, decision: 'admit' }));
    const guardian = `${newId()}@example.org`;
    const twins = [];
    for (let count = 0; count < 2; count += 1)
      twins.push(await inReview(yls, { summitId, decision: 'waitlist', guardian }));
    const alone = await inReview(yls, { summitId, decision: 'waitlist' });
    await releases.release(system, summitId);
    const registrations = yls.portal.app.get(RegistrationsService);
    await registrations.cancel(admitted[0]!.actor, admitted[0]!.id, 'I am ill.');
    await waitlist.move(summitId);
    expect(await statesOf(...twins, alone)).toEqual(['waitlisted', 'waitlisted', 'admitted']);
    await registrations.cancel(admitted[1]!.actor, admitted[1]!.id, 'I am ill.');
    await registrations.cancel(alone.actor, alone.id, 'I am ill.');
    await waitlist.move(summitId);
    expect(await statesOf(...twins)).toEqual(['admitted', 'admitted']);
  });

  test('goes out by itself for places that the release left free, and when staff add places', async () => {
    const summitId = await closedSummit(1);
    const [first, second] = [
      await inReview(yls, { summitId, decision: 'waitlist' }),
      await inReview(yls, { summitId, decision: 'waitlist' }),
    ];
    await releases.release(system, summitId);
    expect(await moves(summitId)).toBe(1);
    await waitlist.move(summitId);
    expect(await statesOf(first, second)).toEqual(['admitted', 'waitlisted']);
    const summits = yls.portal.app.get(SummitsService);
    const summit = await yls.portal.app.get(SummitsQueries).one(summitId);
    await summits.change(system, summitId, Object.assign(summit, { capacity: 2 }));
    expect(await moves(summitId)).toBe(2);
    await waitlist.move(summitId);
    expect(await statesOf(first, second)).toEqual(['admitted', 'admitted']);
  });

  test('never outlasts the eve of the summit', () => {
    const summit = { timeZone: 'America/New_York', offerDays: 14, beginsOn: '2027-06-21' };
    const ends = (now: string) => offerEnd(summit, new Date(now));
    expect([ends('2027-05-01T12:00:00Z'), ends('2027-06-15T12:00:00Z')]).toEqual(['2027-05-15', '2027-06-20']);
  });

  test('of the last place is made once, however many look at the same moment', async () => {
    const summitId = await closedSummit(1);
    const first = await inReview(yls, { summitId, decision: 'admit' });
    const others = [];
    for (let count = 0; count < 3; count += 1) others.push(await inReview(yls, { summitId, decision: 'waitlist' }));
    await releases.release(system, summitId);
    await yls.portal.app.get(RegistrationsService).cancel(first.actor, first.id, 'I am ill.');
    await Promise.all([1, 2, 3, 4].map(() => waitlist.move(summitId)));
    expect((await statesOf(...others)).filter((state) => state === 'admitted')).toHaveLength(1);
  });
});

describe('A registration', () => {
  test('that is forgotten leaves its place to who waits, and stays while its student is at the summit', async () => {
    const summitId = await closedSummit(1);
    const anna = await inReview(yls, { summitId, decision: 'admit' });
    await releases.release(system, summitId);
    const retention = yls.portal.app.get(RegistrationRetention, { strict: false });
    const work = yls.portal.app.get(Work);
    const held = (id: string) => work.run(system, (unit) => retention.heldBy(unit, id));
    expect(await held(anna.id)).toBeNull();
    await work.run(system, (unit) => retention.before(unit, anna.id));
    expect(await moves(summitId)).toBe(2);
    const there = await ready(yls, { state: 'present' });
    expect(await held(there.id)).toContain('until the student has left');
  });
});
