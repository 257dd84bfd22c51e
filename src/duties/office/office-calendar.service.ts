import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PortalConfig, Work, type Actor } from '../../platform/index.js';
import { endOfBusinessDay } from './business-days.js';
import { OfficeClosure } from './office-closure.entity.js';

/** The business days of the office, in its own zone. */
@Injectable()
export class OfficeCalendar {
  constructor(
    private readonly work: Work,
    private readonly config: PortalConfig,
  ) {}

  get zone(): string {
    return this.config.settings.OFFICE_TIME_ZONE;
  }

  /** The end of the nth business day after now: on a Friday before a holiday on Monday the next one is Tuesday. */
  async businessDayAfter(from: Date, days: number, manager: EntityManager = this.work.read()): Promise<Date> {
    const rows = await manager.query<{ day: string }[]>(
      'SELECT day::text FROM office_closure WHERE day >= $1::date - 1',
      [from],
    );
    return endOfBusinessDay(from, { days, zone: this.zone, closed: new Set(rows.map(({ day }) => day)) });
  }

  closures(): Promise<OfficeClosure[]> {
    return this.work.read().find(OfficeClosure, { order: { day: 'ASC' } });
  }

  /** The office is closed on that day; clocks that are set from now on go by it. */
  close(actor: Actor, { day, reason }: Pick<OfficeClosure, 'day' | 'reason'>): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const closure = { day, reason, setBy: actor.accountId!, setAt: unit.now };
      await unit.manager.upsert(OfficeClosure, closure, ['day']);
      await unit.record('office.closed', { type: 'office-day', id: day });
    });
  }

  reopen(actor: Actor, day: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      await unit.manager.delete(OfficeClosure, { day });
      await unit.record('office.open', { type: 'office-day', id: day });
    });
  }
}
