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
  /** Stops the application and the database, when this process started it. */
  close(): Promise<void>;
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
    return { app, config, close: () => closeAll(app, database) };
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

async function closeAll(app: NestExpressApplication, database: RunningDatabase): Promise<void> {
  try {
    await app.close();
  } finally {
    await database.stop();
  }
}
