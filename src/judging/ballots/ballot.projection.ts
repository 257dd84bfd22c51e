import { defineProjection } from '../../platform/index.js';
import type { RoundMode } from '../round/mode.js';
import type { RoundState } from '../round/round-state.js';
import { inSight, ownAssignments } from '../scoring/judge-card.projection.js';

/** A work in a judge's hand with its place on the ballot. */
export interface BallotRow {
  assignmentId: string;
  code: string;
  position: number;
  /** For asking the programme for the blind copy; on no page and in no address. */
  workId: string;
  /** For naming the two sides of a pair. */
  roundEntryId: string;
  rank: number | null;
  points: number | null;
}

export const ballotRows = defineProjection<BallotRow>({
  name: 'judging.ballot',
  reader: 'judge',
  from: `${ownAssignments} LEFT JOIN judge_ballot_line line ON line.assignment_id = a.id`,
  always: inSight,
  columns: {
    assignmentId: 'a.id',
    code: 'e.judging_code',
    position: 'a.position',
    workId: 'e.work_id',
    roundEntryId: 'e.id',
    rank: 'line.rank',
    points: 'line.points',
  },
});

/** A round in which a judge weighs works against one another. */
export interface BallotRoundRow {
  roundId: string;
  roundJudgeId: string;
  roundName: string;
  roundState: RoundState;
  programme: string;
  mode: RoundMode;
  modeSettings: object;
  statementShown: boolean;
  closesAt: Date;
  timeZone: string;
  version: number;
  status: 'incomplete' | 'complete' | null;
}

export const ballotRounds = defineProjection<BallotRoundRow>({
  name: 'judging.ballot-round',
  reader: 'judge',
  from: `round_judge j JOIN round r ON r.id = j.round_id LEFT JOIN judge_ballot b ON b.round_judge_id = j.id`,
  always: `j.state = 'accepted' AND r.mode IN ('ranking', 'points', 'pairwise')
    AND r.state IN ('open', 'paused', 'closing', 'tallied', 'deliberation', 'decided')`,
  columns: {
    roundId: 'r.id',
    roundJudgeId: 'j.id',
    roundName: 'r.name',
    roundState: 'r.state',
    programme: 'r.programme',
    mode: 'r.mode',
    modeSettings: 'r.mode_settings',
    statementShown: 'r.statement_shown',
    closesAt: 'r.closes_at',
    timeZone: 'r.time_zone',
    version: 'COALESCE(b.version, 0)',
    status: 'b.status',
  },
});
