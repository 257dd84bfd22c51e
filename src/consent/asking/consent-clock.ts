import { Injectable, Logger } from '@nestjs/common';
import { Clock, defineJob, Lifecycles, system, Work } from '../../platform/index.js';
import { ConsentProgrammes } from '../consent-programmes.js';
import { ConsentAsking, isOver } from './consent-asking.js';
import { ConsentRequest } from './consent-request.entity.js';
import { consentRequestLifecycle } from './consent-request.lifecycle.js';

/** Reminds those who have not answered. */
export const remindGuardians = defineJob<Record<string, never>>('consent.remind');
/** Ends the requests whose time is over. */
export const expireRequests = defineJob<Record<string, never>>('consent.expire');

type Due = Pick<ConsentRequest, 'id' | 'programme' | 'subjectId'>;

/** What the calendar does to requests, each in a transaction of its own: one that fails stops no other. */
@Injectable()
export class ConsentClock {
  private readonly log = new Logger('consent');

  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly asking: ConsentAsking,
    private readonly programmes: ConsentProgrammes,
    private readonly lifecycles: Lifecycles,
  ) {}

  /** Reminds who was asked 3 days ago, and once more after 7. @returns how many mails were sent. */
  async remind(): Promise<number> {
    const due = await this.due(
      `expires_at > $1 AND (reminded_at IS NULL OR reminded_at <= $1::timestamptz - interval '1 day')
       AND asked_at <= $1::timestamptz - (CASE reminders WHEN 0 THEN interval '3 days' WHEN 1 THEN interval '7 days' END)`,
    );
    return this.each(due, async ({ id, programme, subjectId }) => {
      const matter = await this.programmes.named(programme).matter(this.work.read(), subjectId);
      if (matter) await this.work.run(system, (unit) => this.asking.remind(unit, id));
      return matter !== null;
    });
  }

  /** @returns how many requests ended. */
  async expire(): Promise<number> {
    return this.each(await this.due('expires_at <= $1'), (request) => this.end(request));
  }

  private due(condition: string): Promise<Due[]> {
    return this.work
      .read()
      .query(
        `SELECT id, programme, subject_id AS "subjectId" FROM consent_request WHERE state = 'asked' AND method = 'link' AND ${condition} ORDER BY id`,
        [this.clock.now()],
      );
  }

  private async each(due: readonly Due[], act: (request: Due) => Promise<boolean>): Promise<number> {
    let done = 0;
    for (const request of due) {
      try {
        if (await act(request)) done += 1;
      } catch (error) {
        this.log.error({ err: error, request: request.id }, 'a request for consent could not be served by the clock');
      }
    }
    return done;
  }

  /** Somebody may have answered in the meantime: then there is nothing to end. */
  private async end({ id, programme, subjectId }: Due): Promise<boolean> {
    const subjects = this.programmes.named(programme);
    return this.work.run(system, async (unit) => {
      await subjects.hold?.(unit, subjectId);
      const lock = { mode: 'pessimistic_write' } as const;
      const request = await unit.manager.findOne(ConsentRequest, { where: { id }, lock });
      if (request?.state !== 'asked' || !isOver(request, unit.now)) return false;
      await this.lifecycles.apply(unit, consentRequestLifecycle, { id, event: 'expire' });
      await subjects.expired?.(unit, subjectId);
      return true;
    });
  }
}
