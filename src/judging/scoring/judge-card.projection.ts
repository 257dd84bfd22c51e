import { defineProjection } from '../../platform/index.js';
import type { RoundMode } from '../round/mode.js';
import { IS_CALIBRATED } from '../calibration/is-calibrated.sql.js';
import type { RoundState } from '../round/round-state.js';

/** A card as its judge sees it. No column says who made the work, where they live, or what a file was called. */
export interface JudgeCardRow {
  assignmentId: string;
  code: string;
  ageGroup: string;
  position: number;
  roundId: string;
  roundName: string;
  roundState: RoundState;
  programme: string;
  statementShown: boolean;
  /** Whether the judge writes to the entrant. */
  feedback: boolean;
  /** Whether the judge scored anchors first. */
  calibrated: boolean;
  closesAt: Date;
  timeZone: string;
  rubricVersionId: string;
  mode: RoundMode;
  /** For asking the programme for the blind copy; on no page and in no address. */
  workId: string;
  version: number;
  status: 'incomplete' | 'complete' | null;
  worksWell: string;
  tryNext: string;
  privateNote: string;
}

/** A judge's assignments with their works, round and cards. */
export const ownAssignments = `assignment a
  JOIN round_judge j ON j.id = a.round_judge_id
  JOIN round_entry e ON e.id = a.round_entry_id
  JOIN round r ON r.id = j.round_id
  LEFT JOIN scorecard s ON s.assignment_id = a.id
  LEFT JOIN later_work l ON l.assignment_id = a.id`;

/** The judge's own order: as drawn, then what they put off. */
export const OWN_ORDER = 'COALESCE(l.turn, 0), a.position';

/** From the opening to the decision, once the anchors are scored; after the release the works have names. */
export const inSight = `a.state = 'offered' AND j.state = 'accepted' AND e.withdrawn_at IS NULL
  AND r.state IN ('open', 'paused', 'closing', 'tallied', 'deliberation', 'decided') AND ${IS_CALIBRATED}`;

export const judgeCard = defineProjection<JudgeCardRow>({
  name: 'judging.card',
  reader: 'judge',
  from: ownAssignments,
  always: inSight,
  columns: {
    assignmentId: 'a.id',
    code: 'e.judging_code',
    ageGroup: 'e.age_group',
    position: 'a.position',
    roundId: 'r.id',
    roundName: 'r.name',
    roundState: 'r.state',
    programme: 'r.programme',
    statementShown: 'r.statement_shown',
    feedback: 'r.feedback',
    calibrated: 'r.calibrated',
    closesAt: 'r.closes_at',
    timeZone: 'r.time_zone',
    rubricVersionId: 'r.rubric_version_id',
    mode: 'r.mode',
    workId: 'e.work_id',
    version: 'COALESCE(s.version, 0)',
    status: 's.status',
    worksWell: `COALESCE(s.works_well, '')`,
    tryNext: `COALESCE(s.try_next, '')`,
    privateNote: `COALESCE(s.private_note, '')`,
  },
});

/** One line of a judge's own list. */
export interface OwnWork {
  assignmentId: string;
  code: string;
  /** As drawn, from 1. */
  position: number;
  /** The judge put it off. */
  later: boolean;
  status: 'incomplete' | 'complete' | null;
}

export const judgeOwnWorks = defineProjection<OwnWork>({
  name: 'judging.own-works',
  reader: 'judge',
  from: ownAssignments,
  always: inSight,
  columns: {
    assignmentId: 'a.id',
    code: 'e.judging_code',
    position: 'a.position',
    later: 'l.turn IS NOT NULL',
    status: 's.status',
  },
});

/** A round in which somebody sits on the jury, with how far they have come. */
export interface JudgeRoundRow {
  roundId: string;
  name: string;
  state: RoundState;
  seat: 'invited' | 'accepted';
  opensAt: Date;
  closesAt: Date;
  timeZone: string;
  rubricVersionId: string;
  mode: RoundMode;
  /** Where the judge stands with the anchors of the round. */
  calibration: 'none' | 'ahead' | 'done';
  works: number;
  scored: number;
  /** Works that the judge held when they left the round. */
  takenOut: number;
}

const ownCards = (
  condition: string,
) => `(SELECT count(*)::int FROM assignment a JOIN round_entry e ON e.id = a.round_entry_id
  LEFT JOIN scorecard s ON s.assignment_id = a.id
  WHERE a.round_judge_id = j.id AND a.state = 'offered' AND e.withdrawn_at IS NULL AND ${condition})`;

export const judgeRounds = defineProjection<JudgeRoundRow>({
  name: 'judging.own-rounds',
  reader: 'judge',
  from: 'round_judge j JOIN round r ON r.id = j.round_id',
  always: `j.state IN ('invited', 'accepted') AND r.state NOT IN ('cancelled', 'archived')`,
  columns: {
    roundId: 'r.id',
    name: 'r.name',
    state: 'r.state',
    seat: 'j.state',
    opensAt: 'r.opens_at',
    closesAt: 'r.closes_at',
    timeZone: 'r.time_zone',
    rubricVersionId: 'r.rubric_version_id',
    mode: 'r.mode',
    calibration: `CASE WHEN NOT r.calibrated THEN 'none' WHEN ${IS_CALIBRATED} THEN 'done' ELSE 'ahead' END`,
    works: ownCards('true'),
    scored: ownCards(`s.status = 'complete'`),
    takenOut: `(SELECT count(*)::int FROM assignment a JOIN round_entry e ON e.id = a.round_entry_id
                 WHERE a.round_judge_id = j.id AND a.state = 'offered' AND e.withdrawn_at IS NOT NULL AND r.state IN ('open', 'paused', 'closing'))`,
  },
});
