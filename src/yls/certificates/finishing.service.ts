import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Conflict, Jobs, NotFound, system, Work, type Actor } from '../../platform/index.js';
import { RegistrationMoves } from '../registration/registration-moves.service.js';
import { runsSummit } from '../summit/summit.policy.js';
import { YlsSummit } from '../summit/yls-summit.entity.js';
import { dayIn } from '../summit/zoned-days.js';
import { finishSummit } from './certificate.jobs.js';

/** The end of a summit: staff say so once, and everybody who attended has taken part to the end. */
@Injectable()
export class Finishing implements OnModuleInit {
  constructor(
    private readonly work: Work,
    private readonly jobs: Jobs,
    private readonly moves: RegistrationMoves,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(finishSummit, async (told) => void (await this.finish(told)));
  }

  /** @throws NotFound, Conflict before the last day */
  ask(actor: Actor, summitId: string, withCheckedIn: boolean): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const summit = await unit.manager.findOneBy(YlsSummit, { id: summitId });
      if (!summit || !runsSummit(actor, summitId)) throw new NotFound();
      if (dayIn(unit.now, summit.timeZone) < summit.endsOn) throw new Conflict([], { key: 'yls.refusal.not-last-day' });
      await unit.record('yls-summit.finished', { type: 'yls-summit', id: summitId }, { withCheckedIn });
      await unit.queue(finishSummit, { summitId, withCheckedIn });
    });
  }

  /** Each by itself; who was moved meanwhile is left as they are. @returns how many */
  async finish({ summitId, withCheckedIn }: { summitId: string; withCheckedIn: boolean }): Promise<number> {
    const states = withCheckedIn ? ['present', 'checked_in'] : ['present'];
    const found = await this.work
      .read()
      .query<{ id: string }[]>(
        'SELECT id FROM yls_registration WHERE summit_id = $1 AND state = ANY ($2) ORDER BY id',
        [summitId, states],
      );
    let done = 0;
    for (const { id } of found) {
      try {
        await this.work.run(system, async (unit) => void (await this.moves.move(unit, id, { event: 'finish' })));
        done += 1;
      } catch (error) {
        if (!(error instanceof Conflict)) throw error;
      }
    }
    return done;
  }
}
