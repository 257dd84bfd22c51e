import { Injectable } from '@nestjs/common';
import { hasRole } from '../../auth/index.js';
import { dateFromParts, Work, type Actor } from '../../platform/index.js';
import { PartnershipActivities, type PartnershipLife } from '../activity/partnership-activities.js';
import { CommunityDeskQueries, type VersionOnPage } from '../community/community-desk.queries.js';
import { Today } from '../day.js';
import { ProposalsQueries, type ProposalOnPage } from '../proposals/proposals.queries.js';
import { RegistryQueries, type PartnershipOfCommunity } from '../registry.queries.js';
import { ReportsQueries, type ReportLine } from '../reports/reports.queries.js';
import { MemberStandingQueries, type MemberStandingOn } from './member-standing.queries.js';
import { MembersQueries, type MemberPageModel } from './members.queries.js';

export interface MemberDeskModel {
  member: MemberPageModel;
  /** Today, or the day that was asked for. */
  standing: MemberStandingOn;
  partnerships: readonly PartnershipOfCommunity[];
  /** What comes of each partnership. */
  lives: ReadonlyMap<string, PartnershipLife>;
  proposals: readonly ProposalOnPage[];
  reports: readonly ReportLine[];
  versions: readonly VersionOnPage[];
  tiers: readonly { id: string; name: string }[];
  /** Dues are the network's to record. */
  keepsDues: boolean;
}

/** Everything of a member's desk; a fixed number of queries, however long its history. */
@Injectable()
export class MemberPageModels {
  constructor(
    private readonly members: MembersQueries,
    private readonly standing: MemberStandingQueries,
    private readonly registry: RegistryQueries,
    private readonly proposals: ProposalsQueries,
    private readonly reports: ReportsQueries,
    private readonly history: CommunityDeskQueries,
    private readonly activities: PartnershipActivities,
    private readonly work: Work,
    private readonly today: Today,
  ) {}

  /** @param asked the form that asks for a day; one that is no day is today. @throws NotFound */
  async find(actor: Actor, id: string, asked: Readonly<Record<string, unknown>>): Promise<MemberDeskModel> {
    const today = this.today.day();
    const member = await this.members.find(id, today);
    const partnerships = await this.registry.partnershipsOf(member.community.id, today);
    const ids = partnerships.map((one) => one.id);
    return {
      member,
      standing: await this.standing.on(id, dateFromParts(asked, 'on') || today),
      partnerships,
      lives: await this.activities.of(this.work.read(), ids, today),
      proposals: await this.proposals.ofMember(id),
      reports: await this.reports.ofMember(id),
      versions: await this.history.versions(id),
      tiers: await this.members.tiers(),
      keepsDues: hasRole(actor, 'staff'),
    };
  }
}
