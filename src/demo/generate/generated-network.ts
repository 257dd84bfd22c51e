import { Injectable } from '@nestjs/common';
import { largestCommunities, NetworkSeeds, type SeededLine } from '../../registry/index.js';
import type { Unit } from '../../platform/index.js';
import type { Calendar } from '../season/calendar.js';
import { membersFor, partnersFor, planNetwork } from './plan-network.js';

/** Members in the largest U.S. cities that have none yet, each beside real cities abroad; that the pairs are sister cities is made up. */
@Injectable()
export class GeneratedNetwork {
  constructor(private readonly seeds: NetworkSeeds) {}

  /** @returns lines enough for so many works in one edition */
  async lines(unit: Unit, works: number, { date }: Calendar): Promise<SeededLine[]> {
    const count = membersFor(works);
    const taken = await this.seeds.taken(unit.manager);
    const largest = await largestCommunities({ home: 'US', atHome: true, count: count + taken.size });
    const homes = largest.filter(({ geonamesId }) => !taken.has(geonamesId!)).slice(0, count);
    const abroad = await largestCommunities({ home: 'US', atHome: false, count: partnersFor(homes.length) });
    const years = { joinedOn: date(-400), paidUntil: date(240) };
    return this.seeds.store(unit, planNetwork(homes, abroad), years);
  }
}
