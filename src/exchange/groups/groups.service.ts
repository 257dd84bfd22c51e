import { Injectable } from '@nestjs/common';
import { Not, IsNull } from 'typeorm';
import { Conflict, newId, NotFound, Work, type Actor, type Unit } from '../../platform/index.js';
import { ExchangeApplication } from '../application/exchange-application.entity.js';
import { ExchangeTerm } from '../terms/exchange-term.entity.js';
import { ExchangeGroup } from './exchange-group.entity.js';
import { ExchangeGroupSeat } from './exchange-group-seat.entity.js';
import { groupHeld, runsGroup } from './group.policy.js';

/** For whom a group is opened: students of this community are nominated to this member for this term. */
export type GroupWay = Pick<ExchangeGroup, 'termId' | 'sendingCommunityId' | 'scope'>;

export type GroupTold = Pick<ExchangeGroup, 'name' | 'fewestStudents' | 'mostStudents'>;

/** Opens groups of Youth Ambassador trips, and says how large they are. */
@Injectable()
export class GroupsService {
  constructor(private readonly work: Work) {}

  /** @returns its id, or null when the member has one of that name in the term @throws NotFound where nobody travels in groups that way, and outside the actor's reach */
  open(actor: Actor, way: GroupWay, told: GroupTold): Promise<string | null> {
    return this.work.run(actor, async (unit) => {
      const { termId, scope } = way;
      const { sponsorId } = await termOf(unit, way);
      if (await unit.manager.existsBy(ExchangeGroup, { termId, scope, name: told.name })) return null;
      const id = newId();
      const opened = { openedBy: actor.accountId, openedAt: unit.now };
      await unit.manager.insert(ExchangeGroup, { id, sponsorId, ...way, ...told, ...opened });
      await unit.record('exchange-group.opened', { type: 'exchange-group', id }, { ...way, name: told.name });
      return id;
    });
  }

  /** @returns false when the member has another one of that name in the term @throws Conflict with fewer places than are taken, NotFound outside the actor's reach */
  change(actor: Actor, id: string, told: GroupTold): Promise<boolean> {
    return this.work.run(actor, async (unit) => {
      const { termId, scope, ...before } = await groupHeld(unit, id);
      if (await unit.manager.existsBy(ExchangeGroup, { id: Not(id), termId, scope, name: told.name })) return false;
      const seated = await unit.manager.findBy(ExchangeGroupSeat, { groupId: id, leftAt: IsNull() });
      if (seated.length > told.mostStudents)
        throw new Conflict([], { key: 'exchange.groups.refusal.taken', params: { count: seated.length } });
      await unit.manager.update(ExchangeGroup, id, told);
      await unit.record('exchange-group.changed', { type: 'exchange-group', id }, { before, after: told });
      return true;
    });
  }
}

/** The term, where students of the community are nominated to the member for it. @throws NotFound */
async function termOf(unit: Unit, way: GroupWay): Promise<ExchangeTerm> {
  const term = await unit.manager.findOneBy(ExchangeTerm, { id: way.termId, kind: 'youth_ambassador' });
  const isWay = await unit.manager.existsBy(ExchangeApplication, { ...way });
  if (!term || !isWay || !runsGroup(unit.actor, { ...way, sponsorId: term.sponsorId })) throw new NotFound();
  return term;
}
