import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import {
  AccountQueries,
  AccountsService,
  administrator,
  hasRole,
  staff,
  student,
  type NewGrant,
} from '../../src/auth/index.js';
import { newId, system, visitor, Work, type Actor } from '../../src/platform/index.js';
import { AuthPortal } from './support/auth-portal.js';

let portal: AuthPortal;
beforeAll(async () => {
  portal = await AuthPortal.start();
});
afterAll(() => portal.stop());
afterEach(() => portal.travel({}));

const day = (number: number) => new Date(Date.now() + number * 86_400_000);
const grant = (told: NewGrant) =>
  portal.app.get(Work).run(system, (unit) => portal.app.get(AccountsService).grant(unit, told));
const revoke = (id: string) =>
  portal.app.get(Work).run(system, (unit) => portal.app.get(AccountsService).revoke(unit, id));
const holding = (role: string, scope: string | null = null): Actor => ({
  ...visitor,
  kind: 'account',
  accountId: newId(),
  grants: [{ role, scope }],
});

describe('What a role opens', () => {
  test('an administrator is staff, staff are no administrators', () => {
    expect(hasRole(holding('administrator'), 'staff')).toBe(true);
    expect(staff.allows(holding('administrator'))).toBe(true);
    expect(administrator.allows(holding('staff'))).toBe(false);
  });

  test('a role in one scope opens that scope, a role everywhere opens all', () => {
    const [lviv, osaka] = [newId(), newId()];
    expect(hasRole(holding('coordinator', lviv), 'coordinator', lviv)).toBe(true);
    expect(hasRole(holding('coordinator', lviv), 'coordinator', osaka)).toBe(false);
    expect(hasRole(holding('coordinator', lviv), 'coordinator')).toBe(true);
    expect(hasRole(holding('coordinator'), 'coordinator', osaka)).toBe(true);
  });

  test('a visitor and a holder of another role have none', () => {
    expect(student.allows(visitor)).toBe(false);
    expect(student.allows(holding('guardian'))).toBe(false);
  });
});

describe('How long a role holds', () => {
  test('from its first instant to just before its last, without a new sign-in', async () => {
    const person = await portal.person({ roles: [{ role: 'judge', from: day(1), until: day(3) }] });
    const caller = await portal.signedIn(person);
    const roles = async () => (await caller.actor()).grants.length;
    expect(await roles()).toBe(0);
    portal.travel({ days: 1, minutes: 1 });
    expect(await roles()).toBe(1);
    portal.travel({ days: 2, hours: 23, minutes: 59 });
    expect(await roles()).toBe(1);
    portal.travel({ days: 3, minutes: 1 });
    expect(await roles()).toBe(0);
  });

  test('a revoked role opens nothing from the next request on', async () => {
    const person = await portal.person();
    const { id } = await grant({ accountId: person.id, role: 'student', scope: null });
    const caller = await portal.signedIn(person);
    expect((await caller.get('/only/students')).status).toBe(200);
    await revoke(id);
    expect((await caller.get('/only/students')).status).toBe(403);
  });

  test('a grant that has not begun never begins once revoked', async () => {
    const person = await portal.person();
    const { id } = await grant({ accountId: person.id, role: 'judge', scope: null, from: day(2), until: day(9) });
    await revoke(id);
    const caller = await portal.signedIn(person);
    portal.travel({ days: 3 });
    expect((await caller.actor()).grants).toEqual([]);
  });

  test('ending twice is no second end', async () => {
    const { id } = await grant({ accountId: (await portal.person()).id, role: 'judge', scope: null });
    await revoke(id);
    await expect(revoke(id)).rejects.toMatchObject({ status: 404 });
  });
});

describe('The same role in the same scope', () => {
  test('is not held twice at once', async () => {
    const { id: accountId } = await portal.person();
    await grant({ accountId, role: 'coordinator', scope: null });
    await expect(grant({ accountId, role: 'coordinator', scope: null, from: day(5) })).rejects.toMatchObject({
      status: 409,
    });
  });

  test('may follow itself: one ends the instant the next begins', async () => {
    const [{ id: accountId }, next] = [await portal.person(), day(10)];
    await grant({ accountId, role: 'judge', scope: null, until: next });
    await expect(grant({ accountId, role: 'judge', scope: null, from: next })).resolves.toHaveProperty('id');
  });

  test('may be held in two scopes', async () => {
    const { id: accountId } = await portal.person();
    await grant({ accountId, role: 'judge', scope: newId() });
    await expect(grant({ accountId, role: 'judge', scope: newId() })).resolves.toHaveProperty('id');
  });

  test('of two who grant it at once, the database lets one', async () => {
    const { id: accountId } = await portal.person();
    const scope = newId();
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => grant({ accountId, role: 'judge', scope })));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('Who holds a role', () => {
  test('is told for the scope itself, today, by name', async () => {
    const scope = newId();
    await portal.person({ displayName: 'Zoya', roles: [{ role: 'coordinator', scope }] });
    await portal.person({ displayName: 'Aiko', roles: [{ role: 'coordinator', scope }] });
    await portal.person({
      displayName: 'Past',
      roles: [{ role: 'coordinator', scope, from: day(-9), until: day(-1) }],
    });
    await portal.person({ displayName: 'Elsewhere', roles: [{ role: 'coordinator', scope: newId() }] });
    const names = async () =>
      (await portal.app.get(AccountQueries).holders('coordinator', scope)).map(({ displayName }) => displayName);
    expect(await names()).toEqual(['Aiko', 'Zoya']);
  });

  test('names, birth dates and addresses are told by id', async () => {
    const person = await portal.person({ displayName: 'Noor', birthDate: '2010-02-28' });
    const queries = portal.app.get(AccountQueries);
    expect(await queries.displayNames([person.id, person.id, newId()])).toEqual(new Map([[person.id, 'Noor']]));
    expect(await queries.birthDateOf(person.id)).toBe('2010-02-28');
    expect(await queries.byEmail(person.email.toUpperCase())).toMatchObject({ id: person.id });
    expect(await queries.byId(newId())).toBeNull();
  });
});

const invite = (email: string) =>
  portal.app
    .get(Work)
    .run(system, (unit) =>
      portal.app
        .get(AccountsService)
        .inviteByEmail(unit, { email, name: 'Judge Adeyemi', role: 'judge', scope: null, locale: 'en' }),
    );

describe('An invitation', () => {
  test('makes an account without password and mails a link that signs in', async () => {
    await invite('adeyemi@example.org');
    const caller = portal.caller();
    await caller.post(await portal.linkTo('adeyemi@example.org'));
    expect(await caller.actor()).toMatchObject({
      displayName: 'Judge Adeyemi',
      grants: [{ role: 'judge', scope: null }],
    });
  });

  test('to somebody who has an account adds the role, and a second one adds nothing', async () => {
    const person = await portal.person({ displayName: 'Mai' });
    const [first, second] = [await invite(person.email.toUpperCase()), await invite(person.email)];
    expect([first, second]).toEqual([{ accountId: person.id }, { accountId: person.id }]);
    expect(await portal.sql('SELECT id FROM role_grant WHERE account_id = $1', [person.id])).toHaveLength(1);
    expect(await portal.mails(person.email)).toHaveLength(2);
  });
});
