import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { Chaperones } from '../../src/exchange/groups/chaperones.service.js';
import { GroupClock } from '../../src/exchange/groups/group-clock.service.js';
import { GroupSeats } from '../../src/exchange/groups/group-seats.service.js';
import { GroupsService, type GroupTold } from '../../src/exchange/groups/groups.service.js';
import { DepartureService } from '../../src/exchange/nomination/departure.service.js';
import { EndsService } from '../../src/exchange/nomination/ends.service.js';
import { NominationService } from '../../src/exchange/nomination/nomination.service.js';
import { Failure, newId, NotFound, system } from '../../src/platform/index.js';
import type { Caller } from '../auth/support/caller.js';
import { queriesOf } from '../support/queries.js';
import { asStaff, aWorker } from '../vetting/support/workers.js';
import { anApplication } from './support/an-application.js';
import { dayFromNow, startExchangePortal, type ExchangePortal } from './support/exchange-portal.js';
import { packUp } from './support/pack-up.js';

const LAST_DAY = dayFromNow(140);
let exchange: ExchangePortal;
let receiving: Caller;
let sending: Caller;
let staffId: string;
beforeAll(async () => {
  exchange = await startExchangePortal({ kind: 'youth_ambassador', beginsOn: dayFromNow(120), endsOn: LAST_DAY });
  receiving = await somebody('coordinator', exchange.memberId);
  sending = await somebody('coordinator', exchange.communityId);
  staffId = (await exchange.portal.person({ roles: [{ role: 'staff', scope: null }] })).id;
});
afterAll(() => exchange.portal.stop());

const somebody = async (role: 'coordinator', scope: string): Promise<Caller> =>
  exchange.portal.signedIn(await exchange.portal.person({ roles: [{ role, scope }] }));
const of = <T>(type: new (...args: never[]) => T): T => exchange.portal.app.get<T>(type, { strict: false });

let numbered = 0;

/** A group of the way from Poltava to Irondequoit, for which somebody is nominated. */
async function aGroup(wishes: Partial<GroupTold> = {}): Promise<string> {
  const { termId, communityId: sendingCommunityId, memberId: scope } = exchange;
  const told = { name: `Poltava ${++numbered}`, fewestStudents: 2, mostStudents: 16, ...wishes };
  return (await of(GroupsService).open(system, { termId, sendingCommunityId, scope }, told))!;
}

/** Somebody whom the member appointed, whose papers all count through a day and no longer. */
const appointedThrough = (lastDay: string, name: string) =>
  aWorker(exchange.portal.app, asStaff(staffId), {
    scope: exchange.memberId,
    name,
    papersOf: Temporal.PlainDate.from(lastDay).add({ days: 1 }).subtract({ months: 12 }).toString(),
  });

const nameOne = (groupId: string, name: string, workerId: string | null) =>
  of(Chaperones).name(system, groupId, { name, gender: 'female', workerId, hostFileId: null });

const cost = async () => (await queriesOf(() => receiving.get('/exchange/groups'))).length;

/** The rules that refuse; empty when the act is done. */
async function against(act: Promise<unknown>): Promise<string[]> {
  const [outcome] = await Promise.allSettled([act]);
  if (outcome.status === 'fulfilled') return [];
  const reason = outcome.reason as unknown;
  return reason instanceof Failure ? reason.rules.map(({ id }) => id.replace('exchange-', '')) : [String(reason)];
}

