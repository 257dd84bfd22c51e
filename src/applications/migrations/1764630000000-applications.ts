import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `CREATE TABLE application (
     id uuid NOT NULL, programme text NOT NULL, subject_id uuid NOT NULL, scope_ids uuid[] NOT NULL, ends_on date,
     opened_at timestamptz NOT NULL, opened_by uuid,
     CONSTRAINT application_pkey PRIMARY KEY (id),
     CONSTRAINT application_was_opened_by_account FOREIGN KEY (opened_by) REFERENCES account (id) ON DELETE SET NULL)`,
  'CREATE UNIQUE INDEX application_is_one_for_its_subject ON application (programme, subject_id)',
  'CREATE INDEX application_by_end ON application (ends_on)',
  'CREATE INDEX application_opened_by ON application (opened_by)',

  `CREATE TABLE application_section (
     application_id uuid NOT NULL, code text NOT NULL, version int NOT NULL, typed jsonb NOT NULL, to_confirm boolean NOT NULL DEFAULT false,
     saved_at timestamptz NOT NULL, saved_by uuid,
     CONSTRAINT application_section_pkey PRIMARY KEY (application_id, code),
     CONSTRAINT application_section_is_of_application FOREIGN KEY (application_id) REFERENCES application (id) ON DELETE CASCADE,
     CONSTRAINT application_section_was_saved_by_account FOREIGN KEY (saved_by) REFERENCES account (id) ON DELETE SET NULL,
     CONSTRAINT application_section_version_counts_from_one CHECK (version >= 1),
     CONSTRAINT application_section_typed_is_an_object CHECK (jsonb_typeof(typed) = 'object'))`,
  'CREATE INDEX application_section_saved_by ON application_section (saved_by)',
];

/** Applications and what was typed into their sections. */
export class Applications1764630000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['application_section', 'application']) await runner.query(`DROP TABLE ${table}`);
  }
}
