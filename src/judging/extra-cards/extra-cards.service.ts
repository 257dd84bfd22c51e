import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { NotFound, Work, type Actor } from '../../platform/index.js';
import { refuseUnlessDrawStands } from '../assignment/assignment.rules.js';
import { TopUpService } from '../assignment/top-up.service.js';
import { withheldFrom } from '../conflicts/withheld.js';
import { lockRound } from '../round/load-round.js';
import { RoundEntry } from '../round/round-entry.entity.js';

/** Gives works in doubt more cards than others, on the word of who runs the round. */
@Injectable()
export class ExtraCardsService {
  constructor(
    private readonly work: Work,
    private readonly topUps: TopUpService,
  ) {}

  /**
   * As many more judges for each of these works as the jury has free.
   * @returns how many cards were given
   * @throws NotFound when a work is not of the round, or withheld from the actor
   */
  give(actor: Actor, roundId: string, more: ReadonlyMap<string, number>): Promise<number> {
    return this.work.run(actor, async (unit) => {
      const round = await lockRound(unit, roundId);
      refuseUnlessDrawStands(round.state);
      const withheld = await withheldFrom(unit.manager, actor.accountId, roundId);
      const works = new Set(await entryIds(unit.manager, roundId));
      for (const id of more.keys()) if (!works.has(id) || withheld.has(id)) throw new NotFound();
      const given = more.size > 0 ? await this.topUps.add(unit, round, more) : 0;
      const asked = [...more.values()].reduce((sum, cards) => sum + cards, 0);
      await unit.record('round.extra-cards', { type: 'round', id: roundId }, { asked, given });
      return given;
    });
  }
}

async function entryIds(manager: EntityManager, roundId: string): Promise<string[]> {
  const entries = await manager.find(RoundEntry, { select: { id: true }, where: { roundId, withdrawnAt: IsNull() } });
  return entries.map(({ id }) => id);
}
