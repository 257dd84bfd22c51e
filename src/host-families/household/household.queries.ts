import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { NotFound, Work, type Actor } from '../../platform/index.js';
import { Household } from './household.entity.js';
import { HouseholdMember } from './household-member.entity.js';
import { HostHome } from './host-home.entity.js';
import { HostRoom } from './host-room.entity.js';

/** A family as its own pages show it. */
export interface HouseholdView {
  household: Household;
  /** Who is of it now, the eldest first. */
  members: HouseholdMember[];
  home: HostHome | null;
  rooms: HostRoom[];
}

/** Who lives where. */
@Injectable()
export class HouseholdQueries {
  constructor(private readonly work: Work) {}

  /** The actor's own household; null for who has none. */
  ofOwner(actor: Actor, manager: EntityManager = this.work.read()): Promise<Household | null> {
    if (!actor.accountId) return Promise.resolve(null);
    return manager.findOneBy(Household, { ownerAccountId: actor.accountId });
  }

  /** @throws NotFound for who has no household */
  async own(actor: Actor, manager: EntityManager = this.work.read()): Promise<HouseholdView> {
    const household = await this.ofOwner(actor, manager);
    if (!household) throw new NotFound();
    return this.view(household, manager);
  }

  async view(household: Household, manager: EntityManager = this.work.read()): Promise<HouseholdView> {
    const householdId = household.id;
    const members = await manager.find(HouseholdMember, {
      where: { householdId, leftOn: IsNull() },
      order: { birthDate: 'ASC', id: 'ASC' },
    });
    const home = await manager.findOneBy(HostHome, { householdId, until: IsNull() });
    const rooms = home
      ? await manager.find(HostRoom, { where: { homeId: home.id }, order: { name: 'ASC', id: 'ASC' } })
      : [];
    return { household, members, home, rooms };
  }
}
