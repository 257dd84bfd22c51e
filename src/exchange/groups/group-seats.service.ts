import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Conflict, judge, newId, NotFound, refusals, Work, type Actor, type Unit } from '../../platform/index.js';
import { OVER } from '../application/application-state.js';
import { ExchangeApplication } from '../application/exchange-application.entity.js';
import type { ExchangeGroup } from './exchange-group.entity.js';
import { ExchangeGroupSeat } from './exchange-group-seat.entity.js';
import { groupHeld } from './group.policy.js';
import { groupHasRoom } from './group.rules.js';

/** Who travels in which group. */
@Injectable()
export class GroupSeats {
  constructor(private readonly work: Work) {}

  /** Who is in it already stays. @throws NotFound for a student of another way, Conflict for one of another group, and when the group is full */
  take(actor: Actor, groupId: string, applicationId: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const group = await groupHeld(unit, groupId);
      await mustTravelWith(unit, group, applicationId);
      const now = await unit.manager.findOneBy(ExchangeGroupSeat, { applicationId, leftAt: IsNull() });
      if (now?.groupId === groupId) return;
      if (now) throw new Conflict([], { key: 'exchange.groups.refusal.elsewhere' });
      const seat = await freeSeat(unit, group);
      await unit.manager.insert(ExchangeGroupSeat, { id: newId(), groupId, applicationId, seat, seatedAt: unit.now });
      await unit.record('exchange-group.joined', { type: 'exchange-group', id: groupId }, { applicationId });
    });
  }

  /** The place is free again. @throws NotFound for who is not in the group */
  leave(actor: Actor, groupId: string, applicationId: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      await groupHeld(unit, groupId);
      await mustBeOfAnother(unit, applicationId);
      const isIn = await unit.manager.existsBy(ExchangeGroupSeat, { applicationId, groupId, leftAt: IsNull() });
      if (!isIn) throw new NotFound();
      await this.leaveIn(unit, applicationId);
    });
  }

  /** The same for who no longer travels, in whichever group they are; within the transaction of what ended it. */
  async leaveIn(unit: Unit, applicationId: string): Promise<void> {
    const seat = await unit.manager.findOneBy(ExchangeGroupSeat, { applicationId, leftAt: IsNull() });
    if (!seat) return;
    await unit.manager.update(ExchangeGroupSeat, { id: seat.id }, { leftAt: unit.now });
    await unit.record('exchange-group.left', { type: 'exchange-group', id: seat.groupId }, { applicationId });
  }
}

/** @throws NotFound for who is not nominated the group's way, or no longer travels */
async function mustTravelWith(unit: Unit, group: ExchangeGroup, id: string): Promise<void> {
  const { termId, scope, sendingCommunityId } = group;
  const application = await unit.manager.findOneBy(ExchangeApplication, { id, termId, scope, sendingCommunityId });
  if (!application || OVER.has(application.state) || isOfHome(unit.actor, application)) throw new NotFound();
}

/** Nobody decides about a student of their own home. @throws NotFound */
async function mustBeOfAnother({ manager, actor }: Unit, id: string): Promise<void> {
  const application = await manager.findOneBy(ExchangeApplication, { id });
  if (!application || isOfHome(actor, application)) throw new NotFound();
}

const isOfHome = ({ accountId }: Actor, { homeAccountIds }: ExchangeApplication): boolean =>
  accountId !== null && homeAccountIds.includes(accountId);

/** The lowest that nobody has; the group is locked. @throws Conflict when there is none */
async function freeSeat(unit: Unit, { id: groupId, mostStudents: most }: ExchangeGroup): Promise<number> {
  const seats = await unit.manager.findBy(ExchangeGroupSeat, { groupId, leftAt: IsNull() });
  const against = refusals(judge([groupHasRoom], { students: seats.length, most }));
  if (against[0]) throw new Conflict(against, against[0].because);
  const taken = new Set(seats.map(({ seat }) => seat));
  return Array.from({ length: most }, (_, at) => at + 1).find((seat) => !taken.has(seat))!;
}
