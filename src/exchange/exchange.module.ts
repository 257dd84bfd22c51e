import { Module, type MiddlewareConsumer, type NestModule, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ApplicationsModule } from '../applications/index.js';
import { AuthModule } from '../auth/index.js';
import { ConsentModule } from '../consent/index.js';
import { DutiesModule } from '../duties/index.js';
import { HostFamiliesModule } from '../host-families/index.js';
import { IncidentsModule } from '../incidents/index.js';
import { LawModule } from '../law/index.js';
import { MessagesModule } from '../messages/index.js';
import { keepLinkSecret, Navigation } from '../platform/index.js';
import { RegistryModule } from '../registry/index.js';
import { StorageModule } from '../storage/index.js';
import { VettingModule } from '../vetting/index.js';
import { parts } from './exchange-parts.js';
import { mayApply } from './student/may-apply.js';

const shared = parts.flatMap((part) => part.shared ?? []);

/** Students who come by a partnership: from the nomination at home to the last day with a host family. */
@Module({
  imports: [
    TypeOrmModule.forFeature(parts.flatMap(({ entities = [] }) => entities)),
    ApplicationsModule,
    AuthModule,
    ConsentModule,
    DutiesModule,
    HostFamiliesModule,
    IncidentsModule,
    LawModule,
    MessagesModule,
    RegistryModule,
    StorageModule,
    VettingModule,
  ],
  controllers: parts.flatMap(({ controllers = [] }) => controllers),
  providers: [...shared, ...parts.flatMap(({ providers = [] }) => providers)],
  exports: shared,
})
export class ExchangeModule implements NestModule, OnModuleInit {
  constructor(private readonly navigation: Navigation) {}

  configure(consumer: MiddlewareConsumer): void {
    consumer
      .apply(keepLinkSecret)
      .forRoutes('exchange/parents/{*path}', 'exchange/agreements/{*path}', 'exchange/fees/{*path}');
  }

  onModuleInit(): void {
    this.navigation.add({ text: { key: 'exchange.own.nav' }, href: '/exchange/mine', rule: mayApply, order: 46 });
  }
}
