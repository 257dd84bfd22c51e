import { createPublicKey, randomUUID, verify } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { system, Work, type Unit } from '../../src/platform/index.js';
import { RegistrationMoves } from '../../src/yls/registration/registration-moves.service.js';
import { CheckIns } from '../../src/yls/day/check-in/check-ins.service.js';
import { putRight } from '../../src/yls/day/check-in/put-right.js';
import { RosterQueries } from '../../src/yls/day/check-in/roster.queries.js';
import type { Outcome, Way } from '../../src/yls/day/check-in/act-words.js';
import { OwnTickets } from '../../src/yls/day/tickets/own-ticket.queries.js';
import { readTicket, shownCode, signedText, typedCode } from '../../src/yls/day/tickets/ticket-code.js';
import { TicketSeal } from '../../src/yls/day/tickets/ticket-seal.js';
import { TicketsService } from '../../src/yls/day/tickets/tickets.service.js';
import { queriesOf } from '../support/queries.js';
import { aChaperone, aDelegation } from './support/a-delegation.js';
import { aHelper, manyReady, ready, ticketOf, withTickets, type Delegate } from './support/ready.js';
import { aSummit, dayFromNow, startYlsPortal, type YlsPortal } from './support/yls-portal.js';

let yls: YlsPortal;
let helper: Awaited<ReturnType<typeof aHelper>>;
beforeAll(async () => {
  yls = await startYlsPortal();
  helper = await aHelper(yls);
});
afterAll(() => yls.portal.stop());

const get = <T>(type: new (...all: never[]) => T): T => yls.portal.app.get(type, { strict: false });
const stateOf = async ({ id }: Delegate) =>
  (await yls.portal.sql<{ state: string }>('SELECT state FROM yls_registration WHERE id = $1', [id]))[0]!.state;

interface Sent {
  ticket?: string;
  way?: Way;
  undoes?: string;
  id?: string;
  minutesAgo?: number;
}

async function send(acts: Sent[]): Promise<Outcome[]> {
  const now = Date.now();
  const told = await get(CheckIns).receive(helper.actor, yls.summitId, {
    device: randomUUID(),
    now: new Date(now).toISOString(),
    acts: acts.map(({ id = randomUUID(), way = 'scan', ticket = '', undoes, minutesAgo = 0 }) => {
      const at = new Date(now - minutesAgo * 60_000).toISOString();
      return undoes ? { id, at, way: 'undo', undoes, because: 'Somebody else' } : { id, at, way, ticket };
    }),
  });
  return told.map(({ outcome }) => outcome);
}

describe('a ticket', () => {
  test('is a code and a signature that anybody can verify, and says nothing of whose it is', async () => {
    const student = await ready(yls, { name: 'Zainab Haddad' });
    expect(await withTickets(yls)).toBe(1);
    expect(await withTickets(yls)).toBe(0);
    const { text, code } = await get(OwnTickets).of(student.actor);
    const read = readTicket(text)!;
    const key = createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x: get(TicketSeal).publicKey() } });
    const isSigned = (summit: string) =>
      verify(null, Buffer.from(signedText(summit, read.code)), key, Buffer.from(read.signature, 'base64url'));
    expect([isSigned(yls.summitId), isSigned(randomUUID())]).toEqual([true, false]);
    expect(text).toBe(`YLS1:${code}:${read.signature}`);
    expect((await yls.portal.mails(student.email)).at(-1)?.text).toContain(shownCode(code));
    expect(typedCode(shownCode(code).toLowerCase())).toBe(code);
    expect([typedCode('O0IL1-AAAAA'), typedCode('Zainab'), readTicket('https://example.org')]).toEqual([
      '00111AAAAA',
      null,
      null,
    ]);
  });

  test('is replaced by a new one, and the old one lets nobody in', async () => {
    const student = await ready(yls);
    await withTickets(yls);
    const old = await ticketOf(yls, student.id);
    await get(TicketsService).reissue(student.actor, student.id);
    const stranger = (await ready(yls)).actor;
    await expect(get(TicketsService).reissue(stranger, student.id)).rejects.toMatchObject({ status: 404 });
    expect(await send([{ ticket: old }])).toEqual(['replaced']);
    expect(await stateOf(student)).toBe('complete');
    // Known by name on a list from before, it is the student all the same.
    expect(await send([{ ticket: old, way: 'name' }])).toEqual(['taken']);
  });

  test('is shown to the student alone, on the phone and on paper', async () => {
    const student = await ready(yls);
    await withTickets(yls);
    const phone = await yls.portal.signedIn(student);
    expect((await phone.get('/yls/mine/ticket')).text).toContain('data:image/svg+xml;base64,');
    expect((await phone.get('/yls/mine/ticket.pdf')).headers.get('content-type')).toBe('application/pdf');
    expect((await (await yls.portal.signedIn(helper)).get('/yls/mine/ticket')).status).toBe(404);
  });
});

