import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CommunityPageQueries } from './community/community-page.queries.js';
import { Community } from './community/community.entity.js';
import { DirectoryQueries } from './community/directory.queries.js';
import { Country } from './country/country.entity.js';
import { KnownCodesQueries } from './country/known-codes.queries.js';
import { Subdivision } from './country/subdivision.entity.js';
import { Today } from './day.js';
import { ImportRun } from './imports/import-run.entity.js';
import { RegistryImport } from './imports/registry-import.js';
import { DuesPeriod } from './members/dues-period.entity.js';
import { MemberOrganisation } from './members/member-organisation.entity.js';
import { Participation } from './participation.js';
import { PartnershipAct } from './partnerships/partnership-act.entity.js';
import { PartnershipQueries } from './partnerships/partnership-page.queries.js';
import { PartnershipParty } from './partnerships/partnership-party.entity.js';
import { Partnership } from './partnerships/partnership.entity.js';
import { RegistryQueries } from './registry.queries.js';
import { RegistryService } from './registry.service.js';

const entities = [
  Country,
  Subdivision,
  Community,
  MemberOrganisation,
  DuesPeriod,
  Partnership,
  PartnershipParty,
  PartnershipAct,
  ImportRun,
];

/** Communities, members and partnerships: the core on which every programme stands. */
@Module({
  imports: [TypeOrmModule.forFeature(entities)],
  providers: [
    CommunityPageQueries,
    DirectoryQueries,
    KnownCodesQueries,
    Participation,
    PartnershipQueries,
    RegistryImport,
    RegistryQueries,
    RegistryService,
    Today,
  ],
  exports: [Participation, RegistryImport, RegistryQueries, RegistryService],
})
export class RegistryModule {}
