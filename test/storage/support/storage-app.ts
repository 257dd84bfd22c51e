import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Body, Controller, Get, Global, Module, Param, Post, Res, UseInterceptors, type Type } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { Request, Response } from 'express';
import { Account } from '../../../src/auth/account/account.entity.js';
import {
  Access,
  ActorResolver,
  CurrentActor,
  everyone,
  page,
  PlatformModule,
  PortalConfig,
  readSettings,
  visitor,
  type Actor,
} from '../../../src/platform/index.js';
import { definePurpose, StorageModule, Uploaded, uploadTo, type Upload } from '../../../src/storage/index.js';
import { ArrivedPage, TrialPage } from './trial-page.js';
import { freshDatabase, type TestDatabase } from '../../support/database.js';
import { serveModule } from '../../support/serve-module.js';

export const artwork = definePurpose({
  name: 'trial.artwork',
  types: ['image/jpeg', 'image/png', 'image/webp', 'image/heic'],
  maxBytes: 6_000_000,
  maxPixels: 50_000_000,
  minSide: 16,
});

const music = definePurpose({
  name: 'trial.music',
  types: ['audio/mpeg', 'audio/wav', 'audio/flac', 'audio/mp4'],
  maxBytes: 4_000_000,
  maxDurationSeconds: 30,
});

const film = definePurpose({
  name: 'trial.film',
  types: ['video/mp4', 'video/quicktime', 'video/webm'],
  maxBytes: 60_000_000,
  maxDurationSeconds: 30,
});

const manuscript = definePurpose({
  name: 'trial.manuscript',
  types: [
    'application/pdf',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.oasis.opendocument.text',
  ],
  maxBytes: 6_000_000,
});

@Controller('trial')
@Access(everyone)
class TrialController {
  @Post('artwork')
  @UseInterceptors(uploadTo(artwork, 'file'))
  artwork(@Uploaded() upload: Upload, @Body() body: Record<string, string>, @Res() response: Response): void {
    answer(upload, body, response);
  }

  @Get('thing/:id')
  page(@CurrentActor() actor: Actor, @Param('id') id: string) {
    return page(TrialPage, { actor, purpose: artwork, id }, { title: 'Send' });
  }

  @Get('arrived')
  arrived() {
    return page(ArrivedPage, {}, { title: 'It arrived' });
  }

  /** One thing of many, whose id is the subject of what is sent in pieces. */
  @Post('artwork/:id')
  @UseInterceptors(uploadTo(artwork, 'file'))
  thing(@Uploaded() upload: Upload, @Body() body: Record<string, string>, @Res() response: Response): void {
    answer(upload, body, response);
  }

  @Post('film')
  @UseInterceptors(uploadTo(film, 'file'))
  film(@Uploaded() upload: Upload, @Body() body: Record<string, string>, @Res() response: Response): void {
    answer(upload, body, response);
  }

  @Post('manuscript')
  @UseInterceptors(uploadTo(manuscript, 'file'))
  manuscript(@Uploaded() upload: Upload, @Body() body: Record<string, string>, @Res() response: Response): void {
    answer(upload, body, response);
  }

  @Post('music')
  @UseInterceptors(uploadTo(music, 'file'))
  music(@Uploaded() upload: Upload, @Body() body: Record<string, string>, @Res() response: Response): void {
    answer(upload, body, response);
  }
}

function answer(upload: Upload, body: Record<string, string>, response: Response): void {
  if (body['afterwards'] === 'fail') throw new Error('The use case failed.');
  if (upload.ok && response.req.accepts(['json', 'html']) === 'html') return response.redirect(303, '/trial/arrived');
  response.status(upload.ok ? 201 : 422).json({ upload, body });
}

@Global()
@Module({
  providers: [{ provide: ActorResolver, useValue: { resolve: async (request: Request) => actorOf(request) } }],
  exports: [ActorResolver],
})
class SomeoneModule {}

/** Whoever the request says: this module's tests have no sign-in. */
function actorOf(request: Request): Actor {
  const accountId = request.get('x-account');
  return accountId ? { ...visitor, kind: 'account', accountId, displayName: 'Sender' } : visitor;
}

export interface StorageApp {
  url: string;
  root: string;
  /** For another process over the same. */
  ground: Ground;
  get<T>(token: Type<T> | (abstract new (...args: never[]) => T)): T;
  /** Paths of all files below the root, staged ones included. */
  files(): Promise<string[]>;
  stop(): Promise<void>;
}

export interface Ground {
  database: TestDatabase;
  root: string;
}

/** The platform and the storage module on a free port, a fresh database and a fresh folder. */
export async function startStorage(settings: Record<string, string> = {}): Promise<StorageApp> {
  const ground = { database: await freshDatabase(), root: await freshRoot() };
  const app = await serveStorage(ground, settings);
  return {
    ...app,
    stop: async () => {
      await app.stop();
      await ground.database.drop();
      await rm(ground.root, { recursive: true, force: true });
    },
  };
}

/** One process of several over the same database and folder; stopping it leaves both. */
export async function serveStorage(
  { database, root }: Ground,
  settings: Record<string, string> = {},
): Promise<StorageApp> {
  const environment = { NODE_ENV: 'test', DATABASE_URL: database.url, UPLOADS_DIR: root, LOG_LEVEL: 'silent' };
  const config = new PortalConfig(
    readSettings({ ...environment, POSTS_PER_MINUTE: '100000', ...settings }),
    database.url,
    's'.repeat(32),
  );
  const module = { module: StorageTrial, imports: [PlatformModule.with(config), StorageModule, SomeoneModule] };
  const { app, url } = await serveModule(module, config);
  return {
    url,
    root,
    ground: { database, root },
    get: (token) => app.get(token, { strict: false }),
    files: () => filesBelow(root),
    stop: () => app.close(),
  };
}

@Module({ imports: [TypeOrmModule.forFeature([Account])], controllers: [TrialController] })
class StorageTrial {}

export const freshRoot = (): Promise<string> => mkdtemp(join(tmpdir(), 'portal-files-'));

export async function filesBelow(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** Posts a form with one file, under whatever name. */
export function send(
  app: StorageApp,
  content: Uint8Array,
  options: { path?: string; name?: string; fields?: Record<string, string> } = {},
) {
  const form = new FormData();
  for (const [name, value] of Object.entries(options.fields ?? {})) form.append(name, value);
  form.append('file', new Blob([content as Uint8Array<ArrayBuffer>]), options.name ?? 'picture.jpg');
  // A file that took long to make would find a connection that the server has given up meanwhile.
  const headers = { connection: 'close' };
  return fetch(`${app.url}/trial/${options.path ?? 'artwork'}`, { method: 'POST', headers, body: form });
}

/** The outcome of an upload as the controller saw it. */
export async function outcomeOf(response: globalThis.Response): Promise<Upload> {
  return ((await response.json()) as { upload: Upload }).upload;
}
