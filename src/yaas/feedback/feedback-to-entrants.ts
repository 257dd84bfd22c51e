import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import type { EntrantFeedback } from '../../judging/index.js';
import { insertMany, newId, type Unit } from '../../platform/index.js';
import { EntryFeedback } from './entry-feedback.entity.js';

/** What an entrant reads of one judge. */
export type JudgesWords = Pick<EntryFeedback, 'id' | 'worksWell' | 'tryNext'>;

/** Judges' words reach a family with the result, not before, whichever of the two is first here. */
@Injectable()
export class FeedbackToEntrants {
  /** What is to be told of these entries, in place of what was. Families who know their result read it at once. */
  async keep(unit: Unit, roundId: string, items: readonly EntrantFeedback[]): Promise<void> {
    const entryIds = items.map(({ workId }) => workId);
    const informed = await whoKnows(unit.manager, roundId, entryIds);
    await unit.manager.delete(EntryFeedback, { roundId, entryId: In(entryIds) });
    const words = items.flatMap(({ workId: entryId, comments }) =>
      comments.map((said, index) => ({
        id: newId(),
        entryId,
        roundId,
        position: index + 1,
        ...said,
        toldAt: informed.has(entryId) ? unit.now : null,
      })),
    );
    await insertMany(unit.manager, EntryFeedback, words);
  }

  /** The family hears its result now: with it, everything that judges said on the way. */
  async tell(unit: Unit, entryId: string): Promise<void> {
    await unit.manager.update(EntryFeedback, { entryId, toldAt: IsNull() }, { toldAt: unit.now });
  }

  /** What the family may read, the last round first. */
  async of(manager: EntityManager, entryId: string): Promise<JudgesWords[]> {
    return manager.query<JudgesWords[]>(
      `SELECT id, works_well AS "worksWell", try_next AS "tryNext" FROM entry_feedback
        WHERE entry_id = $1 AND told_at IS NOT NULL ORDER BY round_id DESC, position`,
      [entryId],
    );
  }
}

/** Families who know the result of this round, or a later one. */
async function whoKnows(manager: EntityManager, roundId: string, entryIds: readonly string[]): Promise<Set<string>> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT e.id FROM entry e WHERE e.id = ANY($1) AND (e.released_at IS NOT NULL OR EXISTS (
        SELECT FROM lifecycle_event l WHERE l.aggregate_id = e.id AND l.event = 'release' AND l.data ->> 'roundId' = $2))`,
    [entryIds, roundId],
  );
  return new Set(rows.map(({ id }) => id));
}
