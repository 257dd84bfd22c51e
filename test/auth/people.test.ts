import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '../../src/platform/index.js';
import { AuthPortal } from './support/auth-portal.js';
import type { Caller } from './support/caller.js';

let portal: AuthPortal;
let staff: Caller;
let administrator: Caller;
beforeAll(async () => {
  portal = await AuthPortal.start();
  staff = await portal.signedIn(await portal.person({ displayName: 'Staff Sam', roles: [{ role: 'staff' }] }));
  administrator = await portal.signedIn(
    await portal.person({ displayName: 'Admin Ada', roles: [{ role: 'administrator' }] }),
  );
});
afterAll(() => portal.stop());

const grants = (accountId: string) =>
  portal.sql<{ role: string; scope: string | null }>('SELECT role, scope FROM role_grant WHERE account_id = $1', [
    accountId,
  ]);
const endingOn = (text: string) => /\/staff\/people\/[\w-]+\/grants\/[\w-]+\/ending/.exec(text)?.[0];

describe('The page of people', () => {
  test('finds by a part of the name or address', async () => {
    await portal.person({ displayName: 'Quetzal Ramírez', email: 'quetzal@example.org' });
    expect((await staff.get('/staff/people?q=quetz')).text).toContain('Quetzal Ramírez');
    expect((await staff.get('/staff/people?q=ZAL@ex')).text).toContain('Quetzal Ramírez');
    expect((await staff.get('/staff/people?q=%25')).text).not.toContain('Quetzal Ramírez');
  });

  test('is for staff alone', async () => {
    const coordinator = await portal.signedIn(await portal.person({ roles: [{ role: 'coordinator' }] }));
    expect((await coordinator.get('/staff/people')).status).toBe(403);
    expect((await portal.caller().get('/staff/people')).location).toContain('/sign-in?next=');
  });
});

describe('Granting a role', () => {
  test('in a scope, to the end of a day', async () => {
    const [person, scope] = [await portal.person(), newId()];
    const answer = await staff.post(`/staff/people/${person.id}/grants`, {
      role: 'coordinator',
      scope,
      lastDayDay: '31',
      lastDayMonth: '12',
      lastDayYear: '2098',
    });
    expect(answer.location).toBe(`/staff/people/${person.id}`);
    const [row] = await portal.sql<{ valid_until: Date }>('SELECT valid_until FROM role_grant WHERE account_id = $1', [
      person.id,
    ]);
    expect(row?.valid_until).toEqual(new Date('2099-01-01T00:00:00Z'));
    expect(await grants(person.id)).toEqual([{ role: 'coordinator', scope }]);
  });

  test.each(['administrator', 'staff'])('the role %s is granted by administrators alone', async (role) => {
    const person = await portal.person();
    expect((await staff.post(`/staff/people/${person.id}/grants`, { role })).status).toBe(403);
    expect(await grants(person.id)).toEqual([]);
    expect((await administrator.post(`/staff/people/${person.id}/grants`, { role })).status).toBe(303);
    expect(await grants(person.id)).toEqual([{ role, scope: null }]);
  });

  test('a role that is held is refused with its sentence', async () => {
    const person = await portal.person({ roles: [{ role: 'judge' }] });
    const answer = await staff.post(`/staff/people/${person.id}/grants`, { role: 'judge' });
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('already holds that role');
  });

  test.each([
    ['no role', {}, 'field-role'],
    ['a scope that is no id', { role: 'judge', scope: 'Osaka' }, 'field-scope'],
    [
      'a day that there is not',
      { role: 'judge', lastDayDay: '31', lastDayMonth: '2', lastDayYear: '2030' },
      'field-lastDay',
    ],
  ])('with %s the form comes back', async (_, form, field) => {
    const person = await portal.person();
    const answer = await staff.post(`/staff/people/${person.id}/grants`, form);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(`href="#${field}"`);
  });

  test('for a person that there is not is not found', async () => {
    expect((await staff.get(`/staff/people/${newId()}`)).status).toBe(404);
  });
});

