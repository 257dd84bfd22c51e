import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AccountQueries } from '../../auth/index.js';
import type { Round } from '../round/round.entity.js';

/** Who runs a round or chairs it: they see lines about works and decide, so they can be in conflict as judges can. */
@Injectable()
export class OfficialsQueries {
  constructor(private readonly accounts: AccountQueries) {}

  /** Account ids: staff of the edition and of all, coordinators of the competition, the chair. */
  async of(manager: EntityManager, { editionId, conductedBy, chairAccountId }: Round): Promise<string[]> {
    const people = [
      ...(await this.accounts.holders('staff', null, manager)),
      ...(await this.accounts.holders('staff', editionId, manager)),
      ...(conductedBy ? await this.accounts.holders('coordinator', conductedBy, manager) : []),
      ...(conductedBy ? await this.accounts.holders('coordinator', null, manager) : []),
    ];
    return [...new Set([...people.map(({ id }) => id), ...(chairAccountId ? [chairAccountId] : [])])];
  }
}
