import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Gazetteer } from '../../registry/index.js';
import { newId, NotFound, Work, type Actor, type Unit } from '../../platform/index.js';
import { HouseholdChanges } from '../changes/household-changes.service.js';
import { dayIn } from '../file/host-days.js';
import { isSeenByMember } from '../file/seen-by-member.js';
import { HostHome } from './host-home.entity.js';
import { HostRoom } from './host-room.entity.js';
import { HouseholdMember } from './household-member.entity.js';
import type { HomeTold, RoomTold } from './household.schema.js';
import { Household } from './household.entity.js';
import { ownHousehold } from './own-household.js';
import { isSameText } from './same-person.js';

/** Where a family lives and the rooms that it offers, as the family itself tells it. */
@Injectable()
export class HomesService {
  constructor(
    private readonly work: Work,
    private readonly changes: HouseholdChanges,
    private readonly gazetteer: Gazetteer,
  ) {}

  /**
   * Describes the home, for the first time or better. Pets and smoking are what students are asked about.
   * @returns false for another address than the one that the member has seen: that is a move, and screened as one. @throws NotFound
   */
  async describe(actor: Actor, told: HomeTold): Promise<boolean> {
    const { where, timeZone } = await this.placeOf(told);
    return this.work.run(actor, async (unit) => {
      const household = await ownHousehold(unit);
      const home = await current(unit, household);
      if (home && !isSameAddress(home, told) && (await isSeenByMember(unit.manager, household.id))) return false;
      await keepZone(unit, household, timeZone);
      const day = dayIn(unit.now, household.timeZone);
      if (home) await unit.manager.update(HostHome, { id: home.id }, { ...told, ...where });
      else
        await unit.manager.insert(HostHome, {
          id: newId(),
          householdId: household.id,
          ...told,
          ...where,
          since: day,
          until: null,
        });
      await unit.record('host-home.described', { type: 'household', id: household.id });
      const isOther = home && (home.pets !== told.pets || home.smoking !== told.smoking);
      if (isOther) await this.changes.happened(unit, household, { kind: 'pets', happenedOn: day });
      return true;
    });
  }

  /** The family lives elsewhere since a day; the rooms there are to be described anew. @returns false for a day that is yet to come. @throws NotFound */
  async move(actor: Actor, { since, ...told }: HomeTold & { since: string }): Promise<boolean> {
    const { where, timeZone } = await this.placeOf(told);
    return this.work.run(actor, async (unit) => {
      const household = await ownHousehold(unit);
      const home = await current(unit, household);
      if (!home) throw new NotFound();
      if (since > dayIn(unit.now, household.timeZone)) return false;
      const from = since < home.since ? home.since : since;
      await unit.manager.update(HostHome, { id: home.id }, { until: from });
      await keepZone(unit, household, timeZone);
      await unit.manager.insert(HostHome, {
        id: newId(),
        householdId: household.id,
        ...told,
        ...where,
        since: from,
        until: null,
      });
      await unit.record('host-home.moved', { type: 'household', id: household.id });
      await this.changes.happened(unit, household, { kind: 'move', happenedOn: from });
      return true;
    });
  }

  /** A room for a student, new or described better. @throws NotFound for another family's room, before there is a home, or for somebody who is not of it. @returns its id */
  keepRoom(actor: Actor, told: RoomTold, known?: string): Promise<string> {
    return this.work.run(actor, async (unit) => {
      const household = await ownHousehold(unit);
      const home = await current(unit, household);
      if (!home) throw new NotFound();
      await mustBeOf(unit, household, told.sharedWith);
      const id = known ?? newId();
      if (known) await changeRoom(unit, home, { id, told });
      else await unit.manager.insert(HostRoom, { id, homeId: home.id, ...told });
      await this.roomsChanged(unit, household);
      return id;
    });
  }

  /** @throws NotFound */
  removeRoom(actor: Actor, id: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const household = await ownHousehold(unit);
      const home = await current(unit, household);
      const { affected } = await unit.manager.delete(HostRoom, { id, homeId: home?.id ?? newId() });
      if (!affected) throw new NotFound();
      await this.roomsChanged(unit, household);
    });
  }

  private async roomsChanged(unit: Unit, household: Household): Promise<void> {
    await unit.record('host-room.changed', { type: 'household', id: household.id });
    const happenedOn = dayIn(unit.now, household.timeZone);
    await this.changes.happened(unit, household, { kind: 'rooms', happenedOn });
  }

  /** No finer than the town: nobody types coordinates. */
  private async placeOf({ place, region }: HomeTold) {
    const found = await this.gazetteer.find(`${place}, ${region}`);
    if (!('town' in found)) return { where: { latitude: null, longitude: null }, timeZone: null };
    const { latitude, longitude, timeZone } = found.town;
    return { where: { latitude, longitude }, timeZone };
  }
}

const isSameAddress = (home: HostHome, told: HomeTold): boolean =>
  (['street', 'place', 'region', 'postalCode'] as const).every((line) => isSameText(home[line], told[line]));

/** A family's days begin where it lives. */
async function keepZone({ manager }: Unit, { id }: Household, timeZone: string | null): Promise<void> {
  if (timeZone) await manager.update(Household, { id }, { timeZone });
}

const current = ({ manager }: Unit, { id }: Household): Promise<HostHome | null> =>
  manager.findOneBy(HostHome, { householdId: id, until: IsNull() });

async function changeRoom(
  { manager }: Unit,
  home: HostHome,
  { id, told }: { id: string; told: RoomTold },
): Promise<void> {
  const { affected } = await manager.update(HostRoom, { id, homeId: home.id }, told);
  if (!affected) throw new NotFound();
}

async function mustBeOf({ manager }: Unit, { id: householdId }: Household, memberId: string | null): Promise<void> {
  if (memberId && !(await manager.existsBy(HouseholdMember, { id: memberId, householdId, leftOn: IsNull() })))
    throw new NotFound();
}
