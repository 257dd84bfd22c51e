import { defineProjection } from '../../platform/index.js';

const inTheRoom = `e.withdrawn_at IS NULL AND r.state IN ('tallied', 'deliberation', 'decided', 'released', 'archived')`;

/** A work as it lies on the table. */
export interface RoomWorkRow {
  id: string;
  code: string;
  pool: string;
  /** Notes that stand. */
  notes: number;
  /** For asking the programme for the blind copy; on no page and in no address. */
  workId: string;
}

export const roomWorks = defineProjection<RoomWorkRow>({
  name: 'judging.room-works',
  reader: 'judge',
  from: 'round_entry e JOIN round r ON r.id = e.round_id',
  always: inTheRoom,
  columns: {
    id: 'e.id',
    code: 'e.judging_code',
    pool: 'e.pool',
    notes: '(SELECT count(*)::int FROM deliberation_note n WHERE n.round_entry_id = e.id AND n.taken_back_at IS NULL)',
    workId: 'e.work_id',
  },
});

/** What one judge gave a work, for the others at the table. What they noted for themselves is not among it. */
export interface RoomCardRow {
  /** The judge's number. */
  judge: number;
  steps: Record<string, number>;
  rank: number | null;
  points: number | null;
  worksWell: string;
  tryNext: string;
}

export const roomCards = defineProjection<RoomCardRow>({
  name: 'judging.room-cards',
  reader: 'judge',
  from: `assignment a JOIN round_entry e ON e.id = a.round_entry_id JOIN round r ON r.id = e.round_id JOIN round_judge j ON j.id = a.round_judge_id
    JOIN scorecard s ON s.assignment_id = a.id LEFT JOIN judge_ballot_line l ON l.assignment_id = a.id`,
  always: `${inTheRoom} AND a.state = 'offered' AND s.status = 'complete'`,
  columns: {
    judge: 'j.number',
    steps: `COALESCE((SELECT jsonb_object_agg(k.criterion_id, k.step) FROM criterion_score k WHERE k.assignment_id = a.id), '{}')`,
    rank: 'l.rank',
    points: 'l.points',
    worksWell: 's.works_well',
    tryNext: 's.try_next',
  },
});
