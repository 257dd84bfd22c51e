import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What other modules may read of workers: whose account one has. */
export class WorkersInBrief1764785020005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE VIEW worker_brief AS SELECT id, account_id FROM worker');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW worker_brief');
  }
}
