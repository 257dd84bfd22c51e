import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Days on which the office is closed beside the federal holidays. */
export class Office1764660100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE office_closure (
         day date NOT NULL, reason text NOT NULL, set_by uuid NOT NULL, set_at timestamptz NOT NULL,
         CONSTRAINT office_closure_pkey PRIMARY KEY (day),
         CONSTRAINT office_closure_is_set_by_account FOREIGN KEY (set_by) REFERENCES account (id) ON DELETE RESTRICT,
         CONSTRAINT office_closure_says_why CHECK (btrim(reason) <> ''))`,
    );
    await runner.query('CREATE INDEX office_closure_set_by ON office_closure (set_by)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE office_closure');
  }
}
