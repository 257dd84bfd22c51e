import { Injectable } from '@nestjs/common';
import type { Unit } from '../database/unit.js';
import { Forgetting } from './forgetting.js';
import type { Hold } from './retention.js';
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
    const held = await this.heldFor(unit, accountId);
    const erased: Erased = { gone: [], held, inWordsAlone: this.retentions.inWordsAlone() };
    for (const retention of this.retentions.all()) {
      const { record, comesLast } = retention;
      for (const id of await recordsOf(unit, retention, accountId)) {
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

  private async heldFor(unit: Unit, accountId: string): Promise<Erased['held']> {
    const held: Erased['held'] = [];
    for (const hold of this.retentions.holds())
      for (const id of await recordsOf(unit, hold, accountId)) {
        const by = await hold.heldBy(unit, id);
        if (by) held.push({ record: hold.record, id, by });
      }
    return held;
  }
}

async function recordsOf({ manager }: Unit, { ofAccount }: Hold, accountId: string): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(ofAccount, [accountId]);
  return rows.map(({ id }) => id);
}
