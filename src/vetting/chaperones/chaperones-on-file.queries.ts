import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Standing } from '../papers/standing.js';
import { TiesQueries } from '../ties/ties.queries.js';
import { WorkerQueries, type WorkerOnFile } from '../workers/workers.queries.js';

/** Somebody who may accompany students, as far as their papers go. */
export interface ChaperoneOnFile {
  workerId: string;
  accountId: string;
  /** The member for whom they work. */
  scope: string;
  name: string;
  /** What of training and checks is missing, and until when each counts. */
  standing: Standing;
  /** Accounts of relatives and of those with whom they live, as declared. */
  relatives: readonly string[];
}

/** What programmes whose students travel in groups ask about the adults with them. */
@Injectable()
export class ChaperonesOnFile {
  constructor(
    private readonly workers: WorkerQueries,
    private readonly ties: TiesQueries,
  ) {}

  /** Everybody who works for a member now, by name. */
  async ofMember(manager: EntityManager, scope: string): Promise<ChaperoneOnFile[]> {
    return this.withTies(manager, await this.workers.asChaperonesOf(manager, scope));
  }

  /** By the worker's id; whose appointment has ended is left out. As many queries for one as for many. */
  async of(manager: EntityManager, workerIds: readonly string[]): Promise<Map<string, ChaperoneOnFile>> {
    const people = await this.withTies(manager, await this.workers.asChaperones(manager, workerIds));
    return new Map(people.map((one) => [one.workerId, one]));
  }

  /** Appointments of these accounts, at whichever member. As many queries for one as for many. */
  async ofAccounts(manager: EntityManager, accountIds: readonly string[]): Promise<ChaperoneOnFile[]> {
    return this.withTies(manager, await this.workers.asChaperonesByAccount(manager, accountIds));
  }

  private async withTies(manager: EntityManager, people: readonly WorkerOnFile[]): Promise<ChaperoneOnFile[]> {
    const ids = people.map(({ accountId }) => accountId);
    const ties = await this.ties.ofMany(manager, ids);
    return people.map(({ id, accountId, scope, displayName, standing }) => ({
      workerId: id,
      accountId,
      scope,
      name: displayName,
      standing,
      relatives: (ties.get(accountId) ?? []).flatMap((tie) => tie.accountId ?? []),
    }));
  }
}
