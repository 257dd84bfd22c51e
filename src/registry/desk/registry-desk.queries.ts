import { Injectable } from '@nestjs/common';
import { PartnershipDeskQueries, type PartnershipLine } from '../partnerships/partnership-desk.queries.js';
import { ProposalsQueries } from '../proposals/proposals.queries.js';
import { ReportsQueries, type RoundOnPage } from '../reports/reports.queries.js';

/** What waits for staff in the registry. */
export interface RegistryDeskModel {
  proposals: number;
  unwaived: PartnershipLine[];
  renewals: PartnershipLine[];
  /** The newest; null before the first. */
  round: RoundOnPage | null;
}

@Injectable()
export class RegistryDeskQueries {
  constructor(
    private readonly partnerships: PartnershipDeskQueries,
    private readonly proposals: ProposalsQueries,
    private readonly reports: ReportsQueries,
  ) {}

  async find(on: string): Promise<RegistryDeskModel> {
    const [proposals, unwaived, renewals, rounds] = await Promise.all([
      this.proposals.waiting(),
      this.partnerships.unwaived(on),
      this.partnerships.renewalsDue(on),
      this.reports.rounds(),
    ]);
    return { proposals: proposals.length, unwaived, renewals, round: rounds[0] ?? null };
  }
}
