import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newId } from '../../src/platform/index.js';
import { startHostPortal, type HostPortal } from './support/host-portal.js';
import { aCompleteFamily } from './support/host-story.js';

let hosts: HostPortal;
beforeAll(async () => {
  hosts = await startHostPortal();
});
afterAll(() => hosts.portal.stop());

test.each(['responsible_officer', 'staff'] as const)(
  '%s of another member or programme has no say here, and finds no file on the board',
  async (role) => {
    const story = await aCompleteFamily(hosts);
    const until = new Date(Date.now() + 30 * 86_400_000);
    const elsewhere = await hosts.portal.signedIn(
      await hosts.portal.person({ roles: [{ role, scope: newId(), until }] }),
    );
    expect((await elsewhere.get(story.deskPath)).status).not.toBe(200);
    expect((await elsewhere.get('/host-families/files?state=applying')).text).not.toContain(story.deskPath);
  },
);
