import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { newId, system } from '../../src/platform/index.js';
import { ReleaseService } from '../../src/yls/admission/release.service.js';
import { WaitlistService } from '../../src/yls/admission/waitlist.service.js';
import { DelegationsService } from '../../src/yls/delegations/delegations.service.js';
import { FamilyInvitations } from '../../src/yls/delegations/family-invitations.service.js';
import { RegistrationsService } from '../../src/yls/registration/registrations.service.js';
import { SummitsService } from '../../src/yls/summit/summits.service.js';
import { aCoordinator, aDelegation, family, joins, tokenIn } from './support/a-delegation.js';
import { aPerson } from './support/a-student.js';
import { confirmed } from './support/confirmed.js';
import { inReview } from './support/in-review.js';
import { aSummit, startYlsPortal, type YlsPortal } from './support/yls-portal.js';

let yls: YlsPortal;
let service: DelegationsService;
let families: FamilyInvitations;
let waitlist: WaitlistService;
beforeAll(async () => {
  yls = await startYlsPortal();
  const { app } = yls.portal;
  [service, families, waitlist] = [app.get(DelegationsService), app.get(FamilyInvitations), app.get(WaitlistService)];
});
afterAll(() => yls.portal.stop());
afterEach(() => yls.portal.travel({}));

const rows = <Row>(statement: string, ...values: unknown[]) => yls.portal.sql<Row>(statement, values);
const stateOf = async (table: 'delegation' | 'registration' | 'party', id: string) =>
  (await rows<{ state: string }>(`SELECT state FROM yls_${table} WHERE id = $1`, id))[0]!.state;
const statesOf = (people: readonly { id: string }[]) =>
  Promise.all(people.map(({ id }) => stateOf('registration', id)));
const close = (summitId: string) => yls.portal.app.get(SummitsService).step(system, summitId, { event: 'close' });
const released = (summitId: string) => yls.portal.app.get(ReleaseService).release(system, summitId);

describe('Seats', () => {
  test('are held for the whole delegation or for nobody of it: with five places free, six wait', async () => {
    const summitId = await aSummit(yls.portal.app, { capacity: 10 });
    const carla = await aCoordinator(yls);
    const five = await aDelegation(yls, { summitId, seats: 5 });
    const six = await aDelegation(yls, { summitId, seats: 6 });
    const four = await aDelegation(yls, { summitId, seats: 4 });
    expect(await Promise.all([five, six, four].map((id) => stateOf('delegation', id)))).toEqual([
      'registered',
      'waiting',
      'registered',
    ]);
    await service.withdraw(system, four, 'The flight is too dear.');
    await service.change(system, five, { name: 'Five', seats: 4 });
    await waitlist.move(summitId);
    expect(await stateOf('delegation', six)).toBe('registered');
    expect((await yls.portal.mails(carla.email)).at(-1)!.subject).toContain('6');
    await expect(service.change(system, five, { name: 'Five', seats: 5 })).rejects.toMatchObject({ status: 409 });
  });

  test('are never held beyond the capacity, however many register at once, and the database says so, too', async () => {
    const summitId = await aSummit(yls.portal.app, { capacity: 10 });
    const drafts = [];
    for (let count = 0; count < 4; count += 1)
      drafts.push(await aDelegation(yls, { summitId, seats: 4, register: false }));
    const results = await Promise.all(drafts.map((id) => service.register(system, id)));
    expect(results.toSorted()).toEqual(['registered', 'registered', 'waiting', 'waiting']);
    const [summit] = await rows<{ held: number }>('SELECT seats_held AS held FROM yls_summit WHERE id = $1', summitId);
    expect(summit!.held).toBe(8);
    const held = drafts[results.indexOf('registered')]!;
    await expect(rows('UPDATE yls_delegation SET seats = 7 WHERE id = $1', held)).rejects.toThrow(
      'yls_summit_holds_no_more_than_it_has',
    );
  });

  test('are the own member’s: nobody else sees the delegation, and a town of another member is refused', async () => {
    const id = await aDelegation(yls, { seats: 2 });
    const stranger = { ...(await aCoordinator(yls)).actor, grants: [{ role: 'coordinator', scope: newId() }] };
    await expect(service.change(stranger, id, { name: 'Mine', seats: 1 })).rejects.toMatchObject({ status: 404 });
    const way = { summitId: yls.summitId, memberId: newId(), communityId: yls.townId };
    await expect(service.open(system, way, { name: 'Away', seats: 1 })).rejects.toMatchObject({ status: 404 });
  });

  test('stay while students of the delegation are at the summit', async () => {
    const delegationId = await aDelegation(yls, { seats: 1 });
    const { id } = await confirmed(yls, { state: 'present' });
    await rows('UPDATE yls_registration SET delegation_id = $2 WHERE id = $1', id, delegationId);
    await expect(service.withdraw(system, delegationId, 'We leave.')).rejects.toMatchObject({ status: 409 });
  });
});

