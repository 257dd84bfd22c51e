import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { LongWorkProgress, newId, system, visitor, Work, type Actor } from '../../src/platform/index.js';
import { AbandonedWork } from '../../src/platform/progress/abandoned-work.js';
import { startPlatform, type PlatformApp } from '../support/platform-app.js';

const ada: Actor = { ...visitor, kind: 'account', accountId: newId(), displayName: 'Ada' };
const bob: Actor = { ...ada, accountId: newId(), displayName: 'Bob' };
const html = { headers: { accept: 'text/html' }, redirect: 'manual' } as const;

let platform: PlatformApp;
let progress: LongWorkProgress;
beforeAll(async () => {
  platform = await startPlatform({ settings: { PORTAL_ROLE: 'web' } });
  progress = platform.app.get(LongWorkProgress);
});
afterAll(() => platform.stop());

const begin = () =>
  platform.app.get(Work).run(ada, (unit) => progress.begin(unit, { key: 'platform.mailbox.title' }, '/outcomes/:id'));

describe('long work', () => {
  test('shows how far it is on a page that needs no scripts', async () => {
    const id = await begin();
    await progress.report(id, { done: 30, total: 120 });
    platform.actAs(ada);
    const page = await (await fetch(`${platform.url}/progress/${id}`, html)).text();
    expect(page).toContain('<progress value="30" max="120"');
    expect(page).toContain(`href="/progress/${id}"`);
  });

  test('leads to its outcome when it has ended', async () => {
    const id = await begin();
    await progress.end(id, 'done');
    platform.actAs(ada);
    const answer = await fetch(`${platform.url}/progress/${id}`, html);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/outcomes/${id}`]);
  });

  test('is followed by server-sent events to its end', async () => {
    const id = await begin();
    platform.actAs(ada);
    const stream = await fetch(`${platform.url}/progress/${id}/events`);
    expect(stream.headers.get('content-type')).toContain('text/event-stream');
    await progress.report(id, { done: 1, total: 2 });
    await progress.end(id, 'done');
    const events = await stream.text();
    expect(events).toContain('"finished":true');
    expect(events).toContain(`"next":"/outcomes/${id}"`);
  });

  test('whose process was killed at its last try has ended two hours after it began', async () => {
    const id = await begin();
    const young = await begin();
    const manager = platform.app.get(Work).read();
    await manager.query(`UPDATE long_work SET started_at = now() - interval '121 minutes' WHERE id = $1`, [id]);
    await platform.app.get(AbandonedWork).end();
    const states = await manager.query('SELECT state FROM long_work WHERE id = ANY($1) ORDER BY started_at', [
      [id, young],
    ]);
    expect(states).toEqual([{ state: 'failed' }, { state: 'running' }]);
  });

  test('of somebody else does not exist', async () => {
    const id = await begin();
    platform.actAs(bob);
    expect((await fetch(`${platform.url}/progress/${id}`, html)).status).toBe(404);
    expect((await fetch(`${platform.url}/progress/${id}/events`, html)).status).toBe(404);
    platform.actAs(visitor);
    expect((await fetch(`${platform.url}/progress/${id}`, html)).status).toBe(404);
  });

  test('of the portal itself is not every visitor’s', async () => {
    const title = { key: 'platform.mailbox.title' };
    const id = await platform.app.get(Work).run(system, (unit) => progress.begin(unit, title, '/outcomes/:id'));
    platform.actAs(visitor);
    expect((await fetch(`${platform.url}/progress/${id}`, html)).status).toBe(404);
  });
});
