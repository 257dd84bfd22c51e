import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { staff, student } from '../auth/index.js';
import { ConsentModule, ConsentProgrammes } from '../consent/index.js';
import { JudgedProgrammes, JudgingModule } from '../judging/index.js';
import { everyone, Navigation } from '../platform/index.js';
import { RegistryModule } from '../registry/index.js';
import { StorageModule } from '../storage/index.js';
import { WebhooksModule } from '../webhooks/index.js';
import { PrizeConsent } from './awards/prize-consent.js';
import { YaasConsentSubjects } from './consent/yaas-consent-subjects.js';
import { deskWorker } from './entries/entry.policy.js';
import { ExhibitQueries } from './exhibit/exhibit.queries.js';
import { OutcomesToTell } from './judging/outcomes-to-tell.js';
import { ReadyWorks } from './judging/ready-works.js';
import { WorksTiesQueries } from './judging/works-ties.queries.js';
import { YaasDisqualifying } from './judging/yaas-disqualifying.js';
import { YaasJudgedWorks } from './judging/yaas-judged-works.js';
import { SeasonSeeds } from './seeds/season-seeds.service.js';
import { StaffSeeds } from './seeds/staff-seeds.service.js';
import { caseReader } from './moderation/cases/case.policy.js';
import { parts } from './yaas-parts.js';
import { YaasService } from './yaas.service.js';

/** The Young Artists and Authors Showcase. */
@Module({
  imports: [
    TypeOrmModule.forFeature(parts.flatMap(({ entities = [] }) => entities)),
    RegistryModule,
    StorageModule,
    ConsentModule,
    JudgingModule,
    WebhooksModule,
  ],
  controllers: parts.flatMap(({ controllers = [] }) => controllers),
  providers: [
    ...parts.flatMap(({ providers = [] }) => providers),
    SeasonSeeds,
    StaffSeeds,
    OutcomesToTell,
    ReadyWorks,
    WorksTiesQueries,
    YaasDisqualifying,
    YaasJudgedWorks,
    YaasService,
  ],
  exports: [SeasonSeeds, StaffSeeds, YaasService, ExhibitQueries],
})
export class YaasModule implements OnModuleInit {
  constructor(
    private readonly consents: ConsentProgrammes,
    private readonly judged: JudgedProgrammes,
    private readonly navigation: Navigation,
    private readonly subjects: YaasConsentSubjects,
    private readonly prizes: PrizeConsent,
    private readonly works: YaasJudgedWorks,
  ) {}

  onModuleInit(): void {
    this.consents.register(this.subjects);
    this.consents.register(this.prizes);
    this.judged.add(this.works);
    this.navigation.add(
      { text: { key: 'yaas.nav.programme' }, href: '/yaas', rule: everyone, order: 10 },
      { text: { key: 'yaas.nav.exhibit' }, href: '/exhibit', rule: everyone, order: 15 },
      { text: { key: 'yaas.nav.own' }, href: '/yaas/entries', rule: student, order: 40 },
      { text: { key: 'yaas.nav.desk' }, href: '/yaas/desk', rule: deskWorker, order: 50 },
      { text: { key: 'yaas.nav.season' }, href: '/yaas/season', rule: staff, order: 60 },
      { text: { key: 'yaas.nav.editions' }, href: '/yaas/editions', rule: staff, order: 61 },
      { text: { key: 'yaas.nav.moderation' }, href: '/yaas/moderation', rule: caseReader, order: 62 },
      { text: { key: 'yaas.nav.messages' }, href: '/yaas/messages', rule: staff, order: 64 },
    );
    this.navigation.addToFooter(
      { text: { key: 'yaas.nav.exhibit' }, href: '/exhibit', rule: everyone, order: 10 },
      { text: { key: 'yaas.nav.programme' }, href: '/yaas', rule: everyone, order: 40 },
    );
    this.navigation.addDesk(
      { href: '/yaas/season', rule: staff, order: 10 },
      { href: '/yaas/desk', rule: deskWorker, order: 20 },
      { href: '/yaas/entries', rule: student, order: 40 },
    );
  }
}
