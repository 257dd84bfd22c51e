import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { Conflict, insertMany, newId, NotFound, Work, type Actor, type Unit } from '../../../platform/index.js';
import { runsSummit } from '../../summit/summit.policy.js';
import { YlsSummit } from '../../summit/yls-summit.entity.js';
import { OF_THE_DAYS_STATES } from '../expected.js';
import { typedCode } from '../tickets/ticket-code.js';
import { hashOfCode } from '../tickets/ticket-seal.js';
import type { TypedBus } from './counts.schema.js';
import { YlsBusRider } from './yls-bus-rider.entity.js';
import { YlsBus } from './yls-bus.entity.js';

/** Which buses go, and who is on each. */
@Injectable()
export class Buses {
  constructor(private readonly work: Work) {}

  /** @returns its id, or null when there is one of that name @throws NotFound */
  add(actor: Actor, summitId: string, { leavesOn, leavesAt, ...told }: TypedBus): Promise<string | null> {
    return this.work.run(actor, async (unit) => {
      const summit = await unit.manager.findOneBy(YlsSummit, { id: summitId });
      if (!summit || !runsSummit(actor, summitId)) throw new NotFound();
      if (await unit.manager.existsBy(YlsBus, { summitId, name: told.name })) return null;
      const id = newId();
      const at = instantAt(leavesOn, leavesAt, summit.timeZone);
      await unit.manager.insert(YlsBus, { ...told, id, summitId, leavesAt: at });
      await unit.record('yls-bus.added', { type: 'yls-summit', id: summitId }, { name: told.name });
      return id;
    });
  }

  /** Everybody of a delegation, or one by the ticket. @returns how many came on @throws NotFound, Conflict without seats for all */
  board(actor: Actor, id: string, { delegation, code }: { delegation: string; code: string }): Promise<number> {
    return this.work.run(actor, async (unit) => {
      const { summitId, seats } = await this.held(unit, id);
      const typed = typedCode(code);
      const asked = [summitId, OF_THE_DAYS_STATES, delegation || null, typed && hashOfCode(typed), id];
      const found = await unit.manager.query<{ id: string }[]>(comingQuery, asked);
      const taken = await unit.manager.countBy(YlsBusRider, { busId: id });
      if (taken + found.length > seats) throw new Conflict([], { key: 'yls.refusal.bus-is-full', params: { seats } });
      const riders = found.map((one) => ({ busId: id, registrationId: one.id }));
      if (riders.length > 0) await insertMany(unit.manager, YlsBusRider, riders);
      await unit.record('yls-bus.boarded', { type: 'yls-summit', id: summitId }, { count: riders.length });
      return riders.length;
    });
  }

  /** @throws NotFound */
  leave(actor: Actor, id: string, registrationId: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      await this.held(unit, id);
      await unit.manager.delete(YlsBusRider, { busId: id, registrationId });
      await unit.record('yls-bus.left', { type: 'yls-registration', id: registrationId }, { busId: id });
    });
  }

  /** Held, so that two who fill it see one another. */
  private async held({ manager, actor }: Unit, id: string): Promise<YlsBus> {
    const bus = await manager.findOne(YlsBus, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!bus || !runsSummit(actor, bus.summitId)) throw new NotFound();
    return bus;
  }
}

/** `9:05` on the day, in the zone. */
function instantAt(day: string, time: string, timeZone: string): Date {
  const at = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: time.padStart(5, '0') });
  return new Date(at.epochMilliseconds);
}

const comingQuery = `
  SELECT r.id FROM yls_registration r WHERE r.summit_id = $1 AND r.state = ANY($2)
     AND (r.delegation_id = $3 OR EXISTS (SELECT FROM yls_ticket t WHERE t.registration_id = r.id AND t.code_hash = $4))
     AND NOT EXISTS (SELECT FROM yls_bus_rider b WHERE b.bus_id = $5 AND b.registration_id = r.id) ORDER BY r.id`;
