import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Counts the changes of what the public pages show, so that a page can be kept until the next one. */
export class RegistryChanges1764101000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // A sequence and no row: writers of the registry must not wait for one another.
    await runner.query('CREATE SEQUENCE registry_changes');
    await runner.query(
      `CREATE FUNCTION registry_change_is_counted() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         PERFORM nextval('registry_changes');
         RETURN NULL;
       END $$`,
    );
    for (const table of shown) {
      await runner.query(
        `CREATE TRIGGER ${table}_change_is_counted AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON ${table}
           FOR EACH STATEMENT EXECUTE FUNCTION registry_change_is_counted()`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of shown) await runner.query(`DROP TRIGGER ${table}_change_is_counted ON ${table}`);
    await runner.query('DROP FUNCTION registry_change_is_counted()');
    await runner.query('DROP SEQUENCE registry_changes');
  }
}

/** Everything of which a public page of the registry shows something. */
const shown = [
  'community',
  'member_organisation',
  'dues_period',
  'partnership',
  'partnership_party',
  'partnership_act',
  'partnership_report',
  'report_activity',
  'report_exchange',
];
