import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A work that a judge puts off stands later in their own order; nothing else about it changes. */
export class LaterWorks1764250000400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE later_work (
      assignment_id uuid NOT NULL, turn int NOT NULL,
      CONSTRAINT later_work_pkey PRIMARY KEY (assignment_id),
      CONSTRAINT later_work_is_assignment FOREIGN KEY (assignment_id) REFERENCES assignment ON DELETE CASCADE,
      CONSTRAINT later_work_turn_is_natural CHECK (turn > 0))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE later_work');
  }
}
