import { Module, type MiddlewareConsumer, type NestModule, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ApplicationProgrammes, ApplicationsModule } from '../applications/index.js';
import { AuthModule } from '../auth/index.js';
import { DutiesModule } from '../duties/index.js';
import { LawModule } from '../law/index.js';
import { keepLinkSecret } from '../platform/index.js';
import { RegistryModule } from '../registry/index.js';
import { VettingModule } from '../vetting/index.js';
import { HostProgramme } from './applying/host-programme.js';
import { parts } from './host-families-parts.js';

const shared = parts.flatMap((part) => part.shared ?? []);

/** Families that host students: who they are, how they are screened by the law, and whether a student may live with them today. */
@Module({
  imports: [
    TypeOrmModule.forFeature(parts.flatMap(({ entities = [] }) => entities)),
    ApplicationsModule,
    AuthModule,
    DutiesModule,
    LawModule,
    RegistryModule,
    VettingModule,
  ],
  controllers: parts.flatMap(({ controllers = [] }) => controllers),
  providers: [...shared, ...parts.flatMap(({ providers = [] }) => providers)],
  exports: shared,
})
export class HostFamiliesModule implements NestModule, OnModuleInit {
  constructor(
    private readonly applications: ApplicationProgrammes,
    private readonly programme: HostProgramme,
  ) {}

  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(keepLinkSecret).forRoutes('host/inquiries/{*path}', 'host/again/{*path}');
  }

  onModuleInit(): void {
    this.applications.register(this.programme);
  }
}
