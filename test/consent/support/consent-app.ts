import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Body, Controller, Global, Module, Post, UseInterceptors } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Account } from '../../../src/auth/account/account.entity.js';
import {
  ConsentModule,
  ConsentProgrammes,
  ConsentQueries,
  ConsentService,
  GuardianAnswers,
} from '../../../src/consent/index.js';
import { ConsentClock } from '../../../src/consent/asking/consent-clock.js';
import {
  Access,
  ActorResolver,
  Catalogue,
  Clock,
  everyone,
  PlatformModule,
  PortalConfig,
  readSettings,
  system,
  visitor,
  Work,
  type Unit,
} from '../../../src/platform/index.js';
import { definePurpose, StorageModule, Uploaded, uploadTo, type Upload } from '../../../src/storage/index.js';
import { freshDatabase } from '../../support/database.js';
import { serve } from '../../support/serve-module.js';
import { Fair } from './fair.js';
import { sentencesWithFair } from './sentences.js';

const picture = definePurpose({ name: 'fair.picture', types: ['image/jpeg', 'image/png'], maxBytes: 9_000_000 });

@Controller('fair-pictures')
@Access(everyone)
class FairPictures {
  @Post()
  @UseInterceptors(uploadTo(picture, 'file'))
  take(@Uploaded() upload: Upload, @Body() _body: unknown) {
    return { id: upload.ok ? upload.file.id : null };
  }
}

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([Account]), StorageModule],
  controllers: [FairPictures],
  providers: [{ provide: ActorResolver, useValue: { resolve: () => Promise.resolve(visitor) } }],
  exports: [ActorResolver],
})
class FairModule {}

export interface Mail {
  to_address: string;
  locale: string;
  subject: string;
  text: string;
}

/** Consent, with one programme that asks for it, on a real port and a database of its own. */
export class ConsentApp {
  readonly fair = new Fair();

  private constructor(
    readonly app: NestExpressApplication,
    readonly url: string,
    private readonly end: () => Promise<void>,
  ) {
    app.get(ConsentProgrammes, { strict: false }).register(this.fair);
  }

  static async start(): Promise<ConsentApp> {
    const database = await freshDatabase();
    const folder = await mkdtemp(join(tmpdir(), 'consent-'));
    const settings = { NODE_ENV: 'test', PORTAL_ROLE: 'web', UPLOADS_DIR: folder };
    const config = new PortalConfig(readSettings(settings), database.url, 'x'.repeat(32));
    const module = await Test.createTestingModule({
      imports: [PlatformModule.with(config), StorageModule, ConsentModule, FairModule],
    })
      .overrideProvider(Catalogue)
      .useValue(sentencesWithFair())
      .compile();
    const app = module.createNestApplication<NestExpressApplication>({ bodyParser: false, logger: false });
    await serve(app, config);
    return new ConsentApp(app, config.publicUrl, async () => {
      await app.close();
      await database.drop();
      await rm(folder, { recursive: true });
    });
  }

  get service(): ConsentService {
    return this.app.get(ConsentService, { strict: false });
  }

  get guardian(): GuardianAnswers {
    return this.app.get(GuardianAnswers, { strict: false });
  }

  get queries(): ConsentQueries {
    return this.app.get(ConsentQueries, { strict: false });
  }

  get clock(): ConsentClock {
    return this.app.get(ConsentClock, { strict: false });
  }

  get work(): Work {
    return this.app.get(Work);
  }

  /** From now on it is this moment; without one, now again. */
  travelTo(moment?: Date): void {
    Object.assign(this.app.get(Clock), { now: () => moment ?? new Date() });
  }

  do<T>(story: (unit: Unit) => Promise<T>): Promise<T> {
    return this.work.run(system, story);
  }

  rows<T>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    return this.work.read().query<T[]>(sql, parameters);
  }

  /** Mails about a request, oldest first. */
  mailsAbout(requestId: string): Promise<Mail[]> {
    return this.rows('SELECT * FROM mail_message WHERE about_id = $1 ORDER BY id', [requestId]);
  }

  async effective(subjectId: string): Promise<Record<string, string> | undefined> {
    return (await this.queries.effective(this.work.read(), 'fair', [subjectId])).get(subjectId);
  }

  async state(requestId: string): Promise<string> {
    const [row] = await this.rows<{ state: string }>('SELECT state FROM consent_request WHERE id = $1', [requestId]);
    return row!.state;
  }

  stop(): Promise<void> {
    return this.end();
  }
}
