import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { newId, Work, type Actor, type Unit } from '../../platform/index.js';
import { Round } from '../round/round.entity.js';
import { JudgeCommunity } from './judge-community.entity.js';
import { RecusalsService } from './recusals.service.js';
import { RoundJudge } from './round-judge.entity.js';

/** The communities that a judge has ties to, as they declare them themselves. */
@Injectable()
export class JudgeTiesService {
  constructor(
    private readonly work: Work,
    private readonly recusals: RecusalsService,
  ) {}

  /** Declared once is enough; in running rounds the judge steps back from works that are now in conflict. */
  declare(actor: Actor, communityId: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      await unit.manager.query(
        `INSERT INTO judge_community (id, account_id, community_id, declared_at) SELECT $1, $2, c.id, $4 FROM community c WHERE c.id = $3
         ON CONFLICT (account_id, community_id) DO NOTHING`,
        [newId(), actor.accountId, communityId, unit.now],
      );
      await this.recomputeRunning(unit);
      await unit.record('judge.tie-declared', { type: 'account', id: actor.accountId! }, { communityId });
    });
  }

  /** A tie that was declared by mistake. Conflicts that were computed from it stay: staff decide about those. */
  takeBack(actor: Actor, communityId: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      await unit.manager.delete(JudgeCommunity, { accountId: actor.accountId!, communityId });
      await unit.record('judge.tie-taken-back', { type: 'account', id: actor.accountId! }, { communityId });
    });
  }

  private async recomputeRunning(unit: Unit): Promise<void> {
    const seats = await unit.manager.findBy(RoundJudge, { accountId: unit.actor.accountId!, state: 'accepted' });
    const running = await unit.manager.find(Round, {
      where: {
        id: In(seats.map((seat) => seat.roundId)),
        state: In(['conflicts_open', 'assigned', 'calibrating', 'open', 'paused', 'closing']),
      },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    for (const round of running) {
      const seat = seats.find(({ roundId }) => roundId === round.id)!;
      await this.recusals.fromRegistry(unit, round, seat.id);
    }
  }
}
