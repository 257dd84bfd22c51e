import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { system } from '../access/actor.js';
import { Clock } from '../database/clock.js';
import { Work } from '../database/work.js';
import { defineJob } from '../jobs/job.js';
import { Jobs } from '../jobs/jobs.js';
import { allowForgetting, Forgetting } from './forgetting.js';
import type { Retention } from './retention.js';
import { Retentions } from './retentions.js';

const purge = defineJob<Record<string, never>>('retention.purge', { expiresInSeconds: 3600 });
const EVERY_NIGHT = '23 3 * * *';

/** What a night took away. */
export interface Purged {
  record: string;
  /** Records that are gone. */
  forgotten: number;
  /** Records from which a part was taken. */
  partly: number;
  /** Records whose time is over and which something else still holds; the log says what. */
  held: number;
}

/** Every night the portal forgets what it said it would. */
@Injectable()
export class Purge implements OnModuleInit {
  private readonly log = new Logger('retention');

  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly retentions: Retentions,
    private readonly forgetting: Forgetting,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(purge, async () => void (await this.run()));
    this.jobs.schedule(purge, EVERY_NIGHT);
  }

  /** Each record in a transaction of its own: one that cannot go stops no other. */
  async run(): Promise<Purged[]> {
    const day = this.clock.now().toISOString().slice(0, 10);
    const done: Purged[] = [];
    for (const retention of this.retentions.all()) done.push(await this.carryOut(retention, day));
    return done;
  }

  private async carryOut(retention: Retention, day: string): Promise<Purged> {
    const { record } = retention;
    const purged = { record, forgotten: 0, partly: await this.partly(retention, day), held: 0 };
    const due = await this.work.read().query<{ id: string }[]>(retention.due, [day]);
    for (const { id } of due) {
      try {
        await this.work.run(system, (unit) => this.forgetting.forget(unit, retention, id));
        purged.forgotten += 1;
      } catch (error) {
        purged.held += 1;
        this.log.error({ err: error, record, id }, 'a record whose time is over could not be forgotten');
      }
    }
    return purged;
  }

  private async partly(retention: Retention, day: string): Promise<number> {
    if (!retention.partly) return 0;
    return this.work.run(system, async (unit) => {
      await allowForgetting(unit);
      return (await retention.partly?.(unit, day)) ?? 0;
    });
  }
}
