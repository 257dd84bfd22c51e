import { Injectable } from '@nestjs/common';
import { system, Work, type Unit } from '../../platform/index.js';
import { communityFromAllTheCities, RegistryService } from '../../registry/index.js';
import type { Calendar } from './calendar.js';
import { network, type City, type DemoMember } from './network.js';

/** A way to enter: a member, its home, and one partner or none. */
export interface DemoLine {
  home: string;
  homeCommunityId: string;
  memberId: string;
  partnershipId: string | null;
  partner: { id: string } | null;
}

/** Puts the demo season's communities, members and partnerships into the registry. */
@Injectable()
export class DemoRegistry {
  constructor(
    private readonly work: Work,
    private readonly registry: RegistryService,
  ) {}

  /** @returns the lines of all members whose dues are paid, each member's own line first */
  load(calendar: Calendar): Promise<DemoLine[]> {
    return this.work.run(system, async (unit) => {
      const communities = new Map<string, string>();
      const lines: DemoLine[] = [];
      for (const member of network) {
        const added = await this.addMember(unit, { member, communities, calendar });
        if (!member.lapsed) lines.push(...added);
      }
      return lines;
    });
  }

  private async addMember(
    unit: Unit,
    at: { member: DemoMember; communities: Map<string, string>; calendar: Calendar },
  ): Promise<DemoLine[]> {
    const { member, communities, calendar } = at;
    const homeCommunityId = await this.community(unit, member.home, communities);
    const memberId = await this.registry.addMember(unit, {
      name: member.organisation,
      communityId: homeCommunityId,
      joinedOn: calendar.date(-3000),
    });
    await this.addDues(unit, memberId, { calendar, lapsed: member.lapsed === true });
    const lines: DemoLine[] = [{ home: member.home[0], homeCommunityId, memberId, partnershipId: null, partner: null }];
    for (const { with: city, since } of member.partners) {
      const partnerId = await this.community(unit, city, communities);
      const partnershipId = await this.addPartnership(unit, [homeCommunityId, partnerId], since);
      lines.push({ home: member.home[0], homeCommunityId, memberId, partnershipId, partner: { id: partnerId } });
    }
    return lines;
  }

  private async addPartnership(
    unit: Unit,
    communityIds: readonly string[],
    since: number | undefined,
  ): Promise<string> {
    const id = await this.registry.addPartnership(unit, { kind: 'sister', communityIds, source: 'Demo season' });
    if (since) {
      const signed = {
        kind: 'signature',
        datedOn: `${since}-01-01`,
        datePrecision: 'year',
        source: 'Well-known year',
      } as const;
      await this.registry.addAct(unit, { partnershipId: id, ...signed });
    }
    return id;
  }

  private async addDues(
    unit: Unit,
    memberId: string,
    { calendar, lapsed }: { calendar: Calendar; lapsed: boolean },
  ): Promise<void> {
    const past = { memberId, fromOn: calendar.date(-700), toOn: calendar.date(-301), paidOn: calendar.date(-690) };
    await this.registry.addDuesPeriod(unit, past);
    if (lapsed) return;
    await this.registry.addDuesPeriod(unit, {
      memberId,
      fromOn: calendar.date(-300),
      toOn: calendar.date(240),
      paidOn: calendar.date(-290),
    });
  }

  private async community(unit: Unit, city: City, known: Map<string, string>): Promise<string> {
    const key = city.join();
    const before = known.get(key);
    if (before) return before;
    const { id } = await this.registry.addCommunity(unit, await communityFromAllTheCities(...city));
    known.set(key, id);
    return id;
  }
}
