import { Injectable } from '@nestjs/common';
import type { Unit } from '../database/unit.js';
import { Forgetting } from './forgetting.js';
import { Retentions } from './retentions.js';

/** What came of somebody's wish to be forgotten. */
export interface Erased {
  /** Records that are gone. */
  gone: { record: string; id: string }[];
  /** Records that a law keeps until their time is over. */
  held: { record: string; id: string; by: string }[];
  /** Declared columns that no module takes away by itself. */
  inWordsAlone: readonly string[];
}

/** Forgets a person who asks for it, as far as the law lets. */
@Injectable()
export class Erasure {
  constructor(
    private readonly retentions: Retentions,
    private readonly forgetting: Forgetting,
  ) {}

  async erase(unit: Unit, accountId: string): Promise<Erased> {
    const erased: Erased = { gone: [], held: [], inWordsAlone: this.retentions.inWordsAlone() };
    for (const retention of this.retentions.all()) {
      const { record, comesLast } = retention;
      const own = await unit.manager.query<{ id: string }[]>(retention.ofAccount, [accountId]);
      for (const { id } of own) {
        const by = (comesLast && erased.held[0]?.by) || (await retention.heldBy(unit, id));
        if (by) erased.held.push({ record, id, by });
        else {
          await this.forgetting.forget(unit, retention, id);
          erased.gone.push({ record, id });
        }
      }
    }
    return erased;
  }
}
