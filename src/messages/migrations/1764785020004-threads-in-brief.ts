import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What other modules may read of threads: that there is one. */
export class ThreadsInBrief1764785020004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE VIEW thread_brief AS SELECT id, programme, about_id FROM thread');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW thread_brief');
  }
}
