import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { AuthPortal, PASSWORD } from './support/auth-portal.js';
import type { Caller } from './support/caller.js';

let portal: AuthPortal;
beforeAll(async () => {
  portal = await AuthPortal.start();
});
afterAll(() => portal.stop());
afterEach(() => portal.travel({}));

async function tokenOf(caller: Caller, { scopes = ['read'], days = '30' } = {}): Promise<string> {
  const form: [string, string][] = [
    ['name', 'our website'],
    ['days', days],
    ...scopes.map((scope): [string, string] => ['scopes', scope]),
  ];
  const { text } = await caller.post('/account/tokens', form);
  return /<code>(scp_[\w-]+)<\/code>/.exec(text)?.[1] ?? '';
}

const call = (token: string, { method = 'GET', path = '/api/v1/me' } = {}) =>
  fetch(portal.url + path, {
    method,
    redirect: 'manual',
    headers: { authorization: `Bearer ${token}`, accept: 'application/json' },
  });

describe('A personal access token', () => {
  test('speaks for its maker, with its scopes', async () => {
    const person = await portal.person({ roles: [{ role: 'coordinator' }] });
    const answer = await call(await tokenOf(await portal.signedIn(person)));
    expect(await answer.json()).toMatchObject({
      kind: 'account',
      accountId: person.id,
      grants: [{ role: 'coordinator', scope: null }],
      tokenScopes: ['read'],
    });
  });

  test('is shown once, and only its hash is kept', async () => {
    const caller = await portal.signedIn(await portal.person());
    const token = await tokenOf(caller);
    expect(token.length).toBeGreaterThan(40);
    expect((await caller.get('/account/tokens')).text).not.toContain(token);
    expect(await portal.sql('SELECT id FROM access_token WHERE token_hash = $1', [token])).toEqual([]);
  });

  test('changes nothing without the scope "write"', async () => {
    const caller = await portal.signedIn(await portal.person());
    expect((await call(await tokenOf(caller), { method: 'POST' })).status).toBe(403);
    expect((await call(await tokenOf(caller, { scopes: ['write'] }), { method: 'POST' })).status).toBe(201);
    expect((await call(await tokenOf(caller, { scopes: ['write'] }))).status).toBe(403);
    expect((await call(await tokenOf(caller, { scopes: ['read', 'write'] }))).status).toBe(200);
  });

  test('opens the API alone: no page, and none that makes tokens', async () => {
    const token = await tokenOf(await portal.signedIn(await portal.person()), { scopes: ['read', 'write'] });
    const answer = await call(token, { path: '/account/tokens' });
    expect([303, 401]).toContain(answer.status);
  });

  test('ends on its day', async () => {
    const token = await tokenOf(await portal.signedIn(await portal.person()), { days: '7' });
    portal.travel({ days: 6, hours: 23 });
    expect((await call(token)).status).toBe(200);
    portal.travel({ days: 7 });
    expect((await call(token)).status).toBe(401);
  });

  test('ends when revoked, and another’s token does not exist', async () => {
    const caller = await portal.signedIn(await portal.person());
    const token = await tokenOf(caller);
    const [path = ''] = /\/account\/tokens\/[^"]+\/revocation/.exec((await caller.get('/account/tokens')).text) ?? [];
    expect((await (await portal.signedIn(await portal.person())).post(path)).status).toBe(404);
    expect((await call(token)).status).toBe(200);
    await caller.post(path);
    expect((await call(token)).status).toBe(401);
    expect((await caller.post(path)).status).toBe(404);
  });

  test('a wrong one is refused as a problem, not taken for a visitor', async () => {
    const answer = await call('scp_no-such-token');
    expect(answer.status).toBe(401);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });

  test('ends with the suspension of its maker', async () => {
    const person = await portal.person();
    const token = await tokenOf(await portal.signedIn(person));
    const staff = await portal.signedIn(await portal.person({ roles: [{ role: 'staff' }] }));
    await staff.post(`/staff/people/${person.id}/suspension`, { reason: 'lost laptop' });
    expect((await call(token)).status).toBe(401);
  });

  test('ends with a new password: whoever had the old one is out', async () => {
    const caller = await portal.signedIn(await portal.person());
    const token = await tokenOf(caller);
    await caller.post('/account/password', { current: PASSWORD, password: 'harbour bicycle poem 31' });
    expect((await call(token)).status).toBe(401);
  });

  test('notes when it was used last, at most once a minute', async () => {
    const person = await portal.person();
    const token = await tokenOf(await portal.signedIn(person));
    const used = () =>
      portal.sql<{ last_used_at: Date | null }>('SELECT last_used_at FROM access_token WHERE account_id = $1', [
        person.id,
      ]);
    expect((await used())[0]?.last_used_at).toBeNull();
    await call(token);
    const first = await used();
    await call(token);
    expect(first[0]?.last_used_at).toBeInstanceOf(Date);
    expect(await used()).toEqual(first);
  });

  test.each([
    ['without a name', { name: '', scopes: 'read', days: '7' }, 'field-name'],
    ['that may do nothing', { name: 'x', days: '7' }, 'field-scopes'],
    ['with a scope that there is not', { name: 'x', scopes: 'all', days: '7' }, 'field-scopes'],
    ['without an end', { name: 'x', scopes: 'read' }, 'field-days'],
  ])('none is made %s', async (_, form, field) => {
    const answer = await (await portal.signedIn(await portal.person())).post('/account/tokens', form);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(`href="#${field}"`);
  });
});

describe('A token where the portal demands a second step', () => {
  let strict: AuthPortal;
  beforeAll(async () => {
    strict = await AuthPortal.start({ REQUIRE_SECOND_FACTOR: 'true' });
  });
  afterAll(() => strict.stop());

  test('carries no more trust than the session that made it', async () => {
    const caller = await strict.signedIn(await strict.person({ roles: [{ role: 'staff' }, { role: 'student' }] }));
    const token = await tokenOf(caller);
    const answer = await fetch(`${strict.url}/api/v1/me`, { headers: { authorization: `Bearer ${token}` } });
    expect(await answer.json()).toMatchObject({ secondFactor: false, grants: [{ role: 'student', scope: null }] });
  });
});
