import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A run keeps whose hands the works were in when it was made: moments alone cannot tell which of two that overlapped came first. */
export class HandsOfARun1764610000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE result_run ADD COLUMN hands jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE result_run DROP COLUMN hands');
  }
}
