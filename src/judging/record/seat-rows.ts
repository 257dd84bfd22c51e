import type { EntityManager } from 'typeorm';
import type { AssignmentOrigin, AssignmentState } from '../assignment/assignment.entity.js';
import { BATCH, inBatches } from './in-batches.js';

/** A work in a judge's hand, with the card if there is one. */
export interface SeatRow {
  assignmentId: string;
  work: string;
  pool: string;
  withdrawnAt: Date | null;
  roundJudgeId: string;
  position: number;
  origin: AssignmentOrigin;
  /** Whether an official chose the judge for it. */
  state: AssignmentState;
  /** Since when it stands no longer; null while it does. */
  leftAt: Date | null;
  version: number | null;
  status: 'incomplete' | 'complete' | null;
  completedAt: Date | null;
  /** Steps by the criterion's code. */
  steps: Record<string, number>;
  /** What the judge's ballot says of the work, in a round by order or by points. */
  rank: number | null;
  points: number | null;
  /** The judge's number. */
  number: number;
}

interface Seats {
  manager: EntityManager;
  roundId: string;
  /** When each of these last changed its state. */
  lastMoves: (ids: readonly string[]) => Promise<ReadonlyMap<string, Date>>;
  /** An official who must not look at some of the works; those are left out. */
  withheldFrom?: string | null;
}

const SQL = `
  SELECT a.id AS "assignmentId", e.judging_code AS work, e.pool, e.withdrawn_at AS "withdrawnAt", a.round_judge_id AS "roundJudgeId",
         j.number, a.position, a.origin, a.state,
         s.version, s.status, s.completed_at AS "completedAt", l.rank, l.points,
         COALESCE((SELECT jsonb_object_agg(c.code, k.step) FROM criterion_score k JOIN criterion c ON c.id = k.criterion_id
                    WHERE k.assignment_id = a.id), '{}') AS steps
    FROM assignment a JOIN round_entry e ON e.id = a.round_entry_id JOIN round_judge j ON j.id = a.round_judge_id LEFT JOIN scorecard s ON s.assignment_id = a.id
    LEFT JOIN judge_ballot_line l ON l.assignment_id = a.id
   WHERE e.round_id = $1 AND ($2::text IS NULL OR (e.judging_code COLLATE "C", j.number) > ($2, $3::int))
     AND NOT EXISTS (SELECT FROM withheld_work w WHERE w.account_id = $4::uuid AND w.round_entry_id = e.id)
   ORDER BY e.judging_code COLLATE "C", j.number LIMIT ${BATCH}`;

/** All of a round's, by the code of the work and the number of the judge. */
export const seatRows = ({ manager, roundId, lastMoves, withheldFrom = null }: Seats): AsyncGenerator<SeatRow> =>
  inBatches<SeatRow>(async (after) => {
    const rows = await manager.query<Omit<SeatRow, 'leftAt'>[]>(SQL, [
      roundId,
      after?.work ?? null,
      after?.number ?? null,
      withheldFrom,
    ]);
    const left = await lastMoves(
      rows.flatMap(({ assignmentId, state }) => (state === 'offered' ? [] : [assignmentId])),
    );
    return rows.map((row) => ({ ...row, leftAt: left.get(row.assignmentId) ?? null }));
  });
