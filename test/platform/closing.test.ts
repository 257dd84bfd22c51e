import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { openPortal, type OpenPortal } from '../../src/open-portal.js';
import { AccountsService } from '../../src/auth/index.js';
import { readSettings, system, Work } from '../../src/platform/index.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;
let folder: string;
let portal: OpenPortal;
let socket: Socket;

beforeEach(async () => {
  database = await freshDatabase();
  folder = await mkdtemp(join(tmpdir(), 'portal-'));
  const settings = {
    NODE_ENV: 'test',
    DATABASE_URL: database.url,
    DATA_DIR: folder,
    LOG_LEVEL: 'silent',
    SMTP_URL: 'smtp://127.0.0.1:9',
  };
  portal = await openPortal(readSettings({ ...settings, UPLOADS_DIR: join(folder, 'uploads') }));
  await portal.app.listen(0, '127.0.0.1');
  socket = connect((portal.app.getHttpServer().address() as AddressInfo).port, '127.0.0.1');
  await once(socket, 'connect');
});
afterEach(async () => {
  socket.destroy();
  await database.drop();
  await rm(folder, { recursive: true });
});

const body = 'email=ada%40example.org';

/** Everything but the end of a form. */
function beginForm(): Promise<unknown> {
  const head = ['POST /password/forgotten HTTP/1.1', 'Host: localhost', `Content-Length: ${body.length}`];
  const type = 'Content-Type: application/x-www-form-urlencoded';
  const arrived = once(portal.app.getHttpServer(), 'request');
  socket.write(`${[...head, type].join('\r\n')}\r\n\r\n${body.slice(0, 6)}`);
  return arrived;
}

async function rows(sql: string): Promise<unknown[]> {
  const client = new Client(database.url);
  await client.connect();
  const found = await client.query(sql);
  await client.end();
  return found.rows as unknown[];
}

const ada = { email: 'ada@example.org', displayName: 'Ada', locale: 'en', emailVerified: true };

test('a form under way is answered before the portal closes, jobs and all, and its connection does not keep it open', async () => {
  await portal.app.get(Work).run(system, (unit) => portal.app.get(AccountsService).create(unit, ada));
  await beginForm();
  const begun = Date.now();
  const closed = portal.close();
  const answer = once(socket, 'data');
  await pause(1_000);
  socket.write(body.slice(6));
  expect(String((await answer)[0])).toMatch(/^HTTP\/1.1 303/);
  await closed;
  expect(await rows(`SELECT state FROM mail_message`)).toEqual([{ state: 'queued' }]);
  expect(await rows(`SELECT name FROM pgboss.job WHERE name = 'mail.deliver'`)).toHaveLength(1);
  expect(Date.now() - begun).toBeLessThan(4_500);
});

test('a form that never comes to its end does not keep the portal open', async () => {
  await beginForm();
  socket.on('error', () => undefined);
  await portal.close(500);
  expect(portal.app.getHttpServer().listening).toBe(false);
});
