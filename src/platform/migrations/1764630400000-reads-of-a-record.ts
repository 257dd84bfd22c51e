import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who read what of one record is asked on the record's own page. */
export class ReadsOfARecord1764630400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX sensitive_read_by_subject ON sensitive_read USING gin (subject_ids)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX sensitive_read_by_subject');
  }
}
