import { Injectable } from '@nestjs/common';
import { Work, type Actor } from '../../platform/index.js';
import { Round } from '../round/round.entity.js';
import { ConflictsService } from './conflicts.service.js';

/** Officials are compared with a round's works before they see a line about one. */
@Injectable()
export class OfficialsService {
  constructor(
    private readonly work: Work,
    private readonly conflicts: ConflictsService,
  ) {}

  /** Compares the actor with those of the rounds with which they never were; one query when there is none. */
  async compare(actor: Actor, roundIds: readonly string[]): Promise<void> {
    if (!actor.accountId || roundIds.length === 0) return;
    const fresh = await this.work.read().query<{ id: string }[]>(
      `SELECT r.id FROM round r WHERE r.id = ANY($1)
           AND NOT EXISTS (SELECT FROM conflict_check c WHERE c.round_id = r.id AND c.account_id = $2) ORDER BY r.id`,
      [roundIds, actor.accountId],
    );
    for (const { id } of fresh)
      await this.work.run(actor, async (unit) => {
        const round = await unit.manager.findOneOrFail(Round, { where: { id }, lock: { mode: 'pessimistic_write' } });
        await this.conflicts.compute(unit, round, [actor.accountId!]);
      });
  }
}
