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
import { ImportTemplates } from './imports/import-templates.js';
import { RecordImport } from './imports/record-import.js';
import { ActsTable } from './imports/tables/acts.table.js';
import { CommunitiesTable } from './imports/tables/communities.table.js';
import { ContactsTable } from './imports/tables/contacts.table.js';
import { ImportTables } from './imports/tables/import-tables.js';
import { MembersTable } from './imports/tables/members.table.js';
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
import { RegistryDeskController } from './desk/registry-desk.controller.js';
import { CommunityDeskController } from './community/community-desk.controller.js';
import { MergesController } from './merging/merges.controller.js';
import { OwnMembersController } from './members/own-members.controller.js';
import { MemberRecordsController } from './members/member-records.controller.js';
import { MemberProposalsController } from './proposals/member-proposals.controller.js';
import { MemberReportsController } from './reports/member-reports.controller.js';
import { DuesController } from './members/dues.controller.js';
import { PartnershipDeskController } from './partnerships/partnership-desk.controller.js';
import { ActCorrectionsController } from './partnerships/act-corrections.controller.js';
import { ProposalsController } from './proposals/proposals.controller.js';
import { ReportRoundsController } from './reports/report-rounds.controller.js';
import { PartnershipActivities } from './activity/partnership-activities.js';
import { ReportedActivity } from './activity/reported-activity.js';
import { AgreementDocuments } from './agreement-documents.js';
import { CommunityDesk } from './community/community-desk.service.js';
import { CommunityDeskQueries } from './community/community-desk.queries.js';
import { MeantCommunity } from './community/meant-community.queries.js';
import { MemberPageModels } from './members/member-page-models.js';
import { MemberRecords } from './members/member-records.service.js';
import { MemberStandingQueries } from './members/member-standing.queries.js';
import { OnePerCountryQueries } from './partnerships/one-per-country.queries.js';
import { PartnershipDesk } from './partnerships/partnership-desk.service.js';
import { PartnershipDeskQueries } from './partnerships/partnership-desk.queries.js';
import { ProposalDecisions } from './proposals/proposal-decisions.js';
import { Proposals } from './proposals/proposals.service.js';
import { ProposalsQueries } from './proposals/proposals.queries.js';
import { RegistryDeskQueries } from './desk/registry-desk.queries.js';
import { ReportReminders } from './reports/report-reminders.service.js';
import { Reports } from './reports/reports.service.js';
import { ReportsQueries } from './reports/reports.queries.js';
import { Waivers } from './partnerships/waivers.service.js';
import { Participation } from './participation.js';
import { ActsController } from './partnerships/acts.controller.js';
import { AnniversariesController } from './anniversaries/anniversaries.controller.js';
import { AnniversariesQueries } from './anniversaries/anniversaries.queries.js';
import { DownloadableQueries } from './downloads/downloadable.queries.js';
import { DownloadsController } from './downloads/downloads.controller.js';
import { FiguresController } from './figures/figures.controller.js';
import { FiguresQueries } from './figures/figures.queries.js';
import { Gazetteer } from './places/gazetteer.js';
import { PlaceQueries } from './places/place.queries.js';
import { PlacesController } from './places/places.controller.js';
import { RegistryPagesVersion } from './pages/pages-version.js';
import { PartnershipQueries } from './partnerships/partnership-page.queries.js';
import { PartnershipsApi } from './partnerships/partnerships.api.js';
import { PartnershipsController } from './partnerships/partnerships.controller.js';
import { registryEntities } from './registry.entities.js';
import { RegistryNavigation } from './registry.navigation.js';
import { RegistryQueries } from './registry.queries.js';
import { RegistryService } from './registry.service.js';

/** Staff and member desks; fixed paths before `:id`. */
const desks = [
  RegistryDeskController,
  CommunityDeskController,
  MergesController,
  OwnMembersController,
  MemberRecordsController,
  MemberProposalsController,
  MemberReportsController,
  DuesController,
  PartnershipDeskController,
  ActCorrectionsController,
  ProposalsController,
  ReportRoundsController,
];
const pages = [
  CommunitiesController,
  PartnershipsController,
  PlacesController,
  AnniversariesController,
  FiguresController,
  DownloadsController,
  MapController,
  MembersController,
  ActsController,
  ImportsController,
];
const api = [CommunitiesApi, PartnershipsApi, MembersApi];
const queries = [
  AnniversariesQueries,
  DownloadableQueries,
  FiguresQueries,
  PlaceQueries,
  CommunityPageQueries,
  DirectoryQueries,
  KnownCodesQueries,
  MapQueries,
  MembersQueries,
  PartnershipQueries,
  RegistryQueries,
];

const importTables = [ActsTable, CommunitiesTable, ContactsTable, ImportTables, MembersTable];

/** Communities, members and partnerships: the core on which every programme stands. */
@Module({
  imports: [TypeOrmModule.forFeature(registryEntities), StorageModule],
  controllers: [...desks, ...pages, ...api],
  providers: [
    ...queries,
    AgreementDocuments,
    CommunityDesk,
    CommunityDeskQueries,
    MeantCommunity,
    MemberPageModels,
    MemberRecords,
    MemberStandingQueries,
    OnePerCountryQueries,
    PartnershipDesk,
    PartnershipDeskQueries,
    ProposalDecisions,
    Proposals,
    ProposalsQueries,
    RegistryDeskQueries,
    ReportReminders,
    Reports,
    ReportsQueries,
    Waivers,
    ActCorrections,
    CommunityMerges,
    DuesCorrections,
    DuplicatesQueries,
    Gazetteer,
    ...importTables,
    ImportRuns,
    ImportTemplates,
    RecordImport,
    KeptDrawing,
    MemberDesk,
    NetworkSeeds,
    Participation,
    PartnershipActivities,
    ReportedActivity,
    RegistryImport,
    RegistryNavigation,
    RegistryPagesVersion,
    RegistryService,
    Today,
  ],
  exports: [
    Gazetteer,
    NetworkSeeds,
    Participation,
    PartnershipActivities,
    RegistryImport,
    RegistryQueries,
    RegistryService,
  ],
})
export class RegistryModule {}
