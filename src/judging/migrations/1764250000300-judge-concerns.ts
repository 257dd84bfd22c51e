import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE judge_concern (
     id uuid NOT NULL, round_id uuid NOT NULL, assignment_id uuid NOT NULL, reason text NOT NULL, note text NOT NULL, told boolean NOT NULL,
     told_at timestamptz NOT NULL, outcome text, outcome_note text NOT NULL DEFAULT '', settled_by uuid, settled_at timestamptz,
     CONSTRAINT judge_concern_pkey PRIMARY KEY (id),
     CONSTRAINT judge_concern_in_round FOREIGN KEY (round_id) REFERENCES round ON DELETE RESTRICT,
     CONSTRAINT judge_concern_about_assignment FOREIGN KEY (assignment_id) REFERENCES assignment ON DELETE RESTRICT,
     CONSTRAINT judge_concern_settled_by_account FOREIGN KEY (settled_by) REFERENCES account ON DELETE RESTRICT,
     CONSTRAINT judge_concern_reason_is_known CHECK (reason IN ('copyright', 'ai', 'safety', 'personal_data', 'unreadable', 'other')),
     CONSTRAINT judge_concern_outcome_is_known CHECK (outcome IN ('nothing_found', 'mended', 'passed_on', 'taken_out')),
     CONSTRAINT judge_concern_settled_has_time CHECK ((outcome IS NULL) = (settled_at IS NULL)),
     CONSTRAINT judge_concern_settled_has_settler CHECK (settled_by IS NULL OR settled_at IS NOT NULL))`,
  'CREATE INDEX judge_concern_by_round ON judge_concern (round_id, told_at, id)',
  'CREATE INDEX judge_concern_by_assignment ON judge_concern (assignment_id)',
  'CREATE INDEX judge_concern_by_settler ON judge_concern (settled_by)',
];

/** What judges flag is kept with what came of it, beside what the programme is told. */
export class JudgeConcerns1764250000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE judge_concern');
  }
}
