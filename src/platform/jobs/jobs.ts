import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { PgBoss } from 'pg-boss';
import type { EntityManager } from 'typeorm';
import { PortalConfig } from '../config/portal-config.js';
import { isOutage } from '../observability/outage.js';
import { allJobs, type Job, type JobOptions } from './job.js';

export interface RunningJob {
  id: string;
  /** How often it was tried before. */
  retries: number;
  signal: AbortSignal;
}

type Handler<D> = (data: D, run: RunningJob) => Promise<void>;

interface Work {
  handler: Handler<never>;
  /** How many run side by side in this process. */
  parallel: number;
}

export interface Insertion<D extends object> {
  job: Job<D>;
  data: D;
  options?: JobOptions;
}

/** A job whose process is gone, or could not say that it has ended, is taken up by another after so long. */
const heartbeatSeconds = 60;

/** The queue: jobs enter it in the transaction that needs them and run in worker processes. */
@Injectable()
export class Jobs implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('jobs');
  private readonly works = new Map<string, Work>();
  private readonly crons = new Map<string, string>();
  private readonly boss: PgBoss;
  private started?: Promise<void>;

  constructor(private readonly config: PortalConfig) {
    const here = config.runsJobs;
    const [superviseIntervalSeconds, monitorIntervalSeconds] = [10, 10];
    this.boss = new PgBoss({
      connectionString: config.databaseUrl,
      max: 4,
      supervise: here,
      schedule: here,
      migrate: true,
      superviseIntervalSeconds,
      monitorIntervalSeconds,
    });
    this.boss.on('error', (error) => this.log.error({ err: error }, 'the queue reports an error'));
  }

  /** Says who does a job; called while modules start. */
  handle<D extends object>(job: Job<D>, handler: Handler<D>, options: { parallel?: number } = {}): void {
    this.works.set(job.name, { handler, parallel: options.parallel ?? 1 });
  }

  /** Runs a job by the clock, once in the whole cluster. `cron` is in UTC. */
  schedule(job: Job<Record<string, never>>, cron: string): void {
    this.crons.set(job.name, cron);
  }

  async insert<D extends object>(manager: EntityManager, { job, data, options }: Insertion<D>): Promise<void> {
    await this.ready();
    const startAfter = options?.startAfter ?? options?.afterSeconds;
    await this.boss.send(job.name, data, { db: within(manager), startAfter, singletonKey: options?.singletonKey });
  }

  /** One job for each, by one statement. */
  async insertMany<D extends object>(
    manager: EntityManager,
    { job, data }: { job: Job<D>; data: readonly D[] },
  ): Promise<void> {
    if (data.length === 0) return;
    await this.ready();
    await this.boss.insert(
      job.name,
      data.map((told) => ({ data: told })),
      { db: within(manager) },
    );
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.ready();
    if (!this.config.runsJobs) return;
    for (const [name, work] of this.works) await this.take(name, work);
    for (const [name, cron] of this.crons) await this.boss.schedule(name, cron);
  }

  async onModuleDestroy(): Promise<void> {
    if (!this.started) return;
    await this.started;
    await this.boss.stop({ graceful: true, timeout: 10_000 });
  }

  /** Jobs that wait, by name; for readiness and metrics. */
  async waiting(): Promise<{ name: string; count: number }[]> {
    await this.ready();
    const queues = await this.boss.getQueues();
    return queues.map((queue) => ({ name: queue.name, count: queue.queuedCount }));
  }

  private ready(): Promise<void> {
    this.started ??= this.start();
    return this.started;
  }

  private async start(): Promise<void> {
    await this.boss.start();
    for (const job of allJobs()) {
      const options = {
        retryLimit: job.retries,
        retryBackoff: true,
        retryDelay: 5,
        expireInSeconds: job.expiresInSeconds,
        heartbeatSeconds,
      };
      await this.boss.createQueue(job.name, options);
      // One that is there already keeps the options of its first day.
      await this.boss.updateQueue(job.name, options);
    }
  }

  private async take(name: string, { handler, parallel }: Work): Promise<void> {
    const options = { batchSize: 1, pollingIntervalSeconds: 0.5, includeMetadata: true } as const;
    for (let worker = 0; worker < parallel; worker += 1) {
      await this.boss.work(name, options, async ([job]) => {
        const { id, data, retryCount: retries, signal } = job!;
        await throughOutages(signal, () => handler(data as never, { id, retries, signal }));
      });
    }
  }
}

const within = (manager: EntityManager) => ({
  executeSql: async (sql: string, values?: unknown[]) => ({ rows: await manager.query<unknown[]>(sql, values) }),
});

const patienceMs = 60_000;
const pauseMs = 500;

/** Again and again while what the job stands on is away: its failure could not even be written down. */
async function throughOutages(signal: AbortSignal, run: () => Promise<void>): Promise<void> {
  const until = Date.now() + patienceMs;
  for (;;) {
    try {
      return await run();
    } catch (error) {
      if (!isOutage(error) || signal.aborted || Date.now() > until) throw error;
      await pause(pauseMs);
    }
  }
}