describe('A family', () => {
  test('follows its link and begins in the seat that was kept; the link is then theirs alone', async () => {
    const delegationId = await aDelegation(yls, { seats: 2 });
    const told = { ...family('Zoë Nakamura'), locale: 'fr' };
    const zoe = await joins(yls, delegationId, told);
    expect((await yls.portal.mails(told.email))[0]!.subject).toContain('Zoë Nakamura');
    const [registration] = await rows<object>(
      'SELECT delegation_id, scope, state FROM yls_registration WHERE id = $1',
      zoe.id,
    );
    expect(registration).toEqual({ delegation_id: delegationId, scope: yls.memberId, state: 'draft' });
    await families.accept(zoe.actor, zoe.token);
    await expect(families.accept((await aPerson(yls)).actor, zoe.token)).rejects.toMatchObject({ status: 404 });
  });

  test('who began alone joins with what is written already', async () => {
    const delegationId = await aDelegation(yls, { seats: 2 });
    const { actor } = await aPerson(yls);
    const id = await yls.portal.app
      .get(RegistrationsService)
      .open(actor, { summitId: yls.summitId, communityId: yls.townId });
    const told = family();
    await families.invite(system, delegationId, told);
    await families.accept(actor, await tokenIn(yls, told.email));
    const [registration] = await rows('SELECT delegation_id FROM yls_registration WHERE id = $1', id);
    expect(registration).toEqual({ delegation_id: delegationId });
  });

  test('does not come in by a link that is over, taken back or renewed, nor by a parent’s own account', async () => {
    const delegationId = await aDelegation(yls, { seats: 3 });
    const { actor } = await aPerson(yls);
    const told = family();
    const { id } = await families.invite(system, delegationId, told);
    const first = await tokenIn(yls, told.email);
    const parent = { ...actor, accountId: (await yls.portal.person({ birthDate: '1980-05-05' })).id };
    await expect(families.accept(parent, first)).rejects.toMatchObject({ rules: [{ id: 'yls-delegate-is-of-age' }] });
    await families.renew(system, { delegationId, id });
    await expect(families.accept(actor, first)).rejects.toMatchObject({ status: 404 });
    const second = await tokenIn(yls, told.email);
    yls.portal.travel({ days: 22 });
    await expect(families.accept(actor, second)).rejects.toMatchObject({ status: 404 });
    yls.portal.travel({});
    await families.withdraw(system, { delegationId, id });
    await expect(families.accept(actor, second)).rejects.toMatchObject({ status: 404 });
  });

  test('never finds another in its seat: of many who are invited or come at once, as many as there are seats', async () => {
    const delegationId = await aDelegation(yls, { seats: 2 });
    const told = Array.from({ length: 4 }, () => family());
    const invited = await Promise.allSettled(told.map((one) => families.invite(system, delegationId, one)));
    expect(invited.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'fulfilled', 'rejected', 'rejected']);
    expect(invited.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { rules: [{ id: 'yls-delegation-has-seat' }] },
    });
    const lucky = told[invited.findIndex(({ status }) => status === 'fulfilled')]!;
    const token = await tokenIn(yls, lucky.email);
    const people = [await aPerson(yls), await aPerson(yls), await aPerson(yls)];
    const came = await Promise.allSettled(people.map(({ actor }) => families.accept(actor, token)));
    expect(came.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const another = `INSERT INTO yls_seat (id, delegation_id, name, email, locale, invited_at, expires_at) VALUES ($1, $2, 'A', 'a@b.example', 'en', now(), now())`;
    await expect(rows(another, newId(), delegationId)).rejects.toThrow('yls_delegation_is_not_overfull');
  });

  test('that gives up leaves its seat to the next', async () => {
    const delegationId = await aDelegation(yls, { seats: 1 });
    const { actor, id } = await joins(yls, delegationId);
    await expect(families.invite(system, delegationId, family())).rejects.toMatchObject({ status: 409 });
    await yls.portal.app.get(RegistrationsService).cancel(actor, id, 'I am ill.');
    const carla = await yls.portal.signedIn(await aCoordinator(yls));
    expect((await carla.get(`/yls/delegations/${delegationId}`)).text).toContain('Send the link');
    await joins(yls, delegationId);
  });
});

