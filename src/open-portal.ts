import { constants } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module.js';
import { clearHalfADemo } from './demo/index.js';
import {
  configureHttp,
  migrate,
  PortalConfig,
  PortalLogger,
  reachDatabase,
  secretKeyOf,
  startEmbeddedPostgres,
  tryOut,
  type Settings,
} from './platform/index.js';

export interface OpenPortal {
  app: NestExpressApplication;
  config: PortalConfig;
  /** Answers what is under way, for so long at the most; then stops the application, and the database when this process started it. */
  close(patienceMs?: number): Promise<void>;
}

/** Database, migrations and application, ready to listen or to be used by a command. */
export async function openPortal(settings: Settings): Promise<OpenPortal> {
  const database = await databaseOf(settings);
  try {
    if (settings.NODE_ENV === 'development') await clearHalfADemo(database.url);
    await migrate(database.url);
    const config = new PortalConfig(settings, database.url, secretKeyOf(settings));
    const logger = new PortalLogger(settings.LOG_LEVEL);
    const app = await NestFactory.create<NestExpressApplication>(AppModule.with(config), {
      logger,
      bodyParser: false,
      abortOnError: false,
    });
    configureHttp(app);
    await app.init();
    return { app, config, close: (patienceMs = 20_000) => closeAll({ app, database, patienceMs }) };
  } catch (error) {
    await database.stop();
    throw error;
  }
}

interface RunningDatabase {
  url: string;
  stop(): Promise<void>;
}

async function databaseOf(settings: Settings): Promise<RunningDatabase> {
  const url = settings.DATABASE_URL;
  // Before any module opens it: the store of resumable uploads does so in its constructor, where nobody catches a refusal.
  await tryOut('UPLOADS_DIR', () => writableFolder(settings.UPLOADS_DIR));
  if (!url || !settings.SECRET_KEY) await tryOut('DATA_DIR', () => writableFolder(settings.DATA_DIR));
  if (url) {
    await tryOut('DATABASE_URL', () => reachDatabase(url));
    return { url, stop: async () => undefined };
  }
  return startEmbeddedPostgres({ dataDir: join(settings.DATA_DIR, 'postgres'), log: say });
}

async function writableFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true });
  await access(path, constants.W_OK);
}

const say = (sentence: string) => void process.stdout.write(`${sentence}\n`);

interface Closing {
  app: NestExpressApplication;
  database: RunningDatabase;
  patienceMs: number;
}

/** A connection is closed as soon as its answer is out; one on which nothing comes any more must not hold up the end. */
async function closeAll({ app, database, patienceMs }: Closing): Promise<void> {
  const server = app.getHttpServer();
  const done = setInterval(() => server.closeIdleConnections(), 200);
  const late = setTimeout(() => server.closeAllConnections(), patienceMs);
  try {
    await app.close();
  } finally {
    clearInterval(done);
    clearTimeout(late);
    await database.stop();
  }
}
