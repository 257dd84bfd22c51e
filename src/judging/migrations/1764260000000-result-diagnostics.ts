import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  'ALTER TABLE result_run DISABLE TRIGGER result_run_is_append_only',
  // There was one method, under a name for people.
  `UPDATE result_run SET method = 'mean'`,
  'ALTER TABLE result_run ENABLE TRIGGER result_run_is_append_only',
  `ALTER TABLE result_run ADD COLUMN diagnostics jsonb NOT NULL DEFAULT '{}'`,
  `ALTER TABLE result_run ADD CONSTRAINT result_run_method_is_known
     CHECK (method IN ('mean', 'median', 'semi', 'spread', 'copeland', 'schulze', 'bradley_terry'))`,
];

/** A run says by which of several methods it was made, and what there is to know beside its ranking. */
export class ResultDiagnostics1764260000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE result_run DROP CONSTRAINT result_run_method_is_known, DROP COLUMN diagnostics');
  }
}
