import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What other modules may read of duties: which run, and until when. */
export class DutiesInBrief1764785020002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE VIEW duty_brief AS SELECT id, kind, subject_id, occurrence, due_at, done_at, dropped_at FROM duty',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW duty_brief');
  }
}
