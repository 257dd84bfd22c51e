import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Actor } from '../../src/platform/index.js';
import { queriesOf } from '../support/queries.js';
import { aShownWork, aStaffMember, type ShownWork } from './support/exhibit.js';
import { answerAsGuardian, withdrawAsGuardian, yesToAll } from './support/guardian.js';
import { aSeason, stateOf, type Season } from './support/season.js';
import { YaasInTest } from './support/yaas-in-test.js';

let yaas: YaasInTest;
let season: Season;
let staff: Actor;
let work: ShownWork;
let count = 0;

beforeAll(async () => {
  yaas = await YaasInTest.start();
  season = await aSeason(yaas);
  staff = await aStaffMember(yaas);
});
afterAll(() => yaas.stop());
beforeEach(async () => {
  count += 1;
  work = await aShownWork(yaas, season, { title: `Lantern ${count}` });
});

/** Its place in the quota is free for the next. */
afterEach(async () => {
  if ((await stateOf(yaas, work.entryId)) === 'withdrawn') return;
  await yaas.as(work.student, (unit) => yaas.service.withdraw(unit, work.entryId));
});

const takeDown = (fields: Record<string, string> = { reason: 'safety' }, actor = staff) =>
  yaas.post(`${work.path}/takedown`, fields, actor);
const statusOf = async (path: string) => (await yaas.get(path)).status;
const text = async (path: string, actor?: Actor) => (await yaas.get(path, actor)).text();

const addresses = () => ['/exhibit', '/exhibit/catalogue', `/exhibit?q=lantern`, '/api/v1/exhibit'];

const version = async () =>
  Number((await yaas.rows<{ version: string }>('SELECT version FROM exhibit_wall'))[0]!.version);

describe('a takedown', () => {
  test('is one step of staff, and from the next request on nobody finds the work, kept pages included', async () => {
    for (const address of addresses()) expect(await text(address)).toContain(`Lantern ${count}`);
    expect(await statusOf(work.path)).toBe(200);
    expect(await statusOf(`${work.path}/share.jpg`)).toBe(200);
    expect((await takeDown()).status).toBe(303);
    for (const address of addresses()) expect(await text(address)).not.toContain(`Lantern ${count}`);
    for (const address of [work.path, `/api/v1${work.path}`, `${work.path}/share.jpg`])
      expect(await statusOf(address)).toBe(404);
  });

  test('says why and by whom, on the page of takedowns and in the log', async () => {
    await takeDown({ reason: 'other', note: 'Shows the school’s gate' });
    const html = await text('/yaas/exhibit/takedowns', staff);
    for (const said of [`Lantern ${count}`, 'the school’s gate', 'Stella']) expect(html).toContain(said);
    const logged = await yaas.rows(
      `SELECT FROM audit_record WHERE action = 'yaas.exhibit.takedown' AND subject_id = $1`,
      [work.entryId],
    );
    expect(logged).toHaveLength(1);
  });

  test('for another reason must say which; the page comes back', async () => {
    const reply = await takeDown({ reason: 'other', note: ' ' });
    expect(reply.status).toBe(422);
    expect(await reply.text()).toContain('Say what the reason is.');
    expect(await statusOf(work.path)).toBe(200);
  });

  test('stands against a guardian’s yes, until staff put the work back', async () => {
    await takeDown();
    await answerAsGuardian(yaas, work.link, { ...yesToAll, name_form: 'first' });
    expect(await text('/exhibit')).not.toContain(`Lantern ${count}`);
    const [{ id } = { id: '' }] = await yaas.rows<{ id: string }>(
      'SELECT id FROM exhibit_takedown WHERE entry_id = $1',
      [work.entryId],
    );
    expect((await yaas.post(`/yaas/exhibit/takedowns/${id}/lifting`, {}, staff)).status).toBe(303);
    expect(await text('/exhibit')).toContain(`Lantern ${count}`);
    expect((await yaas.post(`/yaas/exhibit/takedowns/${id}/lifting`, {}, staff)).status).toBe(404);
  });

  test('put back after the family has withdrawn, the work stays down', async () => {
    await takeDown();
    await withdrawAsGuardian(yaas, work.link);
    const [{ id } = { id: '' }] = await yaas.rows<{ id: string }>(
      'SELECT id FROM exhibit_takedown WHERE entry_id = $1',
      [work.entryId],
    );
    await yaas.post(`/yaas/exhibit/takedowns/${id}/lifting`, {}, staff);
    expect(await text('/exhibit')).not.toContain(`Lantern ${count}`);
  });

  test('is for staff of the work’s edition alone', async () => {
    const roles = [
      [{ role: 'coordinator', scope: season.memberId }],
      [{ role: 'student', scope: null }],
      [{ role: 'staff', scope: '00000000-0000-7000-8000-000000000000' }],
    ];
    for (const [index, grants] of roles.entries()) {
      const other = await yaas.account({ email: `other-${count}-${index}@example.org`, name: 'Otto', roles: grants });
      expect((await takeDown({ reason: 'safety' }, other)).status).toBe(403);
    }
    expect(await statusOf(work.path)).toBe(200);
    expect(await text(work.path)).not.toContain('/takedown');
  });
});

describe('pages kept for visitors', () => {
  test('a page seen a moment ago costs one question: whether the wall has changed', async () => {
    await yaas.get('/exhibit');
    const asked = await queriesOf(() => yaas.get('/exhibit'));
    expect(asked).toEqual(['SELECT version FROM exhibit_wall']);
  });

  test('each language, address and signed-in person has its own', async () => {
    await yaas.get('/exhibit');
    const spanish = await fetch(`${yaas.url}/exhibit`, { headers: { 'accept-language': 'es' } });
    expect(await spanish.text()).toContain('Exposición virtual');
    expect(await text('/exhibit?lang=es')).toContain('Exposición virtual');
    const signedIn = await yaas.get('/exhibit', staff);
    expect(signedIn.headers.get('cache-control')).toBe('private, no-store');
    expect(await signedIn.text()).toContain('Stella');
    expect(await text('/exhibit')).not.toContain('Stella');
  });

  test('its headers are those of a fresh one, and a browser that has it gets no second copy', async () => {
    const fresh = await yaas.get('/exhibit?category=poetry');
    const kept = await yaas.get('/exhibit?category=poetry');
    for (const header of ['content-type', 'cache-control', 'vary', 'etag'])
      expect(kept.headers.get(header)).toBe(fresh.headers.get(header));
    const etag = kept.headers.get('etag')!;
    const [again] = (await once(
      get(`${yaas.url}/exhibit?category=poetry`, { headers: { 'if-none-match': etag } }),
      'response',
    )) as [IncomingMessage];
    again.resume();
    expect(again.statusCode).toBe(304);
  });

  test('changes of many transactions at once each raise the version', async () => {
    const before = await version();
    await Promise.all(
      Array.from({ length: 5 }, () =>
        yaas.rows('UPDATE exhibit_piece SET title = title WHERE entry_id = $1', [work.entryId]),
      ),
    );
    expect(await version()).toBe(before + 5);
  });
});
