import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What families say of their daily life, so that a student finds a home that fits. */
export class DailyLife1764730000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE host_welcome ADD COLUMN life jsonb NOT NULL DEFAULT '{}'`);
    await runner.query(
      `ALTER TABLE host_welcome ADD CONSTRAINT host_welcome_life_is_answers CHECK (jsonb_typeof(life) = 'object')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE host_welcome DROP COLUMN life');
  }
}
