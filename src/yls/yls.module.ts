import { Module, type MiddlewareConsumer, type NestModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ApplicationsModule } from '../applications/index.js';
import { AuthModule } from '../auth/index.js';
import { DutiesModule } from '../duties/index.js';
import { IncidentsModule } from '../incidents/index.js';
import { JudgingModule } from '../judging/index.js';
import { keepLinkSecret } from '../platform/index.js';
import { RegistryModule } from '../registry/index.js';
import { StorageModule } from '../storage/index.js';
import { VettingModule } from '../vetting/index.js';
import { parts } from './yls-parts.js';

const shared = parts.flatMap((part) => part.shared ?? []);

/** The Youth Leadership Summit: from the application to the certificate. */
@Module({
  imports: [
    TypeOrmModule.forFeature(parts.flatMap(({ entities = [] }) => entities)),
    ApplicationsModule,
    AuthModule,
    DutiesModule,
    IncidentsModule,
    JudgingModule,
    RegistryModule,
    StorageModule,
    VettingModule,
  ],
  controllers: parts.flatMap(({ controllers = [] }) => controllers),
  providers: [...shared, ...parts.flatMap(({ providers = [] }) => providers)],
  exports: shared,
})
export class YlsModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer
      .apply(keepLinkSecret)
      .forRoutes('yls/invitations/{*path}', 'yls/chaperone-invitations/{*path}', 'yls/guardians/{*path}');
  }
}
