import { Injectable } from '@nestjs/common';
import { Clock, type Actor, type Choice } from '../../platform/index.js';
import { RegistryQueries } from '../../registry/index.js';
import { scopesWithin } from '../workers/worker.policy.js';

/** The member organisations for which somebody appoints people. */
@Injectable()
export class MembersToAppointFor {
  constructor(
    private readonly registry: RegistryQueries,
    private readonly clock: Clock,
  ) {}

  async names(): Promise<ReadonlyMap<string, string>> {
    return new Map((await this.members()).map(({ id, name }) => [id, name]));
  }

  async choices(actor: Actor): Promise<Choice[]> {
    const scopes = scopesWithin(actor);
    const within = (await this.members()).filter(({ id }) => scopes === null || scopes.includes(id));
    return within.map(({ id, name }) => ({ value: id, label: name }));
  }

  private members() {
    return this.registry.members(this.clock.now().toISOString().slice(0, 10));
  }
}
