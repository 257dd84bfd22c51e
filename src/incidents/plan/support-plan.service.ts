import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { AccountQueries } from '../../auth/index.js';
import { Duties, OfficeCalendar } from '../../duties/index.js';
import { newId, NotFound, Unprocessable, Work, type Actor } from '../../platform/index.js';
import { referenceOf } from '../cases/incident.entity.js';
import { READABLE, reachOf } from '../cases/incident.reach.js';
import { FOLLOW_UP } from '../incident-duties.js';
import { SupportStep } from './support-step.entity.js';

export interface NewStep {
  what: string;
  /** Address of the owner's account. */
  email: string;
  dueOn: string;
}

/** A step as its owner sees it: never the case. */
export interface OwnStep extends Pick<SupportStep, 'id' | 'what' | 'dueOn' | 'doneAt' | 'doneNote'> {
  reference: string;
}

/** The plan by which somebody is supported: steps with an owner and a day. */
@Injectable()
export class SupportPlan {
  constructor(
    private readonly work: Work,
    private readonly accounts: AccountQueries,
    private readonly duties: Duties,
    private readonly calendar: OfficeCalendar,
  ) {}

  /** @throws NotFound for a case out of reach; Unprocessable for nobody's address */
  add(actor: Actor, incidentId: string, { what, email, dueOn }: NewStep): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const [incident] = await unit.manager.query<{ scope: string | null }[]>(
        `SELECT i.scope FROM incident i WHERE i.id = $4 AND i.state <> 'closed' AND (${READABLE})`,
        [...reachOf(actor), incidentId],
      );
      if (!incident) throw new NotFound();
      const owner = await this.accounts.byEmail(email, unit.manager);
      if (!owner) throw new Unprocessable({ key: 'incidents.form.nobody' });
      const id = newId();
      await unit.manager.insert(SupportStep, { id, incidentId, what, ownerId: owner.id, dueOn });
      const dueAt = endOf(dueOn, this.calendar.zone);
      const clock = {
        kind: FOLLOW_UP,
        subjectId: id,
        scope: incident.scope ?? incidentId,
        responsible: owner.id,
        dueAt,
      };
      await this.duties.set(unit, [clock]);
      await unit.record('incident.step-added', { type: 'incident', id: incidentId }, { stepId: id, dueOn });
    });
  }

  /** The owner says what came of it. @throws NotFound for who does not own it */
  done(actor: Actor, id: string, note: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const step = await unit.manager.findOneBy(SupportStep, { id, ownerId: actor.accountId! });
      if (!step) throw new NotFound();
      if (step.doneAt) return;
      await unit.manager.update(SupportStep, { id }, { doneAt: unit.now, doneNote: note });
      await this.duties.done(unit, { kind: FOLLOW_UP, subjectId: id });
      await unit.record('incident.step-done', { type: 'incident', id: step.incidentId }, { stepId: id });
    });
  }

  /** @throws NotFound for who does not own it */
  async own(actor: Actor, id: string): Promise<OwnStep> {
    const step = await this.work.read().findOneBy(SupportStep, { id, ownerId: actor.accountId! });
    if (!step) throw new NotFound();
    const { what, dueOn, doneAt, doneNote, incidentId } = step;
    return { id, what, dueOn, doneAt, doneNote, reference: referenceOf(incidentId) };
  }
}

/** The last minute of the day in the zone. */
const endOf = (day: string, timeZone: string): Date =>
  new Date(Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds - 60_000);