describe('On the waitlist a delegation', () => {
  test('is one: six students wait with five places free, and when a place frees the offer goes to all', async () => {
    const summitId = await aSummit(yls.portal.app, { capacity: 6 });
    const alone = await aDelegation(yls, { summitId, seats: 1 });
    const six = await aDelegation(yls, { summitId, seats: 6 });
    const first = await inReview(yls, { summitId, delegationId: alone, decision: 'admit' });
    const students = [];
    for (let count = 0; count < 6; count += 1)
      students.push(await inReview(yls, { summitId, delegationId: six, decision: 'waitlist' }));
    const behind = await inReview(yls, { summitId, decision: 'waitlist' });
    await close(summitId);
    await released(summitId);
    expect(await waitlist.move(summitId)).toBe(1);
    expect(await statesOf([...students, behind])).toEqual([...students.map(() => 'waitlisted'), 'admitted']);
    const registrations = yls.portal.app.get(RegistrationsService);
    await registrations.cancel(behind.actor, behind.id, 'I am ill.');
    expect(await waitlist.move(summitId)).toBe(0);
    await registrations.cancel(first.actor, first.id, 'I am ill.');
    await Promise.all([1, 2, 3].map(() => waitlist.move(summitId)));
    expect(await statesOf(students)).toEqual(students.map(() => 'admitted'));
    expect(await stateOf('delegation', six)).toBe('registered');
    for (const { email } of students)
      expect((await yls.portal.mails(email)).at(-1)!.subject).toContain('has become free');
  });

  test('fits when one of it steps back', async () => {
    const summitId = await aSummit(yls.portal.app, { capacity: 3 });
    await aDelegation(yls, { summitId, seats: 1 }).then((delegationId) =>
      inReview(yls, { summitId, delegationId, decision: 'admit' }),
    );
    const three = await aDelegation(yls, { summitId, seats: 3 });
    const students = [];
    for (let count = 0; count < 3; count += 1)
      students.push(await inReview(yls, { summitId, delegationId: three, decision: 'waitlist' }));
    await close(summitId);
    await released(summitId);
    expect(await waitlist.move(summitId)).toBe(0);
    await yls.portal.app.get(RegistrationsService).cancel(students[0]!.actor, students[0]!.id, 'I am ill.');
    expect(await waitlist.move(summitId)).toBe(2);
    expect(await statesOf(students)).toEqual(['cancelled', 'admitted', 'admitted']);
  });

  test('that withdraws leaves its students where they stood, each for themselves', async () => {
    const summitId = await aSummit(yls.portal.app, { capacity: 1 });
    const two = await aDelegation(yls, { summitId, seats: 2 });
    const students = [];
    for (let count = 0; count < 2; count += 1)
      students.push(await inReview(yls, { summitId, delegationId: two, decision: 'waitlist' }));
    const behind = await inReview(yls, { summitId, decision: 'waitlist' });
    await close(summitId);
    await released(summitId);
    await service.withdraw(system, two, 'No chaperone was found.');
    expect((await yls.portal.mails(students[0]!.email)).at(-1)!.subject).toContain('does not come');
    await waitlist.move(summitId);
    expect((await statesOf([...students, behind])).toSorted()).toEqual(['admitted', 'waitlisted', 'waitlisted']);
    expect(await stateOf('registration', behind.id)).toBe('waitlisted');
  });

  test('keeps from the release on the seats of those who come, and no others', async () => {
    const summitId = await aSummit(yls.portal.app, { capacity: 4 });
    const three = await aDelegation(yls, { summitId, seats: 3 });
    const nobody = await aDelegation(yls, { summitId, seats: 1 });
    await inReview(yls, { summitId, delegationId: three, decision: 'admit' });
    await inReview(yls, { summitId, delegationId: three, decision: 'decline' });
    for (let count = 0; count < 3; count += 1) await inReview(yls, { summitId, decision: 'admit' });
    await close(summitId);
    expect(await released(summitId)).toEqual({ admit: 4, waitlist: 0, decline: 1 });
    const [row] = await rows('SELECT seats, seats_taken FROM yls_delegation WHERE id = $1', three);
    expect(row).toEqual({ seats: 1, seats_taken: 1 });
    expect(await stateOf('delegation', nobody)).toBe('withdrawn');
  });
});
