import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What other modules may read of a person with an account. */
export class AccountsInBrief1764785020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE VIEW account_brief AS SELECT id, display_name, email, locale, state FROM account');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW account_brief');
  }
}
