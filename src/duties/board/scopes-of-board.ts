import { Injectable } from '@nestjs/common';
import { Clock, type Actor } from '../../platform/index.js';
import { RegistryQueries } from '../../registry/index.js';
import { reachOf } from '../duty.reach.js';

/** The members whose duties somebody sees, by id. */
@Injectable()
export class ScopesOfBoard {
  constructor(
    private readonly registry: RegistryQueries,
    private readonly clock: Clock,
  ) {}

  async of(actor: Actor): Promise<ReadonlyMap<string, string>> {
    const { everything, scopes } = reachOf(actor);
    const members = await this.registry.members(this.clock.now().toISOString().slice(0, 10));
    const within = members.filter(({ id }) => everything || scopes.includes(id));
    return new Map(within.map(({ id, name }) => [id, name]));
  }
}
