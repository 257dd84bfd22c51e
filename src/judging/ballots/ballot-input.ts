import type { EntityManager } from 'typeorm';
import { COUNTING_CARD } from '../round/round-facts.queries.js';
import type { Winner } from './comparison.entity.js';

/** What a complete ballot says of a work that its judge had in hand. */
export interface BallotLineInput {
  roundEntryId: string;
  roundJudgeId: string;
  /** 1 is the best; null: left out of the order. */
  rank: number | null;
  /** Null in a round by order; a work left out of a round by points has none, 0. */
  points: number | null;
}

/** All lines of a round's complete ballots, works by code and judges by number within a work. */
export function ballotInput(manager: EntityManager, roundId: string): Promise<BallotLineInput[]> {
  return manager.query<BallotLineInput[]>(
    `SELECT a.round_entry_id AS "roundEntryId", a.round_judge_id AS "roundJudgeId", l.rank,
            CASE r.mode WHEN 'points' THEN COALESCE(l.points, 0) END AS points
       FROM assignment a JOIN round_entry e ON e.id = a.round_entry_id JOIN round r ON r.id = e.round_id
       JOIN round_judge j ON j.id = a.round_judge_id JOIN scorecard s ON s.assignment_id = a.id LEFT JOIN judge_ballot_line l ON l.assignment_id = a.id
      WHERE e.round_id = $1 AND e.withdrawn_at IS NULL AND r.mode IN ('ranking', 'points') AND ${COUNTING_CARD}
      ORDER BY e.judging_code COLLATE "C", j.number`,
    [roundId],
  );
}

/** Which of two works a judge put above the other, in the order in which they were shown. */
export interface ComparisonInput {
  roundJudgeId: string;
  firstEntryId: string;
  secondEntryId: string;
  winner: Winner;
}

/** All comparisons of a round that stand, of works that still take part and that the judge may judge; by codes, then judges' numbers. */
export function comparisonInput(manager: EntityManager, roundId: string): Promise<ComparisonInput[]> {
  return manager.query<ComparisonInput[]>(
    `SELECT c.round_judge_id AS "roundJudgeId", c.first_entry_id AS "firstEntryId", c.second_entry_id AS "secondEntryId", c.winner
       FROM comparison c JOIN round_judge j ON j.id = c.round_judge_id
       JOIN round_entry one ON one.id = c.first_entry_id AND one.withdrawn_at IS NULL
       JOIN round_entry other ON other.id = c.second_entry_id AND other.withdrawn_at IS NULL
       JOIN assignment a ON a.round_judge_id = c.round_judge_id AND a.round_entry_id = one.id AND a.state = 'offered'
       JOIN assignment b ON b.round_judge_id = c.round_judge_id AND b.round_entry_id = other.id AND b.state = 'offered'
      WHERE one.round_id = $1 AND c.undone_at IS NULL
      ORDER BY one.judging_code COLLATE "C", other.judging_code COLLATE "C", j.number`,
    [roundId],
  );
}
