import { Injectable } from '@nestjs/common';
import type { Unit } from '../../platform/index.js';

/** Takes works off the tour whose family does not want it, or which hang no more. */
@Injectable()
export class TourRecalls {
  /** From now on the host's page says that the work comes down; joins the unit of whoever took the consent back. */
  async recall(unit: Unit, entryId: string): Promise<void> {
    const [recalled] = await unit.manager.query<[{ legId: string }[], number]>(
      `UPDATE tour_loan SET recalled_at = $2 WHERE entry_id = $1 AND recalled_at IS NULL AND until_on >= $2::date RETURNING leg_id AS "legId"`,
      [entryId, unit.now],
    );
    for (const { legId } of recalled)
      await unit.record('yaas.tour.recalled', { type: 'tour-leg', id: legId }, { entryId });
  }
}
