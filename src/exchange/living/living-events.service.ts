import { Injectable } from '@nestjs/common';
import { newId, Work, type Actor } from '../../platform/index.js';
import { applicationOfDesk } from '../application/application-of-desk.js';
import { dayOfOffice } from '../application/office-day.js';
import { SchoolClock } from '../schools/school-clock.service.js';
import { ExchangeLivingEvent } from './exchange-living-event.entity.js';
import { LivingClock } from './living-clock.service.js';
import type { LivingEventKind } from './living-words.js';

/** Orientation, the school's word, and what each side and the school were told. */
@Injectable()
export class LivingEvents {
  constructor(
    private readonly work: Work,
    private readonly clock: LivingClock,
    private readonly schools: SchoolClock,
  ) {}

  /** Told twice it is kept once. @returns false for a day to come */
  record(actor: Actor, applicationId: string, told: { kind: LivingEventKind; happenedOn: string }): Promise<boolean> {
    return this.work.run(actor, async (unit) => {
      await applicationOfDesk(unit, applicationId);
      if (told.happenedOn > dayOfOffice(unit.now)) return false;
      const event = { id: newId(), applicationId, byAccountId: actor.accountId!, recordedAt: unit.now, ...told };
      await unit.manager.createQueryBuilder().insert().into(ExchangeLivingEvent).values(event).orIgnore().execute();
      await this.clock.wind(unit, [applicationId]);
      await this.schools.wind(unit, [applicationId]);
      return true;
    });
  }
}
