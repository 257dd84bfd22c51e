import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Caller } from '../auth/support/caller.js';
import { queriesOf } from '../support/queries.js';
import { aCompleteFamily } from './support/host-story.js';
import { aHost, dateFields, startHostPortal, type HostPortal } from './support/host-portal.js';

let hosts: HostPortal;
let staff: Caller;
beforeAll(async () => {
  hosts = await startHostPortal();
  staff = await hosts.portal.signedIn(await hosts.portal.person({ roles: [{ role: 'staff' }] }));
});
afterAll(() => hosts.portal.stop());

const season = (name: string, wishes: Record<string, string> = {}) => ({
  name,
  ...dateFields('beginsOn', '2098-08-10'),
  ...dateFields('endsOn', '2099-06-12'),
  ...wishes,
});

describe('A season', () => {
  test('is added by staff, once for a name', async () => {
    expect((await staff.post('/host-families/seasons', season('2098–99'))).status).toBe(303);
    expect((await staff.get('/host-families/seasons')).text).toContain('2098–99');
    const again = await staff.post('/host-families/seasons', season('2098–99'));
    expect([again.status, again.text.includes('There is a season of this name')]).toEqual([422, true]);
  });

  test.each([
    ['no name', { name: ' ' }, 'Give the season a name'],
    ['an end before its begin', dateFields('endsOn', '2098-08-10'), 'lies after the first'],
  ])('with %s gives the form back', async (_what, wrong, sentence) => {
    const { status, text } = await staff.post('/host-families/seasons', season('2099', wrong));
    expect([status, text.includes(sentence)]).toEqual([422, true]);
  });
});

describe('A family that hosts again', () => {
  test('finds what it answered before, each part to be confirmed, and what holds for one season to be answered anew', async () => {
    await staff.post('/host-families/seasons', season('2097–98', dateFields('beginsOn', '2097-08-10')));
    const { host } = await aCompleteFamily(hosts);
    await host.post('/host/submission');
    const page = (await host.get('/host/seasons')).text;
    const [, seasonId = ''] = /value="([0-9a-f-]{36})"[^>]*>(?:(?!value=)[\s\S])*?2097–98/.exec(page) ?? [];
    expect((await host.post('/host/seasons', { seasonId: '' })).status).toBe(422);
    await host.post('/host/seasons', { seasonId });
    await host.post('/host/application');
    const { text } = await host.get('/host');
    expect(text).toContain('Hosting, 2097–98');
    expect(text.match(/Please confirm|to confirm/gi)?.length).toBeGreaterThanOrEqual(4);
    const [, path = ''] = /href="([^"]+)"[^>]*>Rules of the house</.exec(text) ?? [];
    expect((await host.get(path)).text).toContain('As it is');
  });
});

describe('The desk’s list', () => {
  test('costs as many queries for one family as for many', async () => {
    await aHost(hosts);
    await staff.get('/host-families/files');
    const one = (await queriesOf(() => staff.get('/host-families/files'))).length;
    for (let more = 0; more < 4; more++) await aHost(hosts);
    expect((await queriesOf(() => staff.get('/host-families/files'))).length).toBe(one);
  });
});
