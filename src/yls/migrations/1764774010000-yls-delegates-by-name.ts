import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Staff read delegates by name, a page at a time. */
export class YlsDelegatesByName1764774010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX yls_registration_by_name ON yls_registration (summit_id, name, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX yls_registration_by_name');
  }
}
