import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How long an application is kept, and what of it is gone. */
export class KeptMonths1764630300100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE application ADD kept_months int, ADD forgotten_months int NOT NULL DEFAULT 0');
    // Of applications before this day every question said three years.
    await runner.query('UPDATE application SET kept_months = 36');
    await runner.query('ALTER TABLE application ALTER kept_months SET NOT NULL');
    await runner.query(
      'ALTER TABLE application ADD CONSTRAINT application_is_kept_some_months CHECK (kept_months >= 1)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE application DROP kept_months, DROP forgotten_months');
  }
}
