import { Injectable } from '@nestjs/common';
import { AccountsService } from '../../auth/index.js';
import { Duties } from '../../duties/index.js';
import { system, Work, type Unit } from '../../platform/index.js';
import { endOf } from './day-in.js';
import { renewalKinds, renewalsOf } from './renewals.js';
import { WorkerQueries, type WorkerOnFile } from './workers.queries.js';
import type { Worker } from './worker.entity.js';

const role = 'local_coordinator';

/** The role of a local coordinator lasts as long as every paper does: access stops by itself on the day on which one runs out. A chaperone has none. */
@Injectable()
export class RoleFollowsPapers {
  constructor(
    private readonly work: Work,
    private readonly accounts: AccountsService,
    private readonly queries: WorkerQueries,
    private readonly duties: Duties,
  ) {}

  /** After a paper came or went. */
  async follow(unit: Unit, workerId: string): Promise<void> {
    const [worker] = await this.queries.byId(unit.manager, workerId);
    if (worker) await this.hold(unit, worker);
  }

  /** Everybody's, each night: the law's numbers may have changed. */
  followAll(): Promise<void> {
    return this.work.run(system, async (unit) => {
      for (const worker of await this.queries.appointed(unit.manager)) await this.hold(unit, worker);
    });
  }

  async end(unit: Unit, { id, accountId, scope }: Pick<Worker, 'id' | 'accountId' | 'scope'>): Promise<void> {
    await this.accounts.holdUntil(unit, { accountId, scope, role, until: unit.now });
    await this.duties.drop(unit, id, renewalKinds);
  }

  private async hold(unit: Unit, worker: WorkerOnFile): Promise<void> {
    const { accountId, scope, timeZone, standing } = worker;
    await this.duties.set(unit, renewalsOf(worker));
    if (worker.kind !== 'coordinator') return;
    const until = standing.until === null ? unit.now : endOf(standing.until, timeZone);
    await this.accounts.holdUntil(unit, { accountId, scope, role, until });
  }
}
