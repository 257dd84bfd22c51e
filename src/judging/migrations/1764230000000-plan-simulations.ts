import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the latest simulation of a round's plan gave. */
export class PlanSimulations1764230000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE plan_simulation (
         round_id uuid NOT NULL, shape_hash text NOT NULL, outcome jsonb NOT NULL, minutes_per_card double precision, made_at timestamptz NOT NULL,
         CONSTRAINT plan_simulation_pkey PRIMARY KEY (round_id),
         CONSTRAINT plan_simulation_of_round FOREIGN KEY (round_id) REFERENCES round ON DELETE CASCADE,
         CONSTRAINT plan_simulation_shape_is_sha256 CHECK (shape_hash ~ '^[0-9a-f]{64}$'),
         CONSTRAINT plan_simulation_minutes_are_positive CHECK (minutes_per_card > 0))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE plan_simulation');
  }
}
