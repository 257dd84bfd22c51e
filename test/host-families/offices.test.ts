import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newId } from '../../src/platform/index.js';
import { aMember, startHostPortal, type HostPortal } from './support/host-portal.js';
import { aCompleteFamily, aVettedWorker, type VettedWorker } from './support/host-story.js';

let hosts: HostPortal;
let decider: VettedWorker;
beforeAll(async () => {
  hosts = await startHostPortal();
  decider = await aVettedWorker(hosts, { name: 'Dana Decider', role: 'coordinator' });
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

test('a family hides its file from no coordinator by typing their address, who does no step until it is mended', async () => {
  const story = await aCompleteFamily(hosts);
  await story.host.post('/host/members', aMember({ name: 'Dana', email: decider.email }));
  expect((await decider.caller.get(story.deskPath)).status).toBe(200);
  expect((await decider.caller.get('/host-families/files')).text).toContain(story.deskPath);
  const refused = await decider.caller.post(`${story.deskPath}/approve`, { reason: 'A warm home' });
  expect([refused.status, refused.text.includes('62.25(d)(10)')]).toEqual([409, true]);
  const staff = await hosts.portal.person({ roles: [{ role: 'staff' }] });
  await story.host.post('/host/members', aMember({ name: 'Sam', email: staff.email }));
  const office = await hosts.portal.signedIn(staff);
  const own = await office.post(`${story.deskPath}/approve`, { reason: 'Mine' });
  expect([own.status, own.text.includes('62.25(d)(10)')]).toEqual([409, true]);
});

test('a coordinator of the member who has signed that they live in the home sees nothing of its file', async () => {
  const story = await aCompleteFamily(hosts);
  await story.host.post('/host/members', aMember({ name: 'Dana', email: decider.email }));
  await story.sign(['Dana']);
  expect((await decider.caller.get(story.deskPath)).status).toBe(404);
  expect((await decider.caller.get('/host-families/files')).text).not.toContain(story.deskPath);
  const [dana] = await story.memberIds(['Dana']);
  await story.host.post(`/host/members/${dana}`, aMember({ name: 'Dana', email: 'elsewhere@example.org' }));
  expect((await decider.caller.get(story.deskPath)).status).toBe(404);
});