describe('Ending a role', () => {
  test('works from the person’s page', async () => {
    const person = await portal.person({ roles: [{ role: 'student' }] });
    const caller = await portal.signedIn(person);
    const path = endingOn((await staff.get(`/staff/people/${person.id}`)).text);
    expect((await staff.post(path!)).status).toBe(303);
    expect((await caller.get('/only/students')).status).toBe(403);
  });

  test('staff can’t end an administrator’s role, nor see the button', async () => {
    const person = await portal.person({ roles: [{ role: 'administrator' }] });
    expect(endingOn((await staff.get(`/staff/people/${person.id}`)).text)).toBeUndefined();
    const [row] = await portal.sql<{ id: string }>('SELECT id FROM role_grant WHERE account_id = $1', [person.id]);
    expect((await staff.post(`/staff/people/${person.id}/grants/${row?.id}/ending`)).status).toBe(403);
  });

  test('a grant is found only on its own person’s page', async () => {
    const person = await portal.person({ roles: [{ role: 'student' }] });
    const [row] = await portal.sql<{ id: string }>('SELECT id FROM role_grant WHERE account_id = $1', [person.id]);
    expect((await staff.post(`/staff/people/${newId()}/grants/${row?.id}/ending`)).status).toBe(404);
  });
});

describe('Suspending an account', () => {
  test('ends its sessions, and an administrator lifts it', async () => {
    const person = await portal.person();
    const caller = await portal.signedIn(person);
    expect((await staff.post(`/staff/people/${person.id}/suspension`, { reason: '' })).status).toBe(422);
    expect((await staff.post(`/staff/people/${person.id}/suspension`, { reason: 'a borrowed account' })).status).toBe(
      303,
    );
    expect((await caller.actor()).kind).toBe('visitor');
    expect((await staff.post(`/staff/people/${person.id}/reinstatement`)).status).toBe(403);
    expect((await administrator.post(`/staff/people/${person.id}/reinstatement`)).status).toBe(303);
    expect((await (await portal.signedIn(person)).actor()).kind).toBe('account');
  });

  test('staff can’t shut out an administrator, nor themselves', async () => {
    const boss = await portal.person({ roles: [{ role: 'administrator' }] });
    expect((await staff.post(`/staff/people/${boss.id}/suspension`, { reason: 'no' })).status).toBe(403);
    const own = (await administrator.actor()).accountId;
    expect((await administrator.post(`/staff/people/${own}/suspension`, { reason: 'no' })).status).toBe(403);
  });
});

describe('A person who has lost phone and paper', () => {
  test('gets in by password again once an administrator has taken the second step away', async () => {
    const person = await portal.person();
    const secondStep = `/staff/people/${person.id}/second-step-removal`;
    await portal.sql(
      `INSERT INTO totp_secret (account_id, sealed_secret, created_at, confirmed_at) VALUES ($1, '', now(), now())`,
      [person.id],
    );
    expect((await portal.signedIn(person).then((caller) => caller.actor())).kind).toBe('visitor');
    expect((await staff.get(`/staff/people/${person.id}`)).text).not.toContain(secondStep);
    expect((await staff.post(secondStep)).status).toBe(403);
    expect((await administrator.get(`/staff/people/${person.id}`)).text).toContain(secondStep);
    expect((await administrator.post(secondStep)).status).toBe(303);
    expect((await portal.signedIn(person).then((caller) => caller.actor())).kind).toBe('account');
    expect((await administrator.post(secondStep)).status).toBe(404);
  });
});

describe('Inviting', () => {
  test('makes the account, grants the role and mails the link', async () => {
    const answer = await staff.post('/staff/people/invitations', {
      email: 'Coord@Example.org',
      name: 'Ines Duarte',
      role: 'coordinator',
      scope: newId(),
    });
    expect(answer.status).toBe(303);
    expect((await portal.mails('coord@example.org'))[0]?.text).toContain('Hello Ines Duarte');
    expect((await staff.get(answer.location!)).text).toContain('Member coordinator');
  });

  test('as staff is for administrators', async () => {
    const form = { email: 'new@example.org', name: 'New', role: 'staff' };
    expect((await staff.post('/staff/people/invitations', form)).status).toBe(403);
    expect((await administrator.post('/staff/people/invitations', form)).status).toBe(303);
  });
});
