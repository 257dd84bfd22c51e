import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/index.js';
import { RegistryQueries } from '../../registry/index.js';

/** What the member organisations are called. */
@Injectable()
export class MembersOfDesk {
  constructor(
    private readonly registry: RegistryQueries,
    private readonly clock: Clock,
  ) {}

  async names(): Promise<ReadonlyMap<string, string>> {
    const members = await this.registry.members(this.clock.now().toISOString().slice(0, 10));
    return new Map(members.map(({ id, name }) => [id, name]));
  }
}
