import { RegistryVersion } from './history/registry-version.entity.js';
import { CommunityName } from './community/community-name.entity.js';
import { MemberTier } from './members/member-tier.entity.js';
import { MemberContact } from './members/member-contact.entity.js';
import { PopulationBand } from './members/population-band.entity.js';
import { MemberPopulation } from './members/member-population.entity.js';
import { PartnershipWaiver } from './partnerships/partnership-waiver.entity.js';
import { PartnershipProposal } from './proposals/partnership-proposal.entity.js';
import { ProposalPartner } from './proposals/proposal-partner.entity.js';
import { ReportRound } from './reports/report-round.entity.js';
import { PartnershipReport } from './reports/partnership-report.entity.js';
import { ReportActivity } from './reports/report-activity.entity.js';
import { ReportExchange } from './reports/report-exchange.entity.js';
import { ReportRevision } from './reports/report-revision.entity.js';
import { ReportReminder } from './reports/report-reminder.entity.js';
import { Community } from './community/community.entity.js';
import { Country } from './country/country.entity.js';
import { Subdivision } from './country/subdivision.entity.js';
import { ImportRun } from './imports/import-run.entity.js';
import { DuesPeriod } from './members/dues-period.entity.js';
import { MemberOrganisation } from './members/member-organisation.entity.js';
import { PartnershipAct } from './partnerships/partnership-act.entity.js';
import { PartnershipParty } from './partnerships/partnership-party.entity.js';
import { Partnership } from './partnerships/partnership.entity.js';

/** All tables of the registry. */
export const registryEntities = [
  Country,
  Subdivision,
  Community,
  CommunityName,
  RegistryVersion,
  MemberOrganisation,
  MemberTier,
  MemberContact,
  MemberPopulation,
  PopulationBand,
  DuesPeriod,
  Partnership,
  PartnershipParty,
  PartnershipAct,
  PartnershipWaiver,
  PartnershipProposal,
  ProposalPartner,
  ReportRound,
  PartnershipReport,
  ReportActivity,
  ReportExchange,
  ReportRevision,
  ReportReminder,
  ImportRun,
];
