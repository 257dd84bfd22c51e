import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Temporal } from 'temporal-polyfill';
import { heldSummit } from '../../admission/places.js';
import { Conflict, insertMany, newId, NotFound, Work, type Actor } from '../../../platform/index.js';
import { YlsSummit } from '../../summit/yls-summit.entity.js';
import { dayIn, daysAfter } from '../../summit/zoned-days.js';
import { YlsRole } from '../casting/yls-role.entity.js';
import type { Plain } from './plain.js';
import { YlsSession } from './yls-session.entity.js';
import { YlsSlot } from './yls-slot.entity.js';
import { instantAt, timeIn } from './zoned-times.js';

/** The programme of another year as a beginning: the same hours, as many days after the first one. */
@Injectable()
export class ProgrammeCopy {
  constructor(private readonly work: Work) {}

  /** Into a programme without slots. @throws NotFound, Conflict */
  copy(actor: Actor, summitId: string, fromId: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const { manager } = unit;
      const to = await heldSummit(unit, summitId);
      const from = await manager.findOneBy(YlsSummit, { id: fromId });
      if (!from) throw new NotFound();
      if (await manager.existsBy(YlsSlot, { summitId })) throw new Conflict([], { key: 'yls.refusal.has-programme' });
      const slots: Plain<YlsSlot>[] = await manager.findBy(YlsSlot, { summitId: fromId });
      const sessions: Plain<YlsSession>[] = await manager.findBy(YlsSession, { slotId: In(slots.map(({ id }) => id)) });
      const roles: Plain<YlsRole>[] = await manager.findBy(YlsRole, { sessionId: In(sessions.map(({ id }) => id)) });
      const newIds = new Map([...slots, ...sessions].map(({ id }) => [id, newId()]));
      await insertMany(
        manager,
        YlsSlot,
        slots.map((slot) => ({ ...moved(slot, from, to), id: newIds.get(slot.id)!, summitId })),
      );
      await insertMany(
        manager,
        YlsSession,
        sessions.map((one) => ({ ...one, id: newIds.get(one.id)!, slotId: newIds.get(one.slotId)! })),
      );
      await insertMany(
        manager,
        YlsRole,
        roles.map((one) => ({ ...one, id: newId(), sessionId: newIds.get(one.sessionId)! })),
      );
      await unit.record('yls-programme.copied', { type: 'yls-summit', id: summitId }, { from: fromId });
    });
  }
}

function moved(slot: Plain<YlsSlot>, from: YlsSummit, to: YlsSummit): Plain<YlsSlot> {
  const nth = Temporal.PlainDate.from(from.beginsOn).until(dayIn(slot.startsAt, from.timeZone)).days;
  const day = daysAfter(to.beginsOn, nth);
  const at = (instant: Date) => instantAt(day, timeIn(instant, from.timeZone), to.timeZone);
  return { ...slot, startsAt: at(slot.startsAt), endsAt: at(slot.endsAt) };
}
