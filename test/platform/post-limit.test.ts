import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startPlatform, type PlatformApp } from '../support/platform-app.js';

let platform: PlatformApp;
beforeAll(async () => {
  platform = await startPlatform({ settings: { PORTAL_ROLE: 'web', POSTS_PER_MINUTE: '5' } });
});
afterAll(() => platform.stop());

test('an address that sends too much is asked to wait, and reading goes on', async () => {
  const send = () => fetch(`${platform.url}/anything`, { method: 'POST', headers: { accept: 'text/html' } });
  const answers = await Promise.all(Array.from({ length: 8 }, send));
  expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([
    404, 404, 404, 404, 404, 429, 429, 429,
  ]);
  const refused = answers.find((answer) => answer.status === 429)!;
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await refused.text()).toContain('wait a moment');
  expect((await fetch(`${platform.url}/healthz`)).status).toBe(200);
});
