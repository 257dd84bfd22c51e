import { Global, Module, type Type } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { TypeOrmModule } from '@nestjs/typeorm';
import {
  type Actor,
  ActorResolver,
  PlatformModule,
  PortalConfig,
  readSettings,
  visitor,
  type RequestWithActor,
} from '../../src/platform/index.js';
import { freshDatabase, type TestDatabase } from './database.js';
import { serveModule } from './serve-module.js';

export interface PlatformApp {
  app: NestExpressApplication;
  url: string;
  database: TestDatabase;
  /** Who the next requests come from. */
  actAs(actor: Actor): void;
  stop(): Promise<void>;
}

interface Parts {
  controllers?: Type[];
  providers?: Type[];
  entities?: Type[];
  settings?: NodeJS.ProcessEnv;
  /** By which way the database is reached; directly when left out. */
  way?: (databaseUrl: string) => string;
}

/** The ground floor alone, on a real database and a real port, with the parts a test brings. */
export async function startPlatform({
  controllers = [],
  providers = [],
  entities = [],
  settings = {},
  way = (url) => url,
}: Parts = {}): Promise<PlatformApp> {
  const database = await freshDatabase();
  let actor = visitor;
  class TestActors extends ActorResolver {
    override resolve(_request: RequestWithActor): Promise<Actor> {
      return Promise.resolve(actor);
    }
  }
  @Global()
  @Module({
    imports: entities.length > 0 ? [TypeOrmModule.forFeature(entities)] : [],
    controllers,
    providers: [...providers, { provide: ActorResolver, useClass: TestActors }],
    exports: [ActorResolver],
  })
  class Parts {}
  const environment = { NODE_ENV: 'test', PORT: '0', ...settings };
  const config = new PortalConfig(
    readSettings(environment),
    way(database.url),
    'a secret for tests that is long enough',
  );
  @Module({ imports: [PlatformModule.with(config), Parts] })
  class Whole {}
  const { app, url } = await serveModule(Whole, config);
  const stop = async () => {
    await app.close();
    await database.drop();
  };
  return { app, url, database, actAs: (next) => (actor = next), stop };
}
