import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `CREATE TABLE exchange_report (
     id uuid NOT NULL, term_id uuid NOT NULL, kind text NOT NULL, rows jsonb NOT NULL, sha256 text NOT NULL, amends_id uuid,
     reason text NOT NULL DEFAULT '', frozen_by uuid NOT NULL, frozen_at timestamptz NOT NULL,
     CONSTRAINT exchange_report_pkey PRIMARY KEY (id),
     CONSTRAINT exchange_report_of_term FOREIGN KEY (term_id) REFERENCES exchange_term (id) ON DELETE RESTRICT,
     CONSTRAINT exchange_report_amends_report FOREIGN KEY (amends_id) REFERENCES exchange_report (id) ON DELETE RESTRICT,
     CONSTRAINT exchange_report_is_frozen_by_account FOREIGN KEY (frozen_by) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT exchange_report_kind_is_known CHECK (kind IN ('placements', 'moves')),
     CONSTRAINT exchange_report_has_rows CHECK (jsonb_typeof(rows) = 'array'),
     CONSTRAINT exchange_report_has_hash CHECK (sha256 ~ '^[0-9a-f]{64}$'),
     CONSTRAINT exchange_report_amendment_has_reason CHECK (amends_id IS NULL OR btrim(reason) <> ''))`,
  'CREATE UNIQUE INDEX exchange_report_is_sent_once ON exchange_report (term_id, kind) WHERE amends_id IS NULL',
  'CREATE INDEX exchange_report_amends ON exchange_report (amends_id)',
  'CREATE INDEX exchange_report_by_term ON exchange_report (term_id, kind, frozen_at, id)',
  'CREATE INDEX exchange_report_frozen_by ON exchange_report (frozen_by)',
  `CREATE TRIGGER exchange_report_is_append_only BEFORE UPDATE OR DELETE ON exchange_report
   FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  `CREATE TABLE exchange_reported_student (
     application_id uuid NOT NULL, sevis_number text, coordinator_name text NOT NULL DEFAULT '', coordinator_zip text,
     told_by uuid NOT NULL, told_at timestamptz NOT NULL,
     CONSTRAINT exchange_reported_student_pkey PRIMARY KEY (application_id),
     CONSTRAINT exchange_reported_student_is_of_application FOREIGN KEY (application_id) REFERENCES exchange_application (id) ON DELETE RESTRICT,
     CONSTRAINT exchange_reported_student_is_told_by_account FOREIGN KEY (told_by) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT exchange_reported_student_sevis_number_is_one CHECK (sevis_number ~ '^N[0-9]{10}$'),
     CONSTRAINT exchange_reported_student_zip_is_one CHECK (coordinator_zip ~ '^[0-9]{5}(-[0-9]{4})?$'))`,
  'CREATE INDEX exchange_reported_student_told_by ON exchange_reported_student (told_by)',
];

/** The reports to the Department of State as they were sent, and what they say that nothing else knows. */
export class Reports1764748000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['exchange_reported_student', 'exchange_report']) await runner.query(`DROP TABLE ${table}`);
  }
}
