import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  'ALTER TABLE round ADD COLUMN level_id uuid',
  'ALTER TABLE round ADD COLUMN conducted_by uuid',
  // Until now an edition had one level: it is known by the edition's id.
  'ALTER TABLE round DISABLE TRIGGER round_configuration_is_frozen_once_open',
  'UPDATE round SET level_id = edition_id',
  'ALTER TABLE round ENABLE TRIGGER round_configuration_is_frozen_once_open',
  'ALTER TABLE round ALTER COLUMN level_id SET NOT NULL',
  'CREATE INDEX round_by_level ON round (level_id, category)',
  'CREATE INDEX round_by_conductor ON round (conducted_by)',
];

/** A round judges the works of one level of its edition, and may be run by that level's own people. */
export class RoundLevels1764100200100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE round DROP COLUMN level_id, DROP COLUMN conducted_by');
  }
}
