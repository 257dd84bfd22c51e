import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  'ALTER TABLE yls_question ADD COLUMN for_reviewers boolean NOT NULL DEFAULT false',
  `UPDATE yls_question SET for_reviewers = true WHERE section = 'essays'`,
  `CREATE TABLE yls_jury_result (
     registration_id uuid NOT NULL, round_id uuid NOT NULL, stage smallint NOT NULL, score double precision, low double precision,
     high double precision, cards integer, found_at timestamptz, departure text NOT NULL DEFAULT '',
     CONSTRAINT yls_jury_result_pkey PRIMARY KEY (registration_id),
     CONSTRAINT yls_jury_result_is_of_registration FOREIGN KEY (registration_id) REFERENCES yls_registration (id) ON DELETE RESTRICT,
     CONSTRAINT yls_jury_result_is_of_round FOREIGN KEY (round_id) REFERENCES round (id) ON DELETE RESTRICT,
     CONSTRAINT yls_jury_result_stage_is_natural CHECK (stage > 0),
     CONSTRAINT yls_jury_result_score_is_a_share CHECK (score BETWEEN 0 AND 1 AND low <= high),
     CONSTRAINT yls_jury_result_is_found_whole CHECK ((cards IS NULL) = (found_at IS NULL)))`,
  'CREATE INDEX yls_jury_result_round ON yls_jury_result (round_id)',
  'DROP TABLE yls_review',
];

/** Applications go before a jury of the judging module: what reviewers may read, and what they found. */
export class YlsJury1764770510000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE yls_review (
      registration_id uuid NOT NULL, reviewer_id uuid NOT NULL, scores jsonb NOT NULL, advice text NOT NULL, note text NOT NULL DEFAULT '',
      reviewed_at timestamptz NOT NULL,
      CONSTRAINT yls_review_pkey PRIMARY KEY (registration_id, reviewer_id),
      CONSTRAINT yls_review_is_of_registration FOREIGN KEY (registration_id) REFERENCES yls_registration (id) ON DELETE RESTRICT,
      CONSTRAINT yls_review_is_by_account FOREIGN KEY (reviewer_id) REFERENCES account (id) ON DELETE RESTRICT,
      CONSTRAINT yls_review_advice_is_known CHECK (advice IN ('admit', 'waitlist', 'decline')))`);
    await runner.query('CREATE INDEX yls_review_reviewer ON yls_review (reviewer_id)');
    await runner.query('DROP TABLE yls_jury_result');
    await runner.query('ALTER TABLE yls_question DROP COLUMN for_reviewers');
  }
}
