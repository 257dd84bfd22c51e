import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { AccountsService, AuthModule } from '../../../src/auth/index.js';
import { ConsentModule } from '../../../src/consent/index.js';
import { JudgingModule } from '../../../src/judging/index.js';
import {
  type Actor,
  ActorResolver,
  Clock,
  PlatformModule,
  PortalConfig,
  readSettings,
  system,
  visitor,
  Work,
  type Unit,
} from '../../../src/platform/index.js';
import { RegistryModule } from '../../../src/registry/index.js';
import { StorageModule } from '../../../src/storage/index.js';
import { YaasModule, YaasService } from '../../../src/yaas/index.js';
import { freshDatabase } from '../../support/database.js';
import { serve } from '../../support/serve-module.js';

const DAY_IN_WINDOW = new Date('2026-03-20T15:00:00Z');

/** The showcase with all it stands on, served on a real port; the test says who asks and what time it is. */
export class YaasInTest {
  private actor: Actor = visitor;
  private now = DAY_IN_WINDOW;

  private constructor(
    readonly app: NestExpressApplication,
    readonly url: string,
    readonly stop: () => Promise<void>,
  ) {}

  static async start(): Promise<YaasInTest> {
    const database = await freshDatabase();
    const folder = await mkdtemp(join(tmpdir(), 'yaas-'));
    const settings = { NODE_ENV: 'test', DATABASE_POOL: '5', UPLOADS_DIR: folder, LOG_LEVEL: 'silent' };
    const config = new PortalConfig(readSettings(settings), database.url, 'a secret for tests that is long enough');
    const modules = [PlatformModule.with(config), AuthModule, StorageModule, RegistryModule, ConsentModule];
    const held: { yaas?: YaasInTest } = {};
    const module = await Test.createTestingModule({ imports: [...modules, JudgingModule, YaasModule] })
      .overrideProvider(ActorResolver)
      .useValue({ resolve: () => Promise.resolve(held.yaas?.actor ?? visitor) })
      .overrideProvider(Clock)
      .useValue({ now: () => held.yaas?.now ?? DAY_IN_WINDOW })
      .compile();
    const app = module.createNestApplication<NestExpressApplication>({ bodyParser: false });
    const { url } = await serve(app, config);
    held.yaas = new YaasInTest(app, url, async () => {
      await app.close();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    });
    return held.yaas;
  }

  get service(): YaasService {
    return this.app.get(YaasService);
  }

  /** A use case of any service, as the actor. */
  as<T>(actor: Actor, story: (unit: Unit) => Promise<T>): Promise<T> {
    return this.app.get(Work).run(actor, story);
  }

  rows<T = Record<string, unknown>>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    return this.app.get(Work).read().query<T[]>(sql, parameters);
  }

  travelTo(moment: string): void {
    this.now = new Date(moment);
  }

  /** Back to a day on which entries are open. */
  travelBack(): void {
    this.now = DAY_IN_WINDOW;
  }

  get(path: string, actor: Actor = visitor): Promise<Response> {
    this.actor = actor;
    return fetch(`${this.url}${path}`, { redirect: 'manual' });
  }

  post(path: string, fields: Record<string, string>, actor: Actor, accept = 'text/html'): Promise<Response> {
    this.actor = actor;
    const body = new URLSearchParams(fields);
    return fetch(`${this.url}${path}`, { method: 'POST', body, redirect: 'manual', headers: { accept } });
  }

  /** A form with files, or with fields that are there more than once. */
  postForm(path: string, body: FormData | URLSearchParams, actor: Actor): Promise<Response> {
    this.actor = actor;
    return fetch(`${this.url}${path}`, { method: 'POST', body, redirect: 'manual' });
  }

  /** An account with its roles, as the actor it is when signed in. */
  async account(who: { email: string; name: string; birthDate?: string; roles?: Actor['grants'] }): Promise<Actor> {
    const { email, name: displayName, birthDate, roles = [{ role: 'student', scope: null }] } = who;
    const accounts = this.app.get(AccountsService, { strict: false });
    const { id } = await this.as(system, (unit) =>
      accounts.create(unit, { email, displayName, birthDate, locale: 'en' }),
    );
    return { kind: 'account', accountId: id, displayName, grants: roles, locale: 'en', secondFactor: true };
  }
}
