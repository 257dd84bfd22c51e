import type { EntityManager } from 'typeorm';
import { COUNTING_CARD } from '../round/round-facts.queries.js';
import type { Round } from '../round/round.entity.js';
import type { CardInput, EntryInput, TallyInput, WeighedCriterion } from './tally.js';

/** All that goes into a result, in an order of its own, so that equal inputs have equal hashes. */
export async function tallyInput(manager: EntityManager, round: Round): Promise<TallyInput> {
  const criteria = await manager.query<WeighedCriterion[]>(
    'SELECT id, parts, scale FROM criterion WHERE rubric_version_id = $1 ORDER BY position',
    [round.rubricVersionId],
  );
  const entries = await manager.query<EntryInput[]>(
    `SELECT id AS "roundEntryId", judging_code AS code, age_group AS pool FROM round_entry
      WHERE round_id = $1 AND withdrawn_at IS NULL ORDER BY id`,
    [round.id],
  );
  const cards = await manager.query<CardInput[]>(
    `SELECT a.round_entry_id AS "roundEntryId", a.round_judge_id AS "roundJudgeId",
            jsonb_object_agg(c.criterion_id, c.step ORDER BY c.criterion_id) AS scores
       FROM assignment a JOIN round_entry e ON e.id = a.round_entry_id
       JOIN scorecard s ON s.assignment_id = a.id JOIN criterion_score c ON c.assignment_id = a.id
      WHERE e.round_id = $1 AND e.withdrawn_at IS NULL AND ${COUNTING_CARD}
      GROUP BY a.id ORDER BY a.round_entry_id, a.round_judge_id`,
    [round.id],
  );
  return { criteria, entries, cards };
}
