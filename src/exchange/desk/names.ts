import { Injectable } from '@nestjs/common';
import { Clock, Work } from '../../platform/index.js';
import { RegistryQueries, type CommunityLabel } from '../../registry/index.js';
import { dayOfOffice } from '../application/office-day.js';

/** What members, communities and sponsors are called, by id. */
export interface Names {
  members: ReadonlyMap<string, string>;
  communities: ReadonlyMap<string, CommunityLabel>;
  sponsors: ReadonlyMap<string, string>;
}

/** Names for the pages of the desk, in three queries. */
@Injectable()
export class NamesOfDesk {
  constructor(
    private readonly registry: RegistryQueries,
    private readonly work: Work,
    private readonly clock: Clock,
  ) {}

  async of(communityIds: readonly string[]): Promise<Names> {
    const members = await this.registry.members(dayOfOffice(this.clock.now()));
    const sponsors = await this.work
      .read()
      .query<{ id: string; name: string }[]>('SELECT id, name FROM exchange_sponsor');
    return {
      members: new Map(members.map(({ id, name }) => [id, name])),
      communities: await this.registry.communityLabels(communityIds),
      sponsors: new Map(sponsors.map(({ id, name }) => [id, name])),
    };
  }
}
