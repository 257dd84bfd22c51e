import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Since when a delegate has been shown what they see of roles and rooms; of sessions it was known. */
export class YlsShownSince1764782020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, shown] of [
      ['yls_role_place', 'shown_role_id'],
      ['yls_sleeper', 'shown_room_id'],
    ] as const) {
      await runner.query(`ALTER TABLE ${table} ADD shown_at timestamptz`);
      await runner.query(`UPDATE ${table} SET shown_at = now() WHERE ${shown} IS NOT NULL`);
      await runner.query(
        `ALTER TABLE ${table} ADD CONSTRAINT ${table}_release_has_moment CHECK (${shown} IS NULL OR shown_at IS NOT NULL)`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['yls_role_place', 'yls_sleeper']) await runner.query(`ALTER TABLE ${table} DROP shown_at`);
  }
}
