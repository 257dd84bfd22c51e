import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What other modules may read of files: never where they lie. */
export class FilesInBrief1764785020003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE VIEW stored_file_brief AS SELECT id, type, bytes, sha256 FROM stored_file');
    await runner.query('CREATE VIEW file_derivative_brief AS SELECT file_id, size FROM file_derivative');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW stored_file_brief, file_derivative_brief');
  }
}
