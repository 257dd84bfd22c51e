import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Accounts of everybody who lives in the home of a file or often stays there, for programmes that place students; an address that the family only
 * typed counts, too.
 */
export class AccountsOfHomes1764761000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE VIEW host_file_account AS
         SELECT f.id AS file_id, h.owner_account_id AS account_id FROM host_file f JOIN household h ON h.id = f.household_id
         UNION
         SELECT f.id, a.id FROM host_file f JOIN household_member m ON m.household_id = f.household_id AND m.left_on IS NULL
           JOIN account a ON a.email IN (m.email, m.proven_email)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW host_file_account');
  }
}
