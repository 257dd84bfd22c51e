import { chromium as driver } from 'playwright-core';
import { chromium } from '../../../tools/chromium.mjs';

/** Before the stories: one Chromium for the whole run; each story opens windows of its own in it. */
export default async function startChromium() {
  const server = await driver.launchServer(await chromium());
  process.env.PORTAL_TEST_BROWSER = server.wsEndpoint();
  globalThis.chromiumOfTheRun = server;
}
