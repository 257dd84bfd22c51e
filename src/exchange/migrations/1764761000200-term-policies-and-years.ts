import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How long a term lets an arrival home last, and why a student of more than eleven years comes all the same: 22 CFR 62.25(e)(1). */
export class TermPoliciesAndYears1764761000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE exchange_term ADD COLUMN arrival_days smallint NOT NULL DEFAULT 0,
         ADD CONSTRAINT exchange_term_arrival_is_short CHECK (arrival_days BETWEEN 0 AND 120)`,
    );
    await runner.query(
      `ALTER TABLE exchange_application ADD COLUMN years_overridden_because text NOT NULL DEFAULT '', ADD COLUMN years_overridden_by uuid,
         ADD CONSTRAINT exchange_application_years_are_overridden_by_account FOREIGN KEY (years_overridden_by) REFERENCES account (id) ON DELETE RESTRICT,
         ADD CONSTRAINT exchange_application_override_is_whole CHECK ((years_overridden_by IS NULL) = (years_overridden_because = '')),
         ADD CONSTRAINT exchange_application_override_is_by_another CHECK (years_overridden_by <> account_id)`,
    );
    await runner.query(
      'CREATE INDEX exchange_application_years_overridden_by ON exchange_application (years_overridden_by)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE exchange_term DROP COLUMN arrival_days');
    await runner.query(
      'ALTER TABLE exchange_application DROP COLUMN years_overridden_because, DROP COLUMN years_overridden_by',
    );
  }
}
