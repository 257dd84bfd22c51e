import {
  Global,
  Module,
  type DynamicModule,
  type MiddlewareConsumer,
  type NestModule,
  type OnApplicationShutdown,
  type OnModuleInit,
} from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { everyone } from './access/access.js';
import { AccessGuard } from './access/access.guard.js';
import { AuditChain } from './audit/audit-chain.js';
import { AuditLog } from './audit/audit-log.js';
import { AuditRecord } from './audit/audit-record.entity.js';
import { AuditSeal, AuditSealMember } from './audit/audit-seal.entity.js';
import { PortalConfig } from './config/portal-config.js';
import { SettingTrials } from './config/setting-trials.js';
import { Clock } from './database/clock.js';
import { SnakeNaming } from './database/naming.js';
import { Work } from './database/work.js';
import { FailureFilter } from './http/failure.filter.js';
import { Navigation } from './http/navigation.js';
import { DESCRIPTION_PATH } from './http/openapi.js';
import { PageRenderer } from './http/page-renderer.js';
import { PostLimit } from './http/post-limit.js';
import { ReplyInterceptor } from './http/reply.interceptor.js';
import { Jobs } from './jobs/jobs.js';
import { LifecycleEvent } from './lifecycle/lifecycle-event.entity.js';
import { Lifecycles } from './lifecycle/lifecycles.js';
import { MailDelivery } from './mail/mail-delivery.js';
import { StoredMail } from './mail/mail-message.entity.js';
import { MailRetention } from './mail/mail-retention.js';
import { AbandonedWork } from './progress/abandoned-work.js';
import { MailStanding } from './mail/mail-standing.js';
import { ReturnedMails } from './mail/returned-mails.js';
import { MailboxController } from './mail/mailbox.controller.js';
import { Outbox } from './mail/outbox.js';
import { MetricsController } from './observability/metrics.js';
import { HealthController, Readiness } from './observability/readiness.js';
import { LongWork } from './progress/long-work.entity.js';
import { Progress } from './progress/progress.js';
import { ProgressController } from './progress/progress.controller.js';
import { SensitiveRead } from './projections/sensitive-read.entity.js';
import { Erasure } from './retention/erasure.js';
import { Forgetting } from './retention/forgetting.js';
import { Purge } from './retention/purge.js';
import { Retentions } from './retention/retentions.js';
import { Catalogue, loadCatalogue } from './text/index.js';
import { endThreads } from './threads/run-in-thread.js';
import { GalleryController } from './ui/gallery.controller.js';

const entities = [AuditRecord, AuditSeal, AuditSealMember, LifecycleEvent, LongWork, SensitiveRead, StoredMail];
const services = [
  AuditChain,
  AuditLog,
  Clock,
  Erasure,
  Jobs,
  Lifecycles,
  MailStanding,
  ReturnedMails,
  Navigation,
  Outbox,
  PageRenderer,
  Progress,
  Purge,
  Readiness,
  Retentions,
  SettingTrials,
  Work,
];

/** The ground floor: nothing here knows the programmes. */
@Global()
@Module({})
export class PlatformModule implements NestModule, OnModuleInit, OnApplicationShutdown {
  constructor(private readonly navigation: Navigation) {}

  static with(config: PortalConfig): DynamicModule {
    return {
      module: PlatformModule,
      imports: [databaseOf(config), TypeOrmModule.forFeature(entities)],
      controllers: [HealthController, MetricsController, MailboxController, ProgressController, GalleryController],
      providers: [
        { provide: PortalConfig, useValue: config },
        { provide: Catalogue, useFactory: () => loadCatalogue({ lenient: config.production }) },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_FILTER, useClass: FailureFilter },
        { provide: APP_INTERCEPTOR, useClass: ReplyInterceptor },
        MailDelivery,
        Forgetting,
        MailRetention,
        AbandonedWork,
        ...services,
      ],
      exports: [PortalConfig, Catalogue, ...services],
    };
  }

  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(PostLimit).forRoutes('{*path}');
  }

  onModuleInit(): void {
    const api = { text: { key: 'ui.footer.api' }, href: DESCRIPTION_PATH, rule: everyone, order: 90 };
    this.navigation.addToFooter(api);
  }

  async onApplicationShutdown(): Promise<void> {
    await endThreads();
  }
}

const databaseOf = (config: PortalConfig): DynamicModule =>
  TypeOrmModule.forRoot({
    type: 'postgres',
    url: config.databaseUrl,
    namingStrategy: new SnakeNaming(),
    autoLoadEntities: true,
    poolSize: config.settings.DATABASE_POOL,
    // Who waits longer for a connection is told so, and does not hold up what waits behind.
    connectTimeoutMS: 30_000,
    retryAttempts: 0,
  });
