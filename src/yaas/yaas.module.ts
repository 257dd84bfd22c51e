import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { staff, student } from '../auth/index.js';
import { ConsentModule, ConsentProgrammes } from '../consent/index.js';
import { JudgedProgrammes, JudgingModule } from '../judging/index.js';
import { everyone, Navigation } from '../platform/index.js';
import { RegistryModule } from '../registry/index.js';
import { StorageModule } from '../storage/index.js';
import { YaasConsentSubjects } from './consent/yaas-consent-subjects.js';
import { DeskController } from './desk/desk.controller.js';
import { DeskQueries } from './desk/desk.queries.js';
import { SponsorshipService } from './desk/sponsorship.service.js';
import { Edition } from './editions/edition.entity.js';
import { EditionsQueries } from './editions/editions.queries.js';
import { EditionsService } from './editions/editions.service.js';
import { RuleSetVersion } from './editions/rule-set-version.entity.js';
import { EligibilityQueries } from './enter/eligibility.queries.js';
import { EnterController } from './enter/enter.controller.js';
import { ProgrammeController } from './enter/programme.controller.js';
import { Entrant } from './entries/entrant.entity.js';
import { EntriesQueries } from './entries/entries.queries.js';
import { EntriesService } from './entries/entries.service.js';
import { EntryEvents } from './entries/entry-events.js';
import { EntryFactsQueries } from './entries/entry-facts.service.js';
import { EntryLinesQueries } from './entries/entry-lines.js';
import { EntryMails } from './entries/entry-mails.js';
import { EntryRevision } from './entries/entry-revision.entity.js';
import { Entry } from './entries/entry.entity.js';
import { deskWorker } from './entries/entry.policy.js';
import { QuotaSlot } from './entries/quota-slot.entity.js';
import { SubmissionsService } from './entries/submissions.service.js';
import { ExhibitApi } from './exhibit/exhibit.api.js';
import { ExhibitController } from './exhibit/exhibit.controller.js';
import { ExhibitHanging } from './exhibit/exhibit-hanging.js';
import { ExhibitPiece } from './exhibit/exhibit-piece.entity.js';
import { ExhibitQueries } from './exhibit/exhibit.queries.js';
import { KeptPairs } from './exhibit/kept-pairs.js';
import { YaasJudgedWorks } from './judging/yaas-judged-works.js';
import { SeasonController } from './season/season.controller.js';
import { SeasonQueries } from './season/season.queries.js';
import { SeasonSeeds } from './seeds/season-seeds.service.js';
import { EntriesController } from './student/entries.controller.js';
import { StepsController } from './student/steps.controller.js';
import { YaasService } from './yaas.service.js';

const entities = [Edition, RuleSetVersion, Entrant, Entry, EntryRevision, QuotaSlot, ExhibitPiece];

const controllers = [
  ProgrammeController,
  EnterController,
  EntriesController,
  StepsController,
  DeskController,
  SeasonController,
  ExhibitController,
  ExhibitApi,
];

const providers = [
  DeskQueries,
  EditionsQueries,
  EditionsService,
  EligibilityQueries,
  EntriesQueries,
  EntriesService,
  EntryEvents,
  EntryFactsQueries,
  EntryLinesQueries,
  EntryMails,
  ExhibitHanging,
  ExhibitQueries,
  KeptPairs,
  SeasonQueries,
  SeasonSeeds,
  SponsorshipService,
  SubmissionsService,
  YaasConsentSubjects,
  YaasJudgedWorks,
  YaasService,
];

/** The Young Artists and Authors Showcase. */
@Module({
  imports: [TypeOrmModule.forFeature(entities), RegistryModule, StorageModule, ConsentModule, JudgingModule],
  controllers,
  providers,
  exports: [SeasonSeeds, YaasService, ExhibitQueries],
})
export class YaasModule implements OnModuleInit {
  constructor(
    private readonly consents: ConsentProgrammes,
    private readonly judged: JudgedProgrammes,
    private readonly navigation: Navigation,
    private readonly subjects: YaasConsentSubjects,
    private readonly works: YaasJudgedWorks,
  ) {}

  onModuleInit(): void {
    this.consents.register(this.subjects);
    this.judged.add(this.works);
    this.navigation.add(
      { text: { key: 'yaas.nav.programme' }, href: '/yaas', rule: everyone, order: 10 },
      { text: { key: 'yaas.nav.exhibit' }, href: '/exhibit', rule: everyone, order: 15 },
      { text: { key: 'yaas.nav.own' }, href: '/yaas/entries', rule: student, order: 40 },
      { text: { key: 'yaas.nav.desk' }, href: '/yaas/desk', rule: deskWorker, order: 50 },
      { text: { key: 'yaas.nav.season' }, href: '/yaas/season', rule: staff, order: 60 },
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