describe('A Youth Ambassador', () => {
  test('is cleared to travel in a group whose chaperones are cleared for the whole trip', async () => {
    const { id } = await anApplication(exchange, { state: 'visa' });
    await packUp(exchange.portal, id);
    const clear = () => against(of(DepartureService).clear(system, id, dayFromNow(118)));
    expect(await clear()).toEqual(['student-is-in-group']);

    const groupId = await aGroup();
    await of(GroupSeats).take(system, groupId, id);
    expect(await clear()).toEqual(['chaperones-suffice', 'adults-are-unrelated']);

    const ada = await appointedThrough(LAST_DAY, 'Ada Marsh');
    const bea = await appointedThrough(dayFromNow(139), 'Bea Holm');
    await nameOne(groupId, 'Ada Marsh', ada.id);
    const chaperone = await nameOne(groupId, 'Bea Holm', bea.id);
    expect(await clear()).toEqual(['chaperones-are-cleared']);
    await of(Chaperones).withdraw(system, { groupId, id: chaperone }, 'Her check ends a day early.');
    expect(await clear()).toEqual(['adults-are-unrelated']);

    const unknown = await nameOne(groupId, 'Cleo Dahl', null);
    expect(await clear()).toEqual(['chaperones-are-cleared']);
    const { id: workerId } = await appointedThrough(LAST_DAY, 'Cleo Dahl');
    const appointed = { name: 'Cleo Dahl', gender: 'female', workerId, hostFileId: null } as const;
    await of(Chaperones).change(system, { groupId, id: unknown }, appointed);
    expect(await clear()).toEqual([]);
  });

  test('has chaperones whose check ends before the trip does: the desk hears of it in time, until it is mended', async () => {
    const groupId = await aGroup();
    const running = () =>
      exchange.portal.sql(
        `SELECT 1 FROM duty WHERE subject_id = $1 AND kind = 'exchange.group-chaperones' AND done_at IS NULL AND dropped_at IS NULL`,
        [groupId],
      );
    const { id: workerId } = await appointedThrough(dayFromNow(139), 'Dora Lund');
    const id = await nameOne(groupId, 'Dora Lund', workerId);
    await of(GroupClock).strike();
    expect(await running()).toHaveLength(1);
    await of(Chaperones).withdraw(system, { groupId, id }, 'Her check ends a day early.');
    await of(GroupClock).strike();
    expect(await running()).toEqual([]);
    await nameOne(groupId, 'Dora Lund', workerId);
    await of(GroupClock).strike();
    expect(await running()).toHaveLength(1);
  });

  test('leaves the group with the exchange, and with the way to its member', async () => {
    const [one, other] = [
      await anApplication(exchange, { state: 'nominated' }),
      await anApplication(exchange, { state: 'nominated' }),
    ];
    const groupId = await aGroup({ mostStudents: 2 });
    for (const { id } of [one, other]) await of(GroupSeats).take(system, groupId, id);
    await of(EndsService).end(system, one.id, { by: 'withdraw', reason: 'Stays at home.' });
    await of(NominationService).handBack(system, other.id, 'No homes this summer.');
    const { text } = await receiving.get(`/exchange/groups/${groupId}`);
    expect(text).toContain('Nobody is in the group');
    await expect(of(GroupSeats).take(system, groupId, one.id)).rejects.toThrow(NotFound);
  });
});

