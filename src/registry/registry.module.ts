import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CommunitiesApi } from './community/communities.api.js';
import { CommunitiesController } from './community/communities.controller.js';
import { CommunityPageQueries } from './community/community-page.queries.js';
import { Community } from './community/community.entity.js';
import { DirectoryQueries } from './community/directory.queries.js';
import { Country } from './country/country.entity.js';
import { KnownCodesQueries } from './country/known-codes.queries.js';
import { Subdivision } from './country/subdivision.entity.js';
import { NetworkSeeds } from './seeds/network-seeds.service.js';
import { Today } from './day.js';
import { ImportRun } from './imports/import-run.entity.js';
import { ImportRuns } from './imports/import-runs.service.js';
import { ImportsController } from './imports/imports.controller.js';
import { RegistryImport } from './imports/registry-import.js';
import { KeptDrawing } from './map/kept-drawing.js';
import { MapController } from './map/map.controller.js';
import { MapQueries } from './map/map.queries.js';
import { DuesPeriod } from './members/dues-period.entity.js';
import { MemberDesk } from './members/member-desk.js';
import { MemberOrganisation } from './members/member-organisation.entity.js';
import { MembersApi } from './members/members.api.js';
import { MembersController } from './members/members.controller.js';
import { MembersQueries } from './members/members.queries.js';
import { Participation } from './participation.js';
import { ActsController } from './partnerships/acts.controller.js';
import { PartnershipAct } from './partnerships/partnership-act.entity.js';
import { PartnershipQueries } from './partnerships/partnership-page.queries.js';
import { PartnershipParty } from './partnerships/partnership-party.entity.js';
import { Partnership } from './partnerships/partnership.entity.js';
import { PartnershipsApi } from './partnerships/partnerships.api.js';
import { PartnershipsController } from './partnerships/partnerships.controller.js';
import { RegistryNavigation } from './registry.navigation.js';
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
const pages = [
  CommunitiesController,
  PartnershipsController,
  MapController,
  MembersController,
  ActsController,
  ImportsController,
];
const api = [CommunitiesApi, PartnershipsApi, MembersApi];
const queries = [
  CommunityPageQueries,
  DirectoryQueries,
  KnownCodesQueries,
  MapQueries,
  MembersQueries,
  PartnershipQueries,
  RegistryQueries,
];

/** Communities, members and partnerships: the core on which every programme stands. */
@Module({
  imports: [TypeOrmModule.forFeature(entities)],
  controllers: [...pages, ...api],
  providers: [
    ...queries,
    ImportRuns,
    KeptDrawing,
    MemberDesk,
    NetworkSeeds,
    Participation,
    RegistryImport,
    RegistryNavigation,
    RegistryService,
    Today,
  ],
  exports: [NetworkSeeds, Participation, RegistryImport, RegistryQueries, RegistryService],
})
export class RegistryModule {}
