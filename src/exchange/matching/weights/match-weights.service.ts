import { Injectable } from '@nestjs/common';
import { newId, Work, type Actor } from '../../../platform/index.js';
import { ExchangeTerm } from '../../terms/exchange-term.entity.js';
import { termOfSponsor } from './term-of-sponsor.js';
import { ExchangeMatchWeights } from './exchange-match-weights.entity.js';
import { changes, MatchWeightsQueries } from './match-weights.queries.js';
import type { WeightsTold } from './weights.schema.js';

/** The sponsor says what weighs how much. */
@Injectable()
export class MatchWeightsService {
  constructor(
    private readonly work: Work,
    private readonly queries: MatchWeightsQueries,
  ) {}

  /** From now on; who saves what stands already changes nothing. @throws NotFound, Forbidden */
  set(actor: Actor, termId: string, { weights, reason }: WeightsTold): Promise<void> {
    return this.work.run(actor, async (unit) => {
      await termOfSponsor(unit.manager, actor, termId);
      // Two who set at the same moment do so one after the other.
      await unit.manager.findOne(ExchangeTerm, { where: { id: termId }, lock: { mode: 'pessimistic_write' } });
      const changed = changes(await this.queries.of(unit.manager, termId), weights);
      if (changed.length === 0) return;
      const told = { termId, weights, reason, setBy: actor.accountId!, setAt: unit.now };
      await unit.manager.insert(ExchangeMatchWeights, { id: newId(), ...told });
      const subject = { type: 'exchange-term', id: termId };
      await unit.record('exchange-term.weights-set', subject, { changed: changed.length, reason });
    });
  }
}
