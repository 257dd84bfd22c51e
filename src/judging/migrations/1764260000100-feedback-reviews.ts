import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE feedback_review (
     assignment_id uuid NOT NULL, card_version int NOT NULL, verdict text NOT NULL, works_well text NOT NULL, try_next text NOT NULL, reason text,
     reviewed_by uuid NOT NULL, reviewed_at timestamptz NOT NULL,
     CONSTRAINT feedback_review_pkey PRIMARY KEY (assignment_id),
     CONSTRAINT feedback_review_of_assignment FOREIGN KEY (assignment_id) REFERENCES assignment ON DELETE RESTRICT,
     CONSTRAINT feedback_review_by_account FOREIGN KEY (reviewed_by) REFERENCES account ON DELETE RESTRICT,
     CONSTRAINT feedback_review_verdict_is_known CHECK (verdict IN ('passed', 'edited', 'held')),
     CONSTRAINT feedback_review_changes_with_reason CHECK (verdict = 'passed' OR btrim(reason) <> ''),
     CONSTRAINT feedback_review_held_tells_nothing CHECK ((verdict = 'held') = (works_well = '' AND try_next = '')),
     CONSTRAINT feedback_review_is_of_a_saved_card CHECK (card_version > 0))`,
  'CREATE INDEX feedback_review_reviewed_by ON feedback_review (reviewed_by)',
];

/** No word of a judge reaches a family unread. */
export class FeedbackReviews1764260000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE feedback_review');
  }
}