describe('A group', () => {
  test('takes as many as it has places, however many come at the same moment', async () => {
    const students: string[] = [];
    for (let count = 0; count < 5; count++) students.push((await anApplication(exchange, { state: 'nominated' })).id);
    const groupId = await aGroup({ mostStudents: 3 });
    const refused = await Promise.all(students.map((id) => against(of(GroupSeats).take(system, groupId, id))));
    expect(refused.filter((rules) => rules.length === 0)).toHaveLength(3);
    expect(refused.flat()).toEqual(['group-has-room', 'group-has-room']);
    const seats = `SELECT seat FROM exchange_group_seat WHERE group_id = $1 AND left_at IS NULL ORDER BY seat`;
    expect(await exchange.portal.sql(seats, [groupId])).toEqual([{ seat: 1 }, { seat: 2 }, { seat: 3 }]);
  });

  test('is opened, filled and accompanied from the desks of both communities', async () => {
    const { id } = await anApplication(exchange, { state: 'nominated', displayName: 'Ivan Hrytsenko' });
    const { termId, communityId: sendingCommunityId, memberId: scope } = exchange;
    const way = { termId, sendingCommunityId, scope };
    const list = await receiving.get('/exchange/groups');
    expect(list.text).toContain(`/exchange/groups/new?termId=${termId}&amp;`);
    const size = { ...way, fewestStudents: '9', mostStudents: '4' };
    const wrong = await receiving.post('/exchange/groups', { ...size, name: 'Poltava, summer' });
    expect([
      wrong.status,
      wrong.text.includes('no fewer than the fewest'),
      wrong.text.includes('Poltava, summer'),
    ]).toEqual([422, true, true]);
    const opened = await receiving.post('/exchange/groups', { ...size, fewestStudents: '1', name: 'Poltava, summer' });
    const path = opened.location!;
    expect(
      (await receiving.post('/exchange/groups', { ...size, fewestStudents: '1', name: 'Poltava, summer' })).status,
    ).toBe(422);
    expect((await sending.post(`${path}/students`, { applicationId: '' })).status).toBe(422);
    await sending.post(`${path}/students`, { applicationId: id });

    const worker = await appointedThrough(LAST_DAY, 'Dot Wren');
    const nameless = await sending.post(`${path}/chaperones`, { name: ' ', gender: 'female' });
    expect([nameless.status, nameless.text.includes('Give the person')]).toEqual([422, true]);
    const dot = { name: 'Dot Wren', gender: 'female', workerId: worker.id };
    await sending.post(`${path}/chaperones`, dot);
    expect((await sending.post(`${path}/chaperones`, dot)).status).toBe(409);
    expect((await sending.post(`${path}/chaperones`, { ...dot, workerId: newId() })).status).toBe(404);
    const { text } = await receiving.get(path);
    expect(text).toMatch(
      /Only 1 unrelated adult accompanies[\s\S]*Ivan Hrytsenko|Only 1 unrelated adult accompanies[\s\S]*Olena Kovalenko/,
    );
    const [, chaperone] = /href="([^"]+\/chaperones\/[0-9a-f-]{36})"/.exec(text)!;
    expect((await receiving.get(chaperone!)).text).toContain('value="Dot Wren"');
    await receiving.post(`${chaperone!}/withdrawal`, { reason: 'A broken leg.' });
    expect((await receiving.get(path)).text).toContain('Dot Wren does not come along: A broken leg.');
    expect((await receiving.get(chaperone!)).status).toBe(404);
    expect((await receiving.get(`/exchange/applications/${id}`)).text).toContain(path);
    await receiving.post(`${path}/students/${id}/leaving`);
    expect((await receiving.post(`${path}/students/${id}/leaving`)).status).toBe(404);
  });

  test('keeps its places while they are taken, and takes nobody of another way', async () => {
    const { id } = await anApplication(exchange, { state: 'nominated' });
    const [groupId, another] = [await aGroup(), await aGroup({ mostStudents: 1, fewestStudents: 1 })];
    await of(GroupSeats).take(system, groupId, id);
    const elsewhere = await receiving.post(`/exchange/groups/${another}/students`, { applicationId: id });
    expect([elsewhere.status, elsewhere.text.includes('travels in another group')]).toEqual([409, true]);
    const second = await anApplication(exchange, { state: 'nominated' });
    await of(GroupSeats).take(system, groupId, second.id);
    const name = { name: 'Poltava, smaller', fewestStudents: '1' };
    expect((await receiving.post(`/exchange/groups/${groupId}`, { ...name, mostStudents: '1' })).status).toBe(409);
    expect((await receiving.post(`/exchange/groups/${groupId}`, { ...name, mostStudents: '2' })).status).toBe(303);
    const draft = await anApplication(exchange);
    expect((await receiving.post(`/exchange/groups/${groupId}/students`, { applicationId: draft.id })).status).toBe(
      404,
    );
  });

  test('is nobody else’s: not a stranger’s, and only to read for a local coordinator', async () => {
    const groupId = await aGroup();
    const stranger = await somebody('coordinator', newId());
    expect((await stranger.get(`/exchange/groups/${groupId}`)).status).toBe(404);
    expect((await stranger.get('/exchange/groups')).text).not.toContain(groupId);
    const { email } = await appointedThrough(dayFromNow(200), 'Rosa Lindqvist');
    const local = exchange.portal.caller();
    await local.post(await exchange.portal.linkTo(email));
    const read = await local.get(`/exchange/groups/${groupId}`);
    expect([read.status, read.text.includes('chaperones/new')]).toEqual([200, false]);
    expect((await local.get(`/exchange/groups/${groupId}/chaperones/new`)).status).toBe(404);
    expect((await local.post(`/exchange/groups/${groupId}/students`, { applicationId: newId() })).status).toBe(404);
  });

  test('costs in a list as many queries as many do', async () => {
    const some = await cost();
    for (let more = 0; more < 3; more++) await nameOne(await aGroup(), 'Eve Sol', null);
    expect(await cost()).toBe(some);
  });
});
