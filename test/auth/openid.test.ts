import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { PortalConfig } from '../../src/platform/index.js';
import { AuthPortal, PASSWORD } from './support/auth-portal.js';
import type { Answer, Caller } from './support/caller.js';
import { IdentityProvider, type Known } from './support/identity-provider.js';

const known: Known = {
  mai: { email: 'mai@example.org', email_verified: true },
  unconfirmed: { email: 'boss@example.org', email_verified: false },
  stranger: { email: 'stranger@example.org', email_verified: true },
  planted: { email: 'planted@example.org', email_verified: true },
};

let provider: IdentityProvider;
let portal: AuthPortal;
beforeAll(async () => {
  // The provider tells at length that it is set up for a test.
  for (const level of ['warn', 'info'] as const) jest.spyOn(console, level).mockImplementation(() => undefined);
  provider = await IdentityProvider.start();
  portal = await AuthPortal.start(provider.settings);
  provider.serve(`${portal.app.get(PortalConfig).publicUrl}/sign-in/openid/callback`, known);
});
afterAll(async () => {
  await portal.stop();
  await provider.stop();
});

const pathOf = (address: string) => address.slice(new URL(address).origin.length);

async function comeBackAs(login: string, caller: Caller = portal.caller()): Promise<Answer> {
  const start = await caller.get('/sign-in/openid');
  return caller.get(pathOf(await provider.signIn(start.location ?? '', login)));
}

describe('Signing in at an identity provider', () => {
  test('is offered on the sign-in page, by the provider’s name', async () => {
    expect((await portal.caller().get('/sign-in')).text).toContain(`Sign in with ${new URL(provider.issuer).host}`);
  });

  test('asks the provider for no more than who it is, with PKCE', async () => {
    const { location } = await portal.caller().get('/sign-in/openid');
    const { searchParams } = new URL(location ?? '');
    expect(searchParams.get('scope')).toBe('openid email');
    expect(searchParams.get('code_challenge_method')).toBe('S256');
  });

  test('opens the account with the verified address, and is linked to it for good', async () => {
    const { id } = await portal.person({ email: 'mai@example.org' });
    const caller = portal.caller();
    expect((await comeBackAs('mai', caller)).status).toBe(303);
    expect(await caller.actor()).toMatchObject({ kind: 'account', accountId: id });
    known['mai'] = { email: 'mai.new@example.org', email_verified: false };
    const later = portal.caller();
    await comeBackAs('mai', later);
    expect(await later.actor()).toMatchObject({ accountId: id });
  });

  test('an address that the provider has not verified opens nothing', async () => {
    await portal.person({ email: 'boss@example.org', roles: [{ role: 'administrator' }] });
    const caller = portal.caller();
    const answer = await comeBackAs('unconfirmed', caller);
    expect(answer.status).toBe(403);
    expect(answer.text).toContain('/sign-up');
    expect((await caller.actor()).kind).toBe('visitor');
    expect(await portal.sql(`SELECT id FROM external_identity WHERE subject = 'unconfirmed'`)).toEqual([]);
  });

  test('a newcomer is sent to sign up, where the birth date is asked first', async () => {
    expect((await comeBackAs('stranger')).status).toBe(403);
    expect(await portal.sql(`SELECT id FROM account WHERE email = 'stranger@example.org'`)).toEqual([]);
  });

  test('a password that somebody planted before the owner came is gone', async () => {
    await portal.person({ email: 'planted@example.org', emailVerified: false });
    expect((await comeBackAs('planted')).status).toBe(303);
    expect((await portal.caller().post('/sign-in', { email: 'planted@example.org', password: PASSWORD })).status).toBe(
      422,
    );
  });

  test('an answer that another browser asked for is refused', async () => {
    const [victim, attacker] = [portal.caller(), portal.caller()];
    const start = await attacker.get('/sign-in/openid');
    const answer = pathOf(await provider.signIn(start.location ?? '', 'mai'));
    expect((await victim.get(answer)).status).toBe(403);
    expect((await victim.actor()).kind).toBe('visitor');
  });

  test.each(['code=made-up', 'code=made-up&state=x', 'error=server_error'])(
    'an answer with %s is refused',
    async (query) => {
      const caller = portal.caller();
      await caller.get('/sign-in/openid');
      expect((await caller.get(`/sign-in/openid/callback?${query}`)).status).toBe(403);
    },
  );

  test('who declines at the provider comes back as nobody', async () => {
    const caller = portal.caller();
    await caller.get('/sign-in/openid');
    const iss = encodeURIComponent(provider.issuer);
    const answer = await caller.get(`/sign-in/openid/callback?error=access_denied&iss=${iss}`);
    expect(answer.status).toBe(403);
    expect((await caller.actor()).kind).toBe('visitor');
  });
});

describe('Without a provider in the settings', () => {
  test('there is no such page and no such button', async () => {
    const plain = await AuthPortal.start();
    expect((await plain.caller().get('/sign-in/openid')).status).toBe(404);
    expect((await plain.caller().get('/sign-in')).text).not.toContain('/sign-in/openid');
    await plain.stop();
  });
});
