import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardState } from '../../platform/index.js';
import { invariants } from './judging-invariants.js';
import { tables } from './judging-tables.js';

const guarded = ['round', 'round_judge', 'assignment'];

/** Rounds, juries, assignments, cards and results. */
export class Judging1764000500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...invariants, ...guarded.map(guardState)]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE decision, result_adoption, result_run, scorecard_version, criterion_score, scorecard,
      assignment, judge_conflict, round_judge, judge_community, judge_profile, round_entry, round, criterion, rubric_version`);
    await runner.query(`DROP FUNCTION refuse_frozen_round_change, refuse_uneven_rubric, refuse_conflicted_assignment,
      refuse_assignment_beside_conflict, refuse_step_off_scale`);
  }
}
