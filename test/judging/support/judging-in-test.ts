import { Module, type Type } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AuthModule, type Role } from '../../../src/auth/index.js';
import {
  AssignmentsService,
  BallotQueries,
  BallotsService,
  ComparisonsService,
  JudgeCardQueries,
  JudgedProgrammes,
  JudgeDeskQueries,
  JudgeTiesService,
  JudgingModule,
  JuryService,
  PapersService,
  RecusalsService,
  ResultsService,
  RoundQueries,
  PairQueries,
  RoundPlansService,
  RoundsService,
  RoundWorksService,
  ScoresService,
} from '../../../src/judging/index.js';
import {
  PlatformModule,
  PortalConfig,
  readSettings,
  system,
  Work,
  type Actor,
  type Unit,
} from '../../../src/platform/index.js';
import { RegistryModule, RegistryService } from '../../../src/registry/index.js';
import { StorageModule } from '../../../src/storage/index.js';
import { freshDatabase } from '../../support/database.js';
import { serveModule } from '../../support/serve-module.js';
import { aPerson, type Person } from '../../support/people.js';
import { FakeProgramme } from './fake-programme.js';

/** Judging with all the floors below it, and one programme that only tests know. */
export class JudgingInTest {
  readonly programme = new FakeProgramme();

  private constructor(
    readonly app: NestExpressApplication,
    readonly url: string,
    readonly stop: () => Promise<void>,
  ) {
    app.get(JudgedProgrammes).add(this.programme);
  }

  static async start(): Promise<JudgingInTest> {
    const database = await freshDatabase();
    const folder = await mkdtemp(join(tmpdir(), 'judging-'));
    const settings = { NODE_ENV: 'test', PORT: '0', UPLOADS_DIR: folder, DATA_DIR: folder, LOG_LEVEL: 'silent' };
    const config = new PortalConfig(readSettings(settings), database.url, 'a secret for tests that is long enough');
    const { app, url } = await serveModule(wholeOf(config), config);
    return new JudgingInTest(app, url, async () => {
      await app.close();
      await database.drop();
      await rm(folder, { recursive: true });
    });
  }

  get ballots(): BallotsService {
    return this.app.get(BallotsService);
  }
  get ballotQueries(): BallotQueries {
    return this.app.get(BallotQueries);
  }
  get comparisons(): ComparisonsService {
    return this.app.get(ComparisonsService);
  }
  get pairs(): PairQueries {
    return this.app.get(PairQueries);
  }
  get plans(): RoundPlansService {
    return this.app.get(RoundPlansService);
  }
  get rounds(): RoundsService {
    return this.app.get(RoundsService);
  }
  get jury(): JuryService {
    return this.app.get(JuryService);
  }
  get ties(): JudgeTiesService {
    return this.app.get(JudgeTiesService);
  }
  get papers(): PapersService {
    return this.app.get(PapersService);
  }
  get recusals(): RecusalsService {
    return this.app.get(RecusalsService);
  }
  get assignments(): AssignmentsService {
    return this.app.get(AssignmentsService);
  }
  get scores(): ScoresService {
    return this.app.get(ScoresService);
  }
  get works(): RoundWorksService {
    return this.app.get(RoundWorksService);
  }
  get results(): ResultsService {
    return this.app.get(ResultsService);
  }
  get queries(): RoundQueries {
    return this.app.get(RoundQueries);
  }
  get desks(): JudgeDeskQueries {
    return this.app.get(JudgeDeskQueries);
  }
  get cards(): JudgeCardQueries {
    return this.app.get(JudgeCardQueries);
  }

  run<T>(story: (unit: Unit) => Promise<T>): Promise<T> {
    return this.app.get(Work).run(system, story);
  }

  rows<T>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    return this.app.get(Work).read().query<T[]>(sql, parameters);
  }

  /** A person, and the actor that their requests would be. */
  async person(
    role: Role,
    scope: string | null = null,
    displayName?: string,
    email?: string,
  ): Promise<{ person: Person; actor: Actor }> {
    const person = await aPerson(this.app, { role, scope, displayName, email });
    const { accountId } = person;
    const grants = [{ role, scope }];
    return { person, actor: { ...system, kind: 'account', accountId, displayName: person.displayName, grants } };
  }

  async community(name: string, countryIso2 = 'IT'): Promise<string> {
    const place = { kind: 'city', name, countryIso2, latitude: 44, longitude: 11 } as const;
    return this.run(async (unit) => (await this.app.get(RegistryService).addCommunity(unit, place)).id);
  }

  async partners(...communityIds: string[]): Promise<void> {
    await this.run((unit) =>
      this.app.get(RegistryService).addPartnership(unit, { kind: 'sister', communityIds, source: 'test' }),
    );
  }
}

function wholeOf(config: PortalConfig): Type {
  @Module({ imports: [PlatformModule.with(config), AuthModule, RegistryModule, StorageModule, JudgingModule] })
  class Whole {}
  return Whole;
}
