import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startPortal, type TestPortal } from '../support/portal.js';
import { expectAccessible, newVisitor, screenshot } from './support/browser.js';

let portal: TestPortal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.stop());

test.each([360, 1280])('an address that is not there says so kindly at a width of %i pixels', async (width) => {
  const page = await newVisitor({ at: portal.url, width });
  const answer = await page.goto('/no-such-page');
  expect(answer?.status()).toBe(404);
  await expectAccessible(page);
  await screenshot(page, `not-found-${width}`);
});
