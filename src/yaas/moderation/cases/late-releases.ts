import { Injectable } from '@nestjs/common';
import type { ConsentAnswers } from '../../../consent/index.js';
import type { Unit } from '../../../platform/index.js';
import { Entry } from '../../entries/entry.entity.js';
import { OutcomesToTell } from '../../judging/outcomes-to-tell.js';

/** An outcome that a hold kept back while the others of its round were told theirs. */
@Injectable()
export class LateReleases {
  constructor(private readonly outcomes: OutcomesToTell) {}

  /** Tells the family now, where its round was released meanwhile. Call it with the entry locked and no hold left. */
  async catchUp(unit: Unit, entryId: string, answers: ConsentAnswers): Promise<void> {
    const { state, releasedAt, roundId } = await unit.manager.findOneByOrFail(Entry, { id: entryId });
    if (releasedAt || !roundId || (state !== 'placed' && state !== 'not_placed')) return;
    if (await isReleased(unit, roundId)) await this.outcomes.tell(unit, entryId, { roundId, outcome: state, answers });
  }
}

async function isReleased(unit: Unit, roundId: string): Promise<boolean> {
  const rows = await unit.manager.query<unknown[]>(
    'SELECT 1 FROM entry WHERE round_id = $1 AND released_at IS NOT NULL LIMIT 1',
    [roundId],
  );
  return rows.length > 0;
}
