import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Imports read five tables, and can show what would change without changing it. */
export class ImportTables1764101001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE import_run
         ADD COLUMN kind text NOT NULL DEFAULT 'partnerships' CONSTRAINT import_run_kind_is_known
           CHECK (kind IN ('partnerships','communities','members','contacts','acts')),
         ADD COLUMN dry_run boolean NOT NULL DEFAULT false`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE import_run DROP COLUMN dry_run, DROP COLUMN kind');
  }
}
