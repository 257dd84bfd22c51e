import type { EntityManager } from 'typeorm';
import { COUNTING_CARD } from '../round/round-facts.queries.js';
import type { Round } from '../round/round.entity.js';
import { judgesInOrder } from './judge-numbers.js';
import type { CardInput, WeighedCriterion } from './card-total.js';
import type { EntryInput, TallyInput } from './tally.js';

/** What goes into a result, with the names that stand for ids where it is shown or recorded. */
export interface NamedInput extends TallyInput {
  /** Round judges in the order of their numbers in the round, from 1: whoever ever had a seat. */
  judges: readonly string[];
}

/** All that goes into a result, in an order that a results record can repeat: works by code, cards by work and number of the judge. */
export async function tallyInput(manager: EntityManager, round: Round): Promise<NamedInput> {
  const criteria = await manager.query<WeighedCriterion[]>(
    'SELECT id, code, parts, scale FROM criterion WHERE rubric_version_id = $1 ORDER BY position',
    [round.rubricVersionId],
  );
  const entries = await manager.query<EntryInput[]>(
    `SELECT id AS "roundEntryId", judging_code AS code, pool FROM round_entry
      WHERE round_id = $1 AND withdrawn_at IS NULL ORDER BY judging_code COLLATE "C"`,
    [round.id],
  );
  const cards = await manager.query<CardInput[]>(
    `SELECT a.round_entry_id AS "roundEntryId", a.round_judge_id AS "roundJudgeId",
            jsonb_object_agg(c.criterion_id, c.step ORDER BY c.criterion_id) AS scores
       FROM assignment a JOIN round_entry e ON e.id = a.round_entry_id
       JOIN scorecard s ON s.assignment_id = a.id JOIN criterion_score c ON c.assignment_id = a.id
      WHERE e.round_id = $1 AND e.withdrawn_at IS NULL AND ${COUNTING_CARD}
      GROUP BY a.id, e.id ORDER BY e.judging_code COLLATE "C", md5(a.round_judge_id::text)`,
    [round.id],
  );
  const judges = await judgesInOrder(manager, round.id);
  const rules = { method: 'mean', advancement: null, places: round.places, ladder: [], answers: [] } as const;
  return { ...rules, criteria, entries, judges, cards };
}
