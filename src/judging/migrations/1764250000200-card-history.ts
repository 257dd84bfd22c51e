import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A card may be saved as it stood before: undo and history add a version, they take none away. */
export class CardHistory1764250000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE scorecard_version ADD COLUMN restores int,
      ADD CONSTRAINT scorecard_version_restores_an_earlier_one CHECK (restores BETWEEN 0 AND version - 1)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE scorecard_version DROP COLUMN restores');
  }
}
