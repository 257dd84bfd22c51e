import { Injectable } from '@nestjs/common';
import { AccountsService } from '../../../auth/index.js';
import { Clock, Conflict, Lifecycles, linkHolder, Work, type Actor } from '../../../platform/index.js';
import { RegistryQueries, timeZoneAt } from '../../../registry/index.js';
import { ApplyingService } from '../../applying/applying.service.js';
import { HostFile } from '../../file/host-file.entity.js';
import { hostFileLifecycle } from '../../file/host-file.lifecycle.js';
import { HostSeasons } from '../../file/host-seasons.queries.js';
import { HouseholdsService } from '../../household/households.service.js';
import { HostingMembers } from '../hosting-members.js';
import type { HostInquiry } from './host-inquiry.entity.js';
import { Inquiries } from './inquiries.service.js';

/** Where members of the U.S. are, when the registry does not know better. */
const EASTERN = 'America/New_York';

/** From an inquiry to a family's own account, household and file for the season. */
@Injectable()
export class OpeningApplications {
  constructor(
    private readonly work: Work,
    private readonly inquiries: Inquiries,
    private readonly accounts: AccountsService,
    private readonly households: HouseholdsService,
    private readonly applying: ApplyingService,
    private readonly lifecycles: Lifecycles,
    private readonly seasons: HostSeasons,
    private readonly members: HostingMembers,
    private readonly registry: RegistryQueries,
    private readonly clock: Clock,
  ) {}

  /** Whether the family can go on now: a member answers for it, and the season is open. */
  async isOpen(inquiry: HostInquiry): Promise<boolean> {
    return inquiry.memberId !== null && (await this.seasonOf(inquiry)) !== null;
  }

  /**
   * Makes the account if there is none, and mails the way in; opens the household and its file, informed when the summary was acknowledged.
   * What was done before an interruption is found and kept, so the family may press the button again.
   * @throws Conflict before the summary was acknowledged, or while the season is not open
   */
  async open(inquiry: HostInquiry): Promise<void> {
    const season = await this.seasonOf(inquiry);
    if (inquiry.state !== 'informed' || inquiry.memberId === null || !season)
      throw new Conflict([], { key: 'host-families.inquiry-own.not-open' });
    const { memberId, recruitedBy, name, email, locale, acknowledgedAt } = inquiry;
    const link = linkHolder(name!, locale);
    const { accountId } = await this.work.run(link, (unit) =>
      this.accounts.inviteByEmail(unit, { email: email!, name: name!, role: null, scope: null, locale }),
    );
    // Who holds the link has the mailbox of the account: the household is the account's own doing.
    const family: Actor = { ...link, kind: 'account', accountId };
    const timeZone = await this.timeZoneOf(memberId);
    const told = { name: name!, scope: memberId, timeZone, seasonId: season.id, recruitedBy };
    const { fileId } = await this.households.begin(family, told);
    await this.inform(family, fileId, acknowledgedAt);
    await this.work.run(link, async (unit) => {
      await this.inquiries.move(unit, { id: inquiry.id, event: 'apply', set: { hostFileId: fileId } });
    });
  }

  /** The file knows when the summary was read, and the application lies open. */
  private async inform(family: Actor, fileId: string, informedAt: Date | null): Promise<void> {
    const state = await this.work.run(family, async (unit) => {
      const file = await unit.manager.findOneByOrFail(HostFile, { id: fileId });
      if (file.state !== 'inquiry') return file.state;
      const told = { id: fileId, event: 'inform', set: { informedAt } } as const;
      return (await this.lifecycles.apply(unit, hostFileLifecycle, told)).state;
    });
    if (state === 'informed') await this.applying.begin(family, fileId);
  }

  private async seasonOf({ seasonYear }: HostInquiry) {
    const open = await this.seasons.openOn(this.clock.now().toISOString().slice(0, 10));
    return open.find(({ beginsOn }) => beginsOn.startsWith(`${seasonYear}-`)) ?? null;
  }

  private async timeZoneOf(memberId: string): Promise<string> {
    const community = (await this.members.all()).get(memberId)!.community;
    const place = (await this.registry.placesOf([community.id])).get(community.id);
    return place ? timeZoneAt(place.latitude, place.longitude) : EASTERN;
  }
}
