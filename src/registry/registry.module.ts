import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { StorageModule } from '../storage/index.js';
import { CommunitiesApi } from './community/communities.api.js';
import { CommunitiesController } from './community/communities.controller.js';
import { CommunityPageQueries } from './community/community-page.queries.js';
import { DirectoryQueries } from './community/directory.queries.js';
import { KnownCodesQueries } from './country/known-codes.queries.js';
import { NetworkSeeds } from './seeds/network-seeds.service.js';
import { Today } from './day.js';
import { ImportRuns } from './imports/import-runs.service.js';
import { ImportsController } from './imports/imports.controller.js';
import { RegistryImport } from './imports/registry-import.js';
import { KeptDrawing } from './map/kept-drawing.js';
import { MapController } from './map/map.controller.js';
import { MapQueries } from './map/map.queries.js';
import { MemberDesk } from './members/member-desk.js';
import { MembersApi } from './members/members.api.js';
import { MembersController } from './members/members.controller.js';
import { MembersQueries } from './members/members.queries.js';
import { DuesCorrections } from './members/dues-corrections.service.js';
import { ActCorrections } from './partnerships/act-corrections.service.js';
import { CommunityMerges } from './merging/community-merges.service.js';
import { DuplicatesQueries } from './merging/duplicates.queries.js';
import { Participation } from './participation.js';
import { ActsController } from './partnerships/acts.controller.js';
import { PartnershipQueries } from './partnerships/partnership-page.queries.js';
import { PartnershipsApi } from './partnerships/partnerships.api.js';
import { PartnershipsController } from './partnerships/partnerships.controller.js';
import { registryEntities } from './registry.entities.js';
import { RegistryNavigation } from './registry.navigation.js';
import { RegistryQueries } from './registry.queries.js';
import { RegistryService } from './registry.service.js';

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
  imports: [TypeOrmModule.forFeature(registryEntities), StorageModule],
  controllers: [...pages, ...api],
  providers: [
    ...queries,
    ActCorrections,
    CommunityMerges,
    DuesCorrections,
    DuplicatesQueries,
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
