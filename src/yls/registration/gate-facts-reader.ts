import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Clock } from '../../platform/index.js';
import { UNDECIDED } from '../summit/summit-state.js';
import { YlsSummit } from '../summit/yls-summit.entity.js';
import { ageAt } from './age.rules.js';
import type { GateFacts, RegistrationOnFile } from './registration.gates.js';
import { YlsRegistration } from './yls-registration.entity.js';

/** What one part knows of many registrations: facts by the registration's id, in a fixed number of queries. */
export interface PartOfFacts {
  factsOf(manager: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, Partial<GateFacts>>>;
}

/** What gates read, gathered from the parts of the summit. A part adds itself while it starts. */
@Injectable()
export class GateFactsReader {
  private readonly parts: PartOfFacts[] = [];

  constructor(private readonly clock: Clock) {}

  add(part: PartOfFacts): void {
    this.parts.push(part);
  }

  async one(manager: EntityManager, id: string): Promise<GateFacts> {
    return (await this.of(manager, [id])).get(id)!;
  }

  /** The facts of many in as many queries as of one; ids that do not exist are left out. */
  async of(manager: EntityManager, ids: readonly string[]): Promise<Map<string, GateFacts>> {
    const own = await this.own(manager, ids);
    const told: ReadonlyMap<string, Partial<GateFacts>>[] = [];
    for (const part of this.parts) told.push(await part.factsOf(manager, ids));
    return new Map(
      [...own].map(([id, facts]) => [
        id,
        Object.assign(
          { missing: 0, owedCents: null, papersSignedAt: null, papersLapsed: false, supervision: null, ...facts },
          ...told.map((one) => one.get(id)),
        ),
      ]),
    );
  }

  private async own(manager: EntityManager, ids: readonly string[]): Promise<Map<string, RegistrationOnFile>> {
    const registrations = await manager.findBy(YlsRegistration, { id: In([...ids]) });
    const summitIds = [...new Set(registrations.map(({ summitId }) => summitId))];
    const summits = new Map((await manager.findBy(YlsSummit, { id: In(summitIds) })).map((one) => [one.id, one]));
    const now = this.clock.now().toISOString();
    return new Map(
      registrations.map(({ id, birthDate, summitId }) => {
        const summit = summits.get(summitId)!;
        const { appliesUntil, state } = summit;
        const isUndecided = UNDECIDED.has(state);
        const deadline = { now, appliesUntil: appliesUntil.toISOString(), isOpen: state === 'open', isUndecided };
        return [id, { age: ageAt(summit, birthDate), deadline }];
      }),
    );
  }
}
