import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The counts of a record that the public is shown. */
export class RecordSummary1764270000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE results_record ADD COLUMN summary jsonb NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE results_record DROP COLUMN summary');
  }
}
