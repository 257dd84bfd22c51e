import { Module } from '@nestjs/common';
import { ConsentModule } from '../consent/index.js';
import { JudgingModule } from '../judging/index.js';
import { RegistryModule } from '../registry/index.js';
import { StorageModule } from '../storage/index.js';
import { YaasModule } from '../yaas/index.js';
import { DemoCast } from './season/demo-cast.js';
import { DemoEntries } from './season/demo-entries.js';
import { DemoJudging } from './season/demo-judging.js';
import { DemoPeople } from './season/demo-people.js';
import { DemoRegistry } from './season/demo-registry.js';
import { DemoSeason } from './season/demo-season.js';

/** A season to look at and to play with; never in production. */
@Module({
  imports: [ConsentModule, JudgingModule, RegistryModule, StorageModule, YaasModule],
  providers: [DemoCast, DemoEntries, DemoJudging, DemoPeople, DemoRegistry, DemoSeason],
})
export class DemoModule {}
