import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Two answers of the confidential part that rules ask for, so that no rule reads the part itself. */
export class ConfidentialFacts1764640000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE host_file ADD COLUMN is_assisted boolean, ADD COLUMN is_rewarded boolean');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE host_file DROP COLUMN is_assisted, DROP COLUMN is_rewarded');
  }
}
