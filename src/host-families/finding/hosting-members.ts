import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/index.js';
import { RegistryQueries, type MemberOnDay } from '../../registry/index.js';

/** The network's members and their cities, as the registry has them today. */
@Injectable()
export class HostingMembers {
  constructor(
    private readonly registry: RegistryQueries,
    private readonly clock: Clock,
  ) {}

  /** All, by id; one query. */
  async all(): Promise<ReadonlyMap<string, MemberOnDay>> {
    const members = await this.registry.members(this.clock.now().toISOString().slice(0, 10));
    return new Map(members.map((member) => [member.id, member]));
  }

  /** What a family calls the place where it would host; the network's name is all that is left without a member. */
  async cityOf(memberId: string | null): Promise<string | null> {
    return memberId === null ? null : ((await this.all()).get(memberId)?.community.name ?? null);
  }
}
