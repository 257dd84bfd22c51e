import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../applications/index.js';
import { ConsentModule } from '../consent/index.js';
import { ExchangeModule } from '../exchange/index.js';
import { HostFamiliesModule } from '../host-families/index.js';
import { JudgingModule } from '../judging/index.js';
import { RegistryModule } from '../registry/index.js';
import { StorageModule } from '../storage/index.js';
import { VettingModule } from '../vetting/index.js';
import { YaasModule } from '../yaas/index.js';
import { YlsModule } from '../yls/index.js';
import { DemoExchange } from './exchange/demo-exchange.js';
import { DemoExchangeStage } from './exchange/demo-exchange-stage.js';
import { DemoGroups } from './exchange/demo-groups.js';
import { DemoJourneys } from './exchange/demo-journeys.js';
import { DemoLiving } from './exchange/demo-living.js';
import { DemoNominations } from './exchange/demo-nominations.js';
import { DemoPlacements } from './exchange/demo-placements.js';
import { DemoStudentFiles } from './exchange/demo-student-files.js';
import { GeneratedNetwork } from './generate/generated-network.js';
import { GeneratedPeople } from './generate/generated-people.js';
import { GeneratedSeason } from './generate/generated-season.js';
import { PastRounds } from './generate/past-rounds.js';
import { DemoCast } from './season/demo-cast.js';
import { DemoEntries } from './season/demo-entries.js';
import { DemoExhibit } from './season/demo-exhibit.js';
import { DemoStaff } from './season/demo-staff.js';
import { DemoAnswers } from './season/demo-answers.js';
import { DemoCalibration } from './season/demo-calibration.js';
import { DemoHostApplications } from './season/demo-host-applications.js';
import { DemoHosts } from './season/demo-hosts.js';
import { DemoJudging } from './season/demo-judging.js';
import { DemoJury } from './season/demo-jury.js';
import { DemoLocals } from './season/demo-locals.js';
import { DemoPeople } from './season/demo-people.js';
import { DemoRegistry } from './season/demo-registry.js';
import { DemoSeason } from './season/demo-season.js';
import { DemoVetting } from './season/demo-vetting.js';
import { DemoDelegation } from './summit/demo-delegation.js';
import { DemoSummit } from './summit/demo-summit.js';
import { DemoSummitDays } from './summit/demo-summit-days.js';
import { DemoSummitFiles } from './summit/demo-summit-files.js';
import { DemoSummitPapers } from './summit/demo-summit-papers.js';
import { DemoSummitStage } from './summit/demo-summit-stage.js';

const livingSeason = [
  DemoCast,
  DemoExhibit,
  DemoStaff,
  DemoEntries,
  DemoAnswers,
  DemoCalibration,
  DemoHostApplications,
  DemoHosts,
  DemoJudging,
  DemoJury,
  DemoLocals,
  DemoPeople,
  DemoRegistry,
  DemoSeason,
  DemoVetting,
];
const exchange = [
  DemoExchange,
  DemoExchangeStage,
  DemoGroups,
  DemoJourneys,
  DemoLiving,
  DemoNominations,
  DemoPlacements,
  DemoStudentFiles,
];
const summit = [DemoDelegation, DemoSummit, DemoSummitDays, DemoSummitFiles, DemoSummitPapers, DemoSummitStage];
const generatedSeason = [GeneratedNetwork, GeneratedPeople, GeneratedSeason, PastRounds];

/** A season to look at and to play with; never in production. */
@Module({
  imports: [
    ApplicationsModule,
    ConsentModule,
    ExchangeModule,
    HostFamiliesModule,
    JudgingModule,
    RegistryModule,
    StorageModule,
    VettingModule,
    YaasModule,
    YlsModule,
  ],
  providers: [...livingSeason, ...exchange, ...summit, ...generatedSeason],
})
export class DemoModule {}