describe('the door', () => {
  test('counts an act once however often it is sent, and tells of a student who was in before', async () => {
    const student = await ready(yls);
    await withTickets(yls);
    const ticket = await ticketOf(yls, student.id);
    const act = { ticket, id: randomUUID(), minutesAgo: 5 };
    expect(await send([act])).toEqual(['taken']);
    expect(await send([act, { ticket }])).toEqual(['taken', 'again']);
    expect(await stateOf(student)).toBe('checked_in');
    const { oddities } = await get(RosterQueries).door(helper.actor, yls.summitId, { words: '' });
    expect(oddities[0]).toMatchObject({ outcome: 'again', by: 'Helper Yu', firstBy: 'Helper Yu' });
  });

  test('has two phones that send the same student at once see one another', async () => {
    const student = await ready(yls);
    await withTickets(yls);
    const ticket = await ticketOf(yls, student.id);
    const outcomes = await Promise.all([send([{ ticket }]), send([{ ticket }])]);
    expect(outcomes.flat().toSorted()).toEqual(['again', 'taken']);
  });

  test('takes a wrong arrival back, and nobody out whom somebody else let in or who was seen since', async () => {
    const [one, other, third] = [await ready(yls, { name: 'Wrong Wanda' }), await ready(yls), await ready(yls)];
    await withTickets(yls);
    const tickets = await Promise.all([one, other, third].map(({ id }) => ticketOf(yls, id)));
    const acts = [randomUUID(), randomUUID(), randomUUID()];
    // Kept by one phone without a line: the arrival, and that it was wrong. Both sent twice.
    const undoing = { id: randomUUID(), undoes: acts[0]!, minutesAgo: 1 };
    const kept = [{ ticket: tickets[0]!, id: acts[0]!, minutesAgo: 2 }, undoing];
    expect([await send(kept), await send(kept)]).toEqual([
      ['taken', 'undone'],
      ['taken', 'undone'],
    ]);
    expect(await stateOf(one)).toBe('complete');
    const { people } = await get(RosterQueries).roster(helper.actor, yls.summitId);
    expect(people.find(({ ticket }) => ticket === tickets[0])).toMatchObject({ in: null, act: null });
    expect(await send([{ ticket: tickets[0]! }])).toEqual(['taken']);

    expect(await send([{ ticket: tickets[1]!, id: acts[1]! }, { ticket: tickets[1]! }])).toEqual(['taken', 'again']);
    expect([await send([{ undoes: acts[1]! }]), await stateOf(other)]).toEqual([['stays'], 'checked_in']);

    await send([{ ticket: tickets[2]!, id: acts[2]! }]);
    const move = (unit: Unit) => get(RegistrationMoves).move(unit, third.id, { event: 'take_part' });
    await yls.portal.app.get(Work).run(system, move);
    expect([await send([{ undoes: acts[2]! }, { undoes: randomUUID() }]), await stateOf(third)]).toEqual([
      ['seen', 'unknown'],
      'present',
    ]);
    const { oddities } = await get(RosterQueries).door(helper.actor, yls.summitId, { words: '' });
    expect(oddities.find(({ outcome }) => outcome === 'undone')).toMatchObject({
      name: 'Wrong Wanda',
      because: 'Somebody else',
      by: 'Helper Yu',
    });
  });

  test('is left by the sign-out only once all is sent, wherever somebody signs out', async () => {
    const phone = await yls.portal.signedIn(helper);
    const door = `/yls/day/${yls.summitId}/check-in`;
    phone.jar.set('portal_unsent', encodeURIComponent(door));
    const first = await phone.post('/sign-out');
    expect([first.location, first.headers.get('clear-site-data')]).toEqual([door, null]);
    expect((await phone.get(door)).status).toBe(200);
    phone.jar.set('portal_unsent', encodeURIComponent('//elsewhere.example'));
    expect((await phone.post('/sign-out')).headers.get('clear-site-data')).toBe('"storage"');
    expect((await phone.get(door)).status).toBe(303);
  });

  test('keeps what nobody or nobody ready has shown, and lets no one in by it', async () => {
    const student = await ready(yls);
    await withTickets(yls);
    const ticket = await ticketOf(yls, student.id);
    expect(await send([{ ticket: 'f'.repeat(32) }])).toEqual(['unknown']);
    const elsewhere = await aSummit(yls.portal.app);
    const other = await aHelper(yls, elsewhere);
    const nothing = { device: randomUUID(), now: new Date().toISOString(), acts: [] };
    await expect(get(CheckIns).receive(other.actor, yls.summitId, nothing)).rejects.toMatchObject({ status: 404 });
    await expect(get(RosterQueries).roster(other.actor, yls.summitId)).rejects.toMatchObject({ status: 404 });
    expect(await stateOf(student)).toBe('complete');
    expect(ticket).toHaveLength(32);
  });

  test('puts acts into the order in which they happened, by how far a clock was off', () => {
    const now = new Date('2027-07-01T12:00:00Z');
    const acts = [{ at: '2027-07-01T14:10:00Z' }, { at: '2027-07-01T14:00:00Z' }, { at: '2027-07-01T14:59:00Z' }];
    const at = putRight(acts, { device: '2027-07-01T14:30:00Z', now }).map((act) => act.at.toISOString().slice(11, 16));
    expect(at).toEqual(['11:30', '11:40', '12:00']);
  });

  test('works by buttons, for a helper of this summit', async () => {
    const student = await ready(yls, { name: 'Button Presser' });
    await withTickets(yls);
    const caller = await yls.portal.signedIn(helper);
    const found = (await caller.get(`/yls/day/${yls.summitId}/check-in?words=button`)).text;
    const act = /name="act" value="([^"]+)"/.exec(found)![1]!;
    const pressed = { act, registration: student.id };
    await caller.post(`/yls/day/${yls.summitId}/check-in`, pressed);
    await caller.post(`/yls/day/${yls.summitId}/check-in`, pressed);
    expect(await stateOf(student)).toBe('checked_in');
    const undoing = `/yls/day/${yls.summitId}/check-in/${act}/undoing`;
    const unsaid = await caller.post(undoing, { act: randomUUID(), because: '' });
    expect([unsaid.status, unsaid.text.includes('Say why')]).toEqual([422, true]);
    const acts = await yls.portal.sql('SELECT 1 FROM yls_check_in WHERE registration_id = $1', [student.id]);
    expect(acts).toHaveLength(1);
    await caller.post(undoing, { act: randomUUID(), because: 'Somebody else' });
    expect(await stateOf(student)).toBe('complete');
  });

  test('answers for 2,000 in as many queries as for a few, and gives a device no more than it needs', async () => {
    const door = () => get(RosterQueries).door(helper.actor, yls.summitId, { words: '' });
    const roster = () => get(RosterQueries).roster(helper.actor, yls.summitId);
    const few = [(await queriesOf(door)).length, (await queriesOf(roster)).length];
    await manyReady(yls, 2_000);
    expect(await withTickets(yls)).toBe(2_000);
    expect([(await queriesOf(door)).length, (await queriesOf(roster)).length]).toEqual(few);
    const { people } = await roster();
    expect(people.length).toBeGreaterThanOrEqual(2_000);
    expect(new Set(people.flatMap((line) => Object.keys(line)))).toEqual(
      new Set(['ticket', 'name', 'from', 'in', 'act', 'pickUp', 'stop']),
    );
  });

  test('stops whose guardian’s signature has lapsed, and says who has to do what; staff let in, and say why', async () => {
    const student = await ready(yls, { name: 'Lapsed Lena' });
    await withTickets(yls);
    await yls.portal.sql('UPDATE yls_dossier SET signed_at = NULL WHERE registration_id = $1', [student.id]);
    expect(await send([{ ticket: await ticketOf(yls, student.id) }])).toEqual(['stopped']);
    const { people } = await get(RosterQueries).roster(helper.actor, yls.summitId);
    expect(people.find(({ name }) => name === 'Lapsed Lena')!.stop).toContain('The guardian opens the link');
    const path = `/yls/day/${yls.summitId}/stopped`;
    const page = `${path}/${student.id}`;
    expect((await (await yls.portal.signedIn(helper)).get(page)).status).toBe(403);
    const staff = await yls.portal.signedIn(await yls.portal.person({ roles: [{ role: 'staff' }] }));
    const list = (await staff.get(path)).text;
    for (const words of ['Lapsed Lena', 'changed after the guardian signed']) expect(list).toContain(words);
    expect((await staff.post(page, { reason: ' ' })).status).toBe(422);
    expect((await staff.post(page, { reason: 'The mother signs by telephone tonight.' })).status).toBe(303);
    expect(await stateOf(student)).toBe('checked_in');
    expect((await yls.portal.mails(student.guardian)).at(-1)!.subject).toContain('please sign');
    const [event] = await yls.portal.sql(
      `SELECT reason FROM lifecycle_event WHERE aggregate_id = $1 AND event = 'let_in'`,
      [student.id],
    );
    expect(event).toEqual({ reason: 'The mother signs by telephone tonight.' });
  });

  test('stops whose delegation has not two unrelated adults who are cleared to the last day', async () => {
    const delegationId = await aDelegation(yls, { seats: 2 });
    const [first, second] = [await ready(yls), await ready(yls)];
    await withTickets(yls);
    for (const { id } of [first, second])
      await yls.portal.sql('UPDATE yls_registration SET delegation_id = $2 WHERE id = $1', [id, delegationId]);
    const tickets = [await ticketOf(yls, first.id), await ticketOf(yls, second.id)] as const;
    await aChaperone(yls, delegationId);
    const stale = await aChaperone(yls, delegationId, { name: 'Olaf Stale', checkedOn: dayFromNow(-300) });
    const leave = ({ id }: { id: string }) =>
      yls.portal.sql(`UPDATE yls_chaperone SET withdrawn_at = now(), withdrawn_because = 'Ill.' WHERE id = $1`, [id]);
    expect(await send([{ ticket: tickets[0] }])).toEqual(['stopped']);
    await leave(stale);
    const third = await aChaperone(yls, delegationId, { name: 'Paul Third', gender: 'male' });
    expect(await send([{ ticket: tickets[0] }])).toEqual(['taken']);
    await leave(third);
    expect(await send([{ ticket: tickets[1] }])).toEqual(['stopped']);
    expect((await (await yls.portal.signedIn(second)).get('/yls/mine')).text).toContain('does not have enough adults');
  });

  test('takes the list off devices once the summit is over', async () => {
    yls.portal.travel({ days: 130 });
    await expect(get(RosterQueries).roster(helper.actor, yls.summitId)).rejects.toMatchObject({ status: 404 });
    yls.portal.travel({});
  });
});
