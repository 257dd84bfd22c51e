import type { INestApplicationContext, Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { AuthModule } from '../../../src/auth/index.js';
import { PlatformModule, PortalConfig, readSettings, system, Work, type Unit } from '../../../src/platform/index.js';
import {
  Participation,
  RegistryImport,
  RegistryModule,
  RegistryQueries,
  RegistryService,
} from '../../../src/registry/index.js';
import { MapQueries, type Pair } from '../../../src/registry/map/map.queries.js';
import { freshDatabase } from '../../support/database.js';

/** The registry as tests speak with it. */
export class RegistryInTest {
  private constructor(
    private readonly module: INestApplicationContext,
    readonly stop: () => Promise<void>,
  ) {}

  /** Within a portal that the test has opened and closes. */
  static in(app: INestApplicationContext): RegistryInTest {
    return new RegistryInTest(app, () => Promise.resolve());
  }

  /** Alone, on a database of its own, without pages. */
  static async start(): Promise<RegistryInTest> {
    const database = await freshDatabase();
    const config = new PortalConfig(readSettings({ NODE_ENV: 'test' }), database.url, 'x'.repeat(32));
    const module = await Test.createTestingModule({
      imports: [PlatformModule.with(config), AuthModule, RegistryModule],
    }).compile();
    return new RegistryInTest(module, async () => {
      await module.close();
      await database.drop();
    });
  }

  get imports(): RegistryImport {
    return this.module.get(RegistryImport);
  }

  get participation(): Participation {
    return this.module.get(Participation);
  }

  get queries(): RegistryQueries {
    return this.module.get(RegistryQueries);
  }

  get service(): RegistryService {
    return this.module.get(RegistryService);
  }

  /** What the map draws. */
  pairs(on: string): Promise<Pair[]> {
    return this.module.get(MapQueries).pairs(on);
  }

  /** Any of the registry's services. */
  get<T>(token: Type<T>): T {
    return this.module.get(token);
  }

  do<T>(story: (unit: Unit, service: RegistryService) => Promise<T>): Promise<T> {
    return this.module.get(Work).run(system, (unit) => story(unit, this.service));
  }

  rows<T>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    return this.module.get(Work).read().query<T[]>(sql, parameters);
  }

  async count(table: string): Promise<number> {
    const [row] = await this.rows<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`);
    return row!.count;
  }
}
