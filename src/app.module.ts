import { Module, type DynamicModule } from '@nestjs/common';
import { ApplicationsModule } from './applications/index.js';
import { AuthModule } from './auth/index.js';
import { ConsentModule } from './consent/index.js';
import { DemoModule } from './demo/index.js';
import { DutiesModule } from './duties/index.js';
import { ExchangeModule } from './exchange/index.js';
import { HomeModule } from './home/index.js';
import { HostFamiliesModule } from './host-families/index.js';
import { IncidentsModule } from './incidents/index.js';
import { JudgingModule } from './judging/index.js';
import { LawModule } from './law/index.js';
import { MessagesModule } from './messages/index.js';
import { PlatformModule, type PortalConfig } from './platform/index.js';
import { RegistryModule } from './registry/index.js';
import { StorageModule } from './storage/index.js';
import { VettingModule } from './vetting/index.js';
import { WebhooksModule } from './webhooks/index.js';
import { YaasModule } from './yaas/index.js';
import { YlsModule } from './yls/index.js';

const floors = [
  AuthModule,
  StorageModule,
  RegistryModule,
  WebhooksModule,
  LawModule,
  DutiesModule,
  ConsentModule,
  VettingModule,
  ApplicationsModule,
  MessagesModule,
  IncidentsModule,
  JudgingModule,
  HostFamiliesModule,
  ExchangeModule,
  YaasModule,
  YlsModule,
  HomeModule,
];

/** The whole portal; the demo season's tools are left out of production. */
@Module({})
export class AppModule {
  static with(config: PortalConfig): DynamicModule {
    const demo = config.production ? [] : [DemoModule];
    return { module: AppModule, imports: [PlatformModule.with(config), ...floors, ...demo] };
  }
}
