import { Module, type MiddlewareConsumer, type NestModule, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ApplicationProgrammes, ApplicationsModule } from '../applications/index.js';
import { AuthModule } from '../auth/index.js';
import { DutiesModule, DutyKinds } from '../duties/index.js';
import { IncidentsModule } from '../incidents/index.js';
import { LawModule } from '../law/index.js';
import { MessagesModule } from '../messages/index.js';
import { Jobs, keepLinkSecret, Navigation } from '../platform/index.js';
import { RegistryModule } from '../registry/index.js';
import { VettingModule } from '../vetting/index.js';
import { HostProgramme } from './applying/host-programme.js';
import { screensFamilies } from './desk/desk.policy.js';
import { withoutRole } from './host/without-role.js';
import { askedStep } from './screening/asked-step.js';
import { parts } from './host-families-parts.js';
import { StandingClock } from './standing/standing-clock.service.js';
import { standingKinds } from './standing/standing.duties.js';
import { strikeStanding } from './standing/standing.jobs.js';

const shared = parts.flatMap((part) => part.shared ?? []);

/** Families that host students: who they are, how they are screened by the law, and whether a student may live with them today. */
@Module({
  imports: [
    TypeOrmModule.forFeature(parts.flatMap(({ entities = [] }) => entities)),
    ApplicationsModule,
    AuthModule,
    DutiesModule,
    IncidentsModule,
    LawModule,
    MessagesModule,
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
    private readonly navigation: Navigation,
    private readonly kinds: DutyKinds,
    private readonly jobs: Jobs,
    private readonly clock: StandingClock,
  ) {}

  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(keepLinkSecret).forRoutes('host/inquiries/{*path}', 'host/again/{*path}');
  }

  onModuleInit(): void {
    this.applications.register(this.programme);
    this.navigation.add({ text: { key: 'host-families.own.nav' }, href: '/host', rule: withoutRole, order: 45 });
    this.navigation.addToFooter({
      text: { key: 'host-families.board.title' },
      href: '/host-families/files',
      rule: screensFamilies,
      order: 78,
    });
    this.kinds.add(...standingKinds, askedStep);
    this.jobs.handle(strikeStanding, async () => void (await this.clock.strike()));
    this.jobs.schedule(strikeStanding, '45 4 * * *');
  }
}
