import { Injectable } from '@nestjs/common';
import { newId, Work, type Actor } from '../../platform/index.js';
import { RechecksService } from '../conflicts/rechecks.service.js';
import { JudgeCommunity } from './judge-community.entity.js';

/** The communities that a judge has ties to, as they declare them themselves. */
@Injectable()
export class JudgeTiesService {
  constructor(
    private readonly work: Work,
    private readonly rechecks: RechecksService,
  ) {}

  /** Declared once is enough; in running rounds the judge steps back from works that are now in conflict. */
  declare(actor: Actor, communityId: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      await unit.manager.query(
        `INSERT INTO judge_community (id, account_id, community_id, declared_at) SELECT $1, $2, c.id, $4 FROM community_brief c WHERE c.id = $3
         ON CONFLICT (account_id, community_id) DO NOTHING`,
        [newId(), actor.accountId, communityId, unit.now],
      );
      await this.rechecks.ofPerson(unit, actor.accountId!);
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
}
