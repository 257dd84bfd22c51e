import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { generateSync } from 'otplib';
import { AuthPortal } from './support/auth-portal.js';

let portal: AuthPortal;
beforeAll(async () => {
  portal = await AuthPortal.start();
});
afterAll(() => portal.stop());
afterEach(() => portal.travel({}));

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);

describe.each(['safeguarding', 'responsible_officer'] as const)('the role %s', (role) => {
  const trained = (until: Date | null = inDays(30)) => ({ role, until });

  test('is never granted without the end of the training, not even by the portal', async () => {
    await expect(portal.person({ roles: [trained(null)] })).rejects.toMatchObject({ status: 409 });
    const { id } = await portal.person();
    const bare = portal.sql(
      `INSERT INTO role_grant (id, account_id, role, valid_from) VALUES (gen_random_uuid(), $1, $2, now())`,
      [id, role],
    );
    await expect(bare).rejects.toThrow('role_grant_of_trained_role_ends_with_training');
  });

  test('is granted by an administrator with a last day, who is told when it is missing; staff cannot', async () => {
    const { id } = await portal.person();
    const administrator = await portal.signedIn(await portal.person({ roles: [{ role: 'administrator' }] }));
    const staff = await portal.signedIn(await portal.person({ roles: [{ role: 'staff' }] }));
    const lastDay = { lastDayDay: '31', lastDayMonth: '12', lastDayYear: '2099' };
    expect((await staff.get(`/staff/people/${id}`)).text).not.toContain(`value="${role}"`);
    expect((await staff.post(`/staff/people/${id}/grants`, { role, ...lastDay })).status).toBe(403);
    const without = await administrator.post(`/staff/people/${id}/grants`, { role });
    expect(without.status).toBe(422);
    expect(without.text).toContain('rests on a training');
    expect((await administrator.post(`/staff/people/${id}/grants`, { role, ...lastDay })).status).toBe(303);
  });

  test('counts only behind a second step, also where the portal asks nobody else for one, and until the training ends', async () => {
    const person = await portal.person({ roles: [trained(), { role: 'staff' }] });
    const caller = portal.caller();
    const { location } = await caller.post('/sign-in', { email: person.email, password: 'violin lantern marmalade 7' });
    expect(location).toBe('/account/second-step');
    expect((await caller.actor()).grants).toEqual([{ role: 'staff', scope: null }]);
    await caller.post('/account/second-step/secret');
    const page = (await caller.get('/account/second-step')).text;
    const secret = /<code>([A-Z2-7 ]+)<\/code>/.exec(page)?.[1]?.replaceAll(' ', '') ?? '';
    await caller.post('/account/second-step/confirmation', { code: generateSync({ secret }) });
    const roles = async () => (await caller.actor()).grants.map((grant) => grant.role).toSorted();
    expect(await roles()).toEqual([role, 'staff'].toSorted());
    await portal.sql(`UPDATE role_grant SET valid_until = now() WHERE role = $1`, [role]);
    expect(await roles()).toEqual(['staff']);
  });
});
