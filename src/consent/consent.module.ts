import { Module, type MiddlewareConsumer, type NestModule, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Jobs, keepLinkSecret } from '../platform/index.js';
import { StorageModule } from '../storage/index.js';
import { Consent } from './answers/consent.entity.js';
import { ConsentRecord } from './answers/consent-record.js';
import { GuardianAnswers } from './answers/guardian-answers.js';
import { ConsentAsking } from './asking/consent-asking.js';
import { ConsentClock, expireRequests, remindGuardians } from './asking/consent-clock.js';
import { ConsentDoor } from './asking/consent-door.js';
import { ConsentLink } from './asking/consent-link.entity.js';
import { ConsentLinks } from './asking/consent-links.js';
import { ConsentMails } from './asking/consent-mails.js';
import { ConsentRequest } from './asking/consent-request.entity.js';
import { ConsentProgrammes } from './consent-programmes.js';
import { ConsentQueries } from './consent.queries.js';
import { ConsentService } from './consent.service.js';
import { ConsentController } from './pages/consent.controller.js';
import { ConsentPages } from './pages/consent-pages.js';
import { GuardianForm } from './pages/guardian-form.js';
import { MatterViews } from './pages/matter-view.js';
import { Visits } from './pages/visit.js';
import { ConsentText } from './wording/consent-text.entity.js';
import { ConsentSeeds } from './seeds/consent-seeds.service.js';
import { ConsentWordings } from './wording/consent-wordings.js';

const asking = [ConsentAsking, ConsentClock, ConsentDoor, ConsentLinks, ConsentMails];
const answering = [ConsentRecord, ConsentWordings, GuardianAnswers];
const pages = [ConsentPages, GuardianForm, MatterViews, Visits];

/** UTC: morning in the Americas, evening in Europe. */
const daily = '0 14 * * *';
const hourly = '7 * * * *';

/** Consent that programmes ask of guardians and of people of age. */
@Module({
  imports: [TypeOrmModule.forFeature([Consent, ConsentLink, ConsentRequest, ConsentText]), StorageModule],
  controllers: [ConsentController],
  providers: [...asking, ...answering, ...pages, ConsentProgrammes, ConsentQueries, ConsentSeeds, ConsentService],
  exports: [ConsentProgrammes, ConsentQueries, ConsentSeeds, ConsentService, GuardianAnswers],
})
export class ConsentModule implements NestModule, OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly clock: ConsentClock,
  ) {}

  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(keepLinkSecret).forRoutes('consent/{*path}');
  }

  onModuleInit(): void {
    this.jobs.handle(remindGuardians, async () => void (await this.clock.remind()));
    this.jobs.schedule(remindGuardians, daily);
    this.jobs.handle(expireRequests, async () => void (await this.clock.expire()));
    this.jobs.schedule(expireRequests, hourly);
  }
}
