import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { Conflict, newId, NotFound, Work, type Actor, type Unit } from '../../platform/index.js';
import { ChaperonesOnFile } from '../../vetting/index.js';
import { ExchangeChaperone } from './exchange-chaperone.entity.js';
import type { ExchangeGroup } from './exchange-group.entity.js';
import { groupHeld } from './group.policy.js';
import { homesFor } from './homes-for-chaperones.js';

export type ChaperoneTold = Pick<ExchangeChaperone, 'name' | 'gender' | 'workerId' | 'hostFileId'>;

/** Adults who accompany a group. */
@Injectable()
export class Chaperones {
  constructor(
    private readonly work: Work,
    private readonly people: ChaperonesOnFile,
  ) {}

  /** @returns their id @throws NotFound outside the actor's reach, and for a person or a home of another member; Conflict for somebody who comes along already */
  name(actor: Actor, groupId: string, told: ChaperoneTold): Promise<string> {
    return this.work.run(actor, async (unit) => {
      const id = newId();
      const group = await groupHeld(unit, groupId);
      await this.mustBeOfMember(unit, group, { id, ...told });
      await unit.manager.insert(ExchangeChaperone, { id, groupId, ...told, namedAt: unit.now });
      await unit.record('exchange-chaperone.named', { type: 'exchange-group', id: groupId }, { chaperoneId: id });
      return id;
    });
  }

  /** Somebody appoints them later, or they stay elsewhere. @throws as `name` */
  change(actor: Actor, { groupId, id }: { groupId: string; id: string }, told: ChaperoneTold): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const group = await groupHeld(unit, groupId);
      await this.mustBeOfMember(unit, group, { id, ...told });
      await changeOne(unit, { groupId, id }, told);
      await unit.record('exchange-chaperone.changed', { type: 'exchange-group', id: groupId }, { chaperoneId: id });
    });
  }

  /** They stay on record with the reason. @throws NotFound for who does not come along */
  withdraw(actor: Actor, { groupId, id }: { groupId: string; id: string }, reason: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      await groupHeld(unit, groupId);
      await changeOne(unit, { groupId, id }, { withdrawnAt: unit.now, withdrawnBecause: reason });
      await unit.record('exchange-chaperone.withdrawn', { type: 'exchange-group', id: groupId }, { chaperoneId: id });
    });
  }

  private async mustBeOfMember(
    unit: Unit,
    { id: groupId, scope }: ExchangeGroup,
    { id, workerId, hostFileId }: Pick<ExchangeChaperone, 'id' | 'workerId' | 'hostFileId'>,
  ): Promise<void> {
    const people = workerId ? await this.people.ofMember(unit.manager, scope) : [];
    if (workerId && !people.some((one) => one.workerId === workerId)) throw new NotFound();
    const homes = hostFileId ? await homesFor(unit.manager, scope) : [];
    if (hostFileId && !homes.some((home) => home.id === hostFileId)) throw new NotFound();
    const same = { id: Not(id), groupId, workerId: workerId!, withdrawnAt: IsNull() };
    if (workerId && (await unit.manager.existsBy(ExchangeChaperone, same)))
      throw new Conflict([], { key: 'exchange.groups.refusal.named' });
  }
}

async function changeOne(unit: Unit, which: { groupId: string; id: string }, told: Partial<ExchangeChaperone>) {
  const { affected } = await unit.manager.update(ExchangeChaperone, { ...which, withdrawnAt: IsNull() }, told);
  if (!affected) throw new NotFound();
}
