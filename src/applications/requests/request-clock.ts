import { Injectable, Logger } from '@nestjs/common';
import { Clock, Lifecycles, system, Work, type Unit } from '../../platform/index.js';
import { ApplicationDoor } from '../application/application-door.js';
import { ApplicationRequest } from './application-request.entity.js';
import { applicationRequestLifecycle } from './application-request.lifecycle.js';
import { Asking } from './asking.js';

type Due = Pick<ApplicationRequest, 'id' | 'applicationId'>;

/** What the calendar does to requests, each in a transaction of its own: one that fails stops no other. */
@Injectable()
export class RequestClock {
  private readonly log = new Logger('applications');

  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly door: ApplicationDoor,
    private readonly asking: Asking,
    private readonly lifecycles: Lifecycles,
  ) {}

  /** Reminds who has been silent for the days that the programme gives. @returns how many mails were sent */
  async remind(): Promise<number> {
    const due = await this.due(
      `expires_at > $1 AND reminders < remind_times
       AND coalesce(reminded_at, asked_at) <= $1::timestamptz - make_interval(days => remind_days)`,
    );
    return this.each(due, async (unit, { id, applicationId }) => {
      const open = await this.door.hold(unit, applicationId);
      await this.asking.remind(unit, open, await unit.manager.findOneByOrFail(ApplicationRequest, { id }));
    });
  }

  /** @returns how many requests ended */
  async expire(): Promise<number> {
    return this.each(await this.due('expires_at <= $1'), async (unit, { id, applicationId }) => {
      await this.door.hold(unit, applicationId);
      await this.lifecycles.apply(unit, applicationRequestLifecycle, { id, event: 'expire' });
    });
  }

  private due(condition: string): Promise<Due[]> {
    return this.work
      .read()
      .query(
        `SELECT id, application_id AS "applicationId" FROM application_request WHERE state = 'asked' AND ${condition} ORDER BY id`,
        [this.clock.now()],
      );
  }

  private async each(due: readonly Due[], act: (unit: Unit, request: Due) => Promise<void>): Promise<number> {
    let done = 0;
    for (const request of due) {
      try {
        await this.work.run(system, (unit) => act(unit, request));
        done += 1;
      } catch (error) {
        this.log.error({ err: error, request: request.id }, 'a request could not be served by the clock');
      }
    }
    return done;
  }
}
