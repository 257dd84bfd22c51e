import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A large party on the waitlist is not passed over for ever. */
export class YlsPasses1764781010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE yls_party ADD COLUMN passes smallint NOT NULL DEFAULT 0');
    await runner.query('ALTER TABLE yls_party ADD CONSTRAINT yls_party_passes_are_counted CHECK (passes >= 0)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE yls_party DROP COLUMN passes');
  }
}
