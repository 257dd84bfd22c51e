import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { openPortal, type OpenPortal } from '../../src/open-portal.js';
import { Clock, readSettings } from '../../src/platform/index.js';
import { freshDatabase, type TestDatabase } from './database.js';

/** The whole portal, as `npm start` serves it, on a database and a file store of its own. */
export interface TestPortal {
  /** Address without a slash at its end. */
  url: string;
  app: NestExpressApplication;
  database: TestDatabase;
  /** From now on the portal believes that it is this moment; without one, the machine's clock again. */
  travelTo(moment?: Date): void;
  /** Closes it and opens it again at the same address, over the same database and files; `app` is then the new one. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Opens it on a free port, without the demo season. `settings` as the environment would give them. */
export async function startPortal(settings: Readonly<Record<string, string>> = {}): Promise<TestPortal> {
  const database = await freshDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'portal-'));
  const open = () => openPortal(readSettings({ ...defaults(database, folder), ...settings }));
  let portal = await open();
  const port = await listen(portal, 0);
  const test: TestPortal = {
    url: `http://localhost:${port}`,
    app: portal.app,
    database,
    travelTo: (moment) => Object.assign(portal.app.get(Clock), { now: () => moment ?? new Date() }),
    restart: async () => {
      await portal.close(1_000);
      portal = await open();
      await listen(portal, port);
      test.app = portal.app;
    },
    stop: async () => {
      await portal.close();
      await database.drop();
      await rm(folder, { recursive: true });
    },
  };
  return test;
}

async function listen({ app, config }: OpenPortal, wanted: number): Promise<number> {
  await app.listen(wanted, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  config.listensOn(port);
  return port;
}

const defaults = (database: TestDatabase, folder: string) => ({
  NODE_ENV: 'test',
  HOST: '127.0.0.1',
  PORT: '0',
  DATABASE_URL: database.url,
  DATABASE_POOL: '5',
  DATA_DIR: join(folder, 'data'),
  UPLOADS_DIR: join(folder, 'uploads'),
  LOG_LEVEL: process.env['PORTAL_TEST_LOG_LEVEL'] ?? 'silent',
  DEMO: 'false',
});
