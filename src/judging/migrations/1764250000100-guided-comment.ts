import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['scorecard', 'scorecard_version'];

/** What a judge tells the entrant answers two questions; what was told until now answers the first. */
export class GuidedComment1764250000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) {
      await runner.query(`ALTER TABLE ${table} RENAME COLUMN comment TO works_well`);
      await runner.query(`ALTER TABLE ${table} ADD COLUMN try_next text NOT NULL DEFAULT ''`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables) {
      await runner.query(`ALTER TABLE ${table} DROP COLUMN try_next`);
      await runner.query(`ALTER TABLE ${table} RENAME COLUMN works_well TO comment`);
    }
  }
}
