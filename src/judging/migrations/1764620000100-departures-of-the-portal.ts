import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  'ALTER TABLE departure ALTER COLUMN proposed_by DROP NOT NULL',
  `ALTER TABLE departure ADD CONSTRAINT departure_of_nobody_is_never_seconded CHECK (proposed_by IS NOT NULL OR seconded_by IS NULL)`,
];

const down = [
  'ALTER TABLE departure DROP CONSTRAINT departure_of_nobody_is_never_seconded',
  'ALTER TABLE departure ALTER COLUMN proposed_by SET NOT NULL',
];

/** Before departures took two people the portal itself could decide one: its row names no account, and nobody seconds it any more. */
export class DeparturesOfThePortal1764620000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
