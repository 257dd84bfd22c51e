import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { OneTimeLinks } from '../../src/auth/links/one-time-links.service.js';
import { system, Work } from '../../src/platform/index.js';
import { AuthPortal, PASSWORD } from './support/auth-portal.js';

let portal: AuthPortal;
beforeAll(async () => {
  portal = await AuthPortal.start({ DATABASE_POOL: '2', PORTAL_ROLE: 'web' });
});
afterAll(() => portal.stop());

async function unconfirmed(): Promise<string> {
  const { id } = await portal.person({ emailVerified: false });
  return portal.app.get(Work).run(system, (unit) => portal.app.get(OneTimeLinks).issue(unit, 'verify-email', id));
}

test('a class that confirms its addresses at once does not wait for connections that it holds itself', async () => {
  const tokens = await Promise.all(Array.from({ length: 8 }, unconfirmed));
  const answers = await Promise.all(
    tokens.map((token) => portal.caller().post(`/sign-up/confirmation/${token}`, { password: PASSWORD })),
  );
  expect(answers.map(({ status }) => status)).toEqual(tokens.map(() => 303));
});
