import type { MigrationInterface, QueryRunner } from 'typeorm';

const kinds = `'orientation', 'school-confirmed', 'host-told', 'student-told'`;

const up = [
  'ALTER TABLE exchange_student ADD COLUMN has_finished_school boolean',
  'ALTER TABLE exchange_living_event DROP CONSTRAINT exchange_living_event_kind_is_known',
  `ALTER TABLE exchange_living_event ADD CONSTRAINT exchange_living_event_kind_is_known
     CHECK (kind IN (${kinds}, 'coursework-sent', 'finished-told', 'direct-school', 'direct-federation'))`,
  `ALTER TABLE exchange_parent ADD COLUMN declined_at timestamptz, ADD COLUMN declined_because text NOT NULL DEFAULT '',
     ADD CONSTRAINT exchange_parent_declined_says_why CHECK ((declined_at IS NULL) = (declined_because = ''))`,
];

/** What a school is told before its first day, 22 CFR 62.25(f)(5) and (h)(3), and a parent who says no. */
export class SchoolsAreTold1764761000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE exchange_parent DROP COLUMN declined_at, DROP COLUMN declined_because');
    await runner.query('ALTER TABLE exchange_living_event DROP CONSTRAINT exchange_living_event_kind_is_known');
    await runner.query(
      `ALTER TABLE exchange_living_event ADD CONSTRAINT exchange_living_event_kind_is_known CHECK (kind IN (${kinds}))`,
    );
    await runner.query('ALTER TABLE exchange_student DROP COLUMN has_finished_school');
  }
}
