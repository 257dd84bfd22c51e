import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `CREATE TABLE step_record (
     id uuid NOT NULL, kind text NOT NULL, subject_id uuid NOT NULL, scope uuid NOT NULL, account_id uuid NOT NULL,
     miles double precision, method text, notes text[] NOT NULL, done_at timestamptz NOT NULL,
     CONSTRAINT step_record_pkey PRIMARY KEY (id),
     CONSTRAINT step_record_is_of_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT step_record_distance_has_method CHECK ((miles IS NULL) = (method IS NULL)),
     CONSTRAINT step_record_distance_is_no_less_than_none CHECK (miles >= 0),
     CONSTRAINT step_record_kind_is_named CHECK (kind <> ''))`,
  'CREATE INDEX step_record_by_subject ON step_record (subject_id, done_at, id)',
  'CREATE INDEX step_record_account ON step_record (account_id)',
  `CREATE TRIGGER step_record_is_never_changed BEFORE UPDATE ON step_record FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
];

/** Who did which step for whom, and how far they lived. */
export class StepRecords1764670000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE step_record');
  }
}
