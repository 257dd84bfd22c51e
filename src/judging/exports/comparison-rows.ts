import type { EntityManager } from 'typeorm';
import type { Cell } from '../../platform/index.js';
import { BATCH, inBatches } from '../record/in-batches.js';
import type { ExportRow } from './export-dataset.js';

export const COMPARISON_COLUMNS = ['judge', 'first', 'second', 'winner', 'made_at', 'undone_at'] as const;

type Row = ExportRow & { id: string; roundJudgeId: string };

/** Works that the official must not look at stand in no pair. */
const SQL = `
  SELECT c.id, c.round_judge_id AS "roundJudgeId", one.judging_code AS first, other.judging_code AS second, c.winner, c.made_at, c.undone_at
    FROM comparison c JOIN round_entry one ON one.id = c.first_entry_id JOIN round_entry other ON other.id = c.second_entry_id
   WHERE one.round_id = $1 AND ($2::uuid IS NULL OR c.id > $2)
     AND NOT EXISTS (SELECT FROM withheld_work w WHERE w.account_id = $3::uuid AND w.round_entry_id IN (c.first_entry_id, c.second_entry_id))
   ORDER BY c.id LIMIT ${BATCH}`;

/** Pairs as judges weighed them, oldest first. */
export async function* comparisonRows(
  manager: EntityManager,
  asked: { roundId: string; withheldFrom: string | null; judgeOf: (roundJudgeId: string) => Cell },
): AsyncGenerator<ExportRow> {
  const { roundId, withheldFrom, judgeOf } = asked;
  const rows = inBatches<Row>((after) => manager.query<Row[]>(SQL, [roundId, after?.id ?? null, withheldFrom]));
  for await (const row of rows) yield { ...row, judge: judgeOf(row.roundJudgeId) };
}
