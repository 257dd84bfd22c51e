import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Clock, defineJob, Jobs, system, Work } from '../../platform/index.js';
import { EntryEvents } from './entry-events.js';
import { EntryMails } from './entry-mails.js';
import { Entry } from './entry.entity.js';
import { restoreRevision } from './restore-revision.js';

const standOverdue = defineJob<Record<string, never>>('yaas.returns.overdue');
const HOURLY = '17 * * * *';

/** A returned piece that was not corrected in time stands as it was sent: the sponsor decides about that. */
@Injectable()
export class OverdueReturns implements OnModuleInit {
  private readonly log = new Logger('entries');

  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly events: EntryEvents,
    private readonly mails: EntryMails,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(standOverdue, async () => void (await this.stand()));
    this.jobs.schedule(standOverdue, HOURLY);
  }

  /** Each in a transaction of its own. @returns how many stand again. */
  async stand(): Promise<number> {
    const due = await this.work
      .read()
      .query<{ id: string }[]>(`SELECT id FROM entry WHERE state = 'returned' AND due_at <= $1 ORDER BY due_at`, [
        this.clock.now(),
      ]);
    let stood = 0;
    for (const { id } of due) {
      try {
        stood += (await this.one(id)) ? 1 : 0;
      } catch (error) {
        this.log.error({ err: error, entry: id }, 'a returned entry could not stand again');
      }
    }
    return stood;
  }

  /** It may have been sent anew, or been given more time, in the meantime. */
  private one(id: string): Promise<boolean> {
    return this.work.run(system, async (unit) => {
      const entry = await unit.manager.findOne(Entry, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (entry?.state !== 'returned' || !entry.dueAt || entry.dueAt > unit.now) return false;
      await restoreRevision(unit.manager, id);
      const stands = await this.events.apply(unit, { id, event: 'stand' });
      await this.mails.send(unit, 'stands', { entry: stands });
      return true;
    });
  }
}
