import { Injectable } from '@nestjs/common';
import { Duties, OfficeCalendar } from '../../duties/index.js';
import { Conflict, newId, NotFound, Work, type Actor } from '../../platform/index.js';
import { applicationOfDesk } from '../application/application-of-desk.js';
import { dayOfOffice } from '../application/office-day.js';
import { ExchangeFollowUp } from './exchange-follow-up.entity.js';
import { FOLLOW_UP, lastMinuteOf } from './living.duties.js';
import type { ProgrammeChange } from './living-words.js';

/** The Department hears of a change within so many business days: 22 CFR 62.13(c). */
const CHANGE_BUSINESS_DAYS = 10;

/** What somebody must see to, until it is seen to. */
@Injectable()
export class FollowUps {
  constructor(
    private readonly work: Work,
    private readonly duties: Duties,
    private readonly calendar: OfficeCalendar,
  ) {}

  /** @throws Conflict for one that is done */
  done(actor: Actor, id: string, outcome: string): Promise<string> {
    return this.work.run(actor, async (unit) => {
      const found = await unit.manager.findOne(ExchangeFollowUp, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      if (!found) throw new NotFound();
      await applicationOfDesk(unit, found.applicationId);
      if (found.doneAt) throw new Conflict([], { key: 'exchange.living.done-before' });
      await unit.manager.update(ExchangeFollowUp, { id }, { outcome, doneAt: unit.now, doneBy: actor.accountId });
      await this.duties.done(unit, { kind: FOLLOW_UP, subjectId: found.applicationId, occurrence: id });
      return found.applicationId;
    });
  }

  /** Something in the student's programme has changed: somebody tells the sponsor's records in time. */
  changed(
    actor: Actor,
    applicationId: string,
    { change, note }: { change: ProgrammeChange; note: string },
  ): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const { scope } = await applicationOfDesk(unit, applicationId);
      const dueOn = dayOfOffice(await this.calendar.businessDayAfter(unit.now, CHANGE_BUSINESS_DAYS, unit.manager));
      const id = newId();
      const owner = { ownerAccountId: actor.accountId!, dueOn, contactId: null };
      await unit.manager.insert(ExchangeFollowUp, { id, applicationId, issue: `change-${change}`, note, ...owner });
      const duty = { kind: FOLLOW_UP, subjectId: applicationId, occurrence: id, dueAt: lastMinuteOf(dueOn) };
      await this.duties.set(unit, [{ ...duty, scope: scope!, responsible: actor.accountId }]);
    });
  }
}
